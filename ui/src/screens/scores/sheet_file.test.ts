import { describe, expect, test } from 'vitest';
import type { LinkView, SheetEvidence, SheetReview } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { SheetFile } from './sheet_file.svelte';

const LINK: LinkView = { evidence: 1, title: 'Kế hoạch 03', subject: '', file_name: '', format: 'pdf', page: '', state: 'draft', reason: '', author: '' };
const EVIDENCE: SheetEvidence = { round: 'R', unit: 1, nodes: [{ node: 3, links: [LINK], wants: [], rule: null }] };
const REVIEW: SheetReview = { round: 'R', unit: 1, nodes: [], equal: [{ stage: 'appraised1', count: 2 }] };

async function open(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const door = fakeDoor({ sheet_evidence: () => EVIDENCE, sheet_review: () => REVIEW, ...answers });
  const saver = quietSaver();
  let reread = 0;
  const file = new SheetFile(async () => void (reread += 1), door.call, saver);
  await file.load({ round: 'R', unit: 1 });
  const sent = (name: string) => door.calls.filter((call) => call.name === name).map((call) => call.args);
  return { file, saver, sent, reread: () => reread };
}

describe('what stands behind a sheet', () => {
  test('rejecting asks for the reason before anything is sent', async () => {
    const { file, sent } = await open({ rule_on_evidence: () => EVIDENCE });
    await file.ruleOn(3, LINK, 'rejected');
    expect(sent('rule_on_evidence'), 'not yet').toEqual([]);
    if (file.ruling) file.ruling.reason = 'thiếu phụ lục';
    await file.finishRuling();
    expect(sent('rule_on_evidence'), 'with its reason').toEqual([
      { round: 'R', unit: 1, node: 3, evidence: 1, state: 'rejected', reason: 'thiếu phụ lục' },
    ]);
    expect(file.ruling, 'and the form is gone').toBeNull();
  });

  test('leaving the page as it was writes nothing', async () => {
    const { file, sent } = await open();
    await file.setPage(3, LINK, '  ');
    expect(sent('link_evidence'), 'no step for undo').toEqual([]);
  });

  test('a cancelled choice of files adds nothing', async () => {
    const { file, sent } = await open({ pick_files: () => [] });
    await file.pick(3);
    expect(sent('add_evidence'), 'the clerk changed their mind').toEqual([]);
  });

  test('a document that was there already is said so', async () => {
    const added = { added: [], known: [1], refused: [], documents: [{ id: 1, title: 'Kế hoạch 03' }] };
    const { file, saver, sent } = await open({ pick_files: () => [{ handle: 'file-1', name: 'a.pdf' }], add_evidence: () => added });
    await file.pick(3);
    expect(sent('add_evidence')[0], 'linked to the chosen criterion').toMatchObject({ files: ['file-1'], proves: { round: 'R', unit: 1, node: 3 } });
    expect(saver.said, 'not added twice').toEqual(['Kế hoạch 03 đã có trong sổ; đã gắn thêm cho tiêu chí này.']);
  });

  test('an acceptance reads the points again, a refused one leaves them', async () => {
    const accepted = await open({ make_remark: () => REVIEW });
    await accepted.file.accept(3, 'appraised1');
    expect(accepted.reread(), 'the grid shows the new points').toBe(1);
    const refuse = () => {
      throw new Failure('own_entry', 'Không tự xác nhận.');
    };
    const refused = await open({ make_remark: refuse });
    await refused.file.accept(3, 'appraised1');
    expect([refused.reread(), refused.saver.failures.length], 'and says why').toEqual([0, 1]);
  });
});
