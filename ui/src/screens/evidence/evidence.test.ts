import { describe, expect, test } from 'vitest';
import type { DocumentView } from '../../door/bindings';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { AT_ONCE, Evidence } from './evidence.svelte';

const document = (id: number, more: Partial<DocumentView> = {}): DocumentView => ({
  id,
  title: `Kế hoạch ${id}/KH-UBND`,
  kind: 'Kế hoạch',
  number: `${id}/KH-UBND`,
  day: '',
  issuer: 'UBND xã Đắk Tơ Lung',
  subject: '',
  file_name: `${id}.pdf`,
  format: 'pdf',
  bytes: 1,
  revises: null,
  revised_by: null,
  author: '',
  uses: [],
  file_there: true,
  ...more,
});

async function open(documents: DocumentView[], answers: Parameters<typeof fakeDoor>[0] = {}) {
  const door = fakeDoor({ rounds: () => [], evidence: () => documents, ...answers });
  const saver = quietSaver();
  const evidence = new Evidence(door.call, saver);
  await evidence.load();
  return { evidence, saver, calls: door.calls };
}

const many = (count: number) => Array.from({ length: count }, (_, at) => document(count - at));

describe('the register of documents', () => {
  test('of ten thousand documents a screenful is drawn, more on demand, and the chosen one always', async () => {
    const { evidence } = await open(many(10_000));
    expect([evidence.shown.length, evidence.drawn.length], 'all are there').toEqual([10_000, AT_ONCE]);
    evidence.drawMore();
    expect(evidence.drawn.length, 'more').toBe(2 * AT_ONCE);
    evidence.choose(10_000 - 2 * AT_ONCE + 1);
    evidence.move(1);
    expect(evidence.drawn.some((one) => one.id === evidence.chosen), 'the arrow never leaves what is drawn').toBe(true);
  });

  test('it is found without marks, and among all', async () => {
    const { evidence } = await open([...many(300), document(301, { subject: 'Rà soát thủ tục' })]);
    evidence.wanted = 'ra soat';
    expect(evidence.shown.map((one) => one.id), 'by its subject').toEqual([301]);
    evidence.wanted = 'dak to lung';
    expect(evidence.shown.length, 'by its issuer').toBe(301);
  });

  test('the form of a document stands only beside a list that holds it, and waits with what was typed', async () => {
    const use = { node: 1 } as DocumentView['uses'][number];
    const { evidence } = await open([document(1), document(2, { uses: [use] })]);
    evidence.choose(2);
    if (evidence.form) evidence.form.subject = 'đang gõ';
    evidence.turnTo('orphan');
    expect(evidence.isBeside, 'it is no orphan').toBe(false);
    evidence.turnTo('wanting');
    expect(evidence.isBeside, 'nor a criterion that wants something').toBe(false);
    evidence.turnTo('documents');
    expect([evidence.isBeside, evidence.form?.subject], 'back, as it was').toEqual([true, 'đang gõ']);
    evidence.turnTo('orphan');
    evidence.choose(1);
    expect(evidence.isBeside, 'chosen there').toBe(true);
  });

  test('what comes in stands before the rest, and what was known is not doubled', async () => {
    const came = { added: [4], known: [2], refused: [], documents: [document(4), document(2, { subject: 'mới' })] };
    const { evidence } = await open(many(3), { pick_files: () => [{ handle: 'f', name: 'a.pdf' }], add_evidence: () => came });
    await evidence.pick();
    expect(evidence.documents.map((one) => one.id), 'the newest first').toEqual([4, 3, 2, 1]);
    expect(evidence.documents.find((one) => one.id === 2)?.subject, 'as the program knows it now').toBe('mới');
    expect(evidence.chosen, 'and the new one is open').toBe(4);
  });
});
