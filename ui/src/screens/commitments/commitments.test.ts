import { describe, expect, test } from 'vitest';
import type { CommitmentView, SaveCommitment } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver, type Saver } from '../../shell/saver';
import { Commitments } from './commitments.svelte';
import { emptyTarget, request, emptyDraft } from './draft';

const TARGET = { number: 0, counting: 'level' as const, name: 'Hồ sơ đúng hạn', measure: '%', baseline: '91', direction: '≥' as const, value: '98', deadline: '', criteria: '4.3' };

function head(id: number, change: Partial<CommitmentView> = {}): CommitmentView {
  return {
    id,
    year: 2021,
    unit: id,
    unit_name: `Xã ${id}`,
    head_name: `Người ${id}`,
    head_title: 'Chủ tịch',
    state: 'draft',
    date: '',
    targets: [TARGET, { ...TARGET, name: 'Báo cáo chậm', direction: '≤', value: '0' }],
    tasks: [],
    receiver: '',
    receiver_name: '',
    signed_day: '',
    signed_place: '',
    scan: null,
    closed: '',
    amendments: [],
    later_heads: [],
    ...change,
  };
}

const unit = (id: number, now: object) => ({ id, now, versions: [now] });

function open(answers: Parameters<typeof fakeDoor>[0] = {}) {
  let book = [head(1), head(2), head(3, { year: 2020 })];
  const saver = quietSaver();
  const actions: (() => void)[] = [];
  const heard: Saver = { ...saver, toast: (text, action) => void (saver.said.push(text), action && actions.push(action.run)) };
  const door = fakeDoor({
    commitments: () => book,
    units: () => ({
      units: [
        unit(5, { name: 'Xã Năm', head_name: 'Lê Văn C', head_title: 'Chủ tịch', valid_from: '', valid_to: '' }),
        unit(6, { name: 'Xã Cũ', head_name: 'Trần Văn D', head_title: 'Chủ tịch', valid_from: '', valid_to: '30/06/2020' }),
      ],
    }),
    rounds: () => [{ year: 2020 }],
    save_commitment: (sent: SaveCommitment) => {
      const saved = head(sent.id || 9, { ...sent, unit: sent.unit ?? null, id: sent.id || 9 } as Partial<CommitmentView>);
      book = [...book.filter((one) => one.id !== saved.id), saved];
      return saved;
    },
    remove_commitment: ({ id }: { id: number }) => (book = book.filter((one) => one.id !== id)),
    ...answers,
  } as Parameters<typeof fakeDoor>[0]);
  return { commitments: new Commitments(door.call, heard), calls: door.calls, saver, actions };
}

const sent = (calls: { name: string; args: unknown }[]) => calls.findLast((call) => call.name === 'save_commitment')?.args as SaveCommitment;

describe('commitments', () => {
  test('a year offers the units that exist in it, and no others', async () => {
    const { commitments } = open();
    await commitments.load();
    expect(commitments.offered.map((one) => one.name), '2021: the one that ended in 2020 is not there').toEqual(['Xã Năm']);
    await commitments.chooseYear(2020);
    expect(commitments.offered.map((one) => one.name), '2020: it still was').toEqual(['Xã Năm', 'Xã Cũ']);
  });

  test('it opens the newest year and offers the next one', async () => {
    const { commitments } = open();
    await commitments.load();
    expect([commitments.year, commitments.heads.length, commitments.draft?.id], 'year, heads, open form').toEqual([2021, 2, 1]);
    expect(commitments.years, 'next year first').toEqual([2022, 2021, 2020]);
  });

  test('numbers and dates go out as typed, blank rows at the end stay behind', async () => {
    const { commitments, calls } = open();
    await commitments.load();
    if (commitments.draft) {
      commitments.draft.targets[0] = { ...TARGET, value: '98,5', deadline: '7/4/2021' };
      commitments.draft.targets.push(emptyTarget());
    }
    expect(await commitments.save(), 'taken').toBe(true);
    expect(sent(calls).targets, 'two rows, as typed').toMatchObject([{ value: '98,5', deadline: '7/4/2021' }, { value: '0' }]);
    expect(commitments.isChanged, 'nothing left to save').toBe(false);
  });

  test('a unit outside the register is sent without one', () => {
    expect(request(emptyDraft(2022)), 'no unit').not.toHaveProperty('unit');
    expect(request({ ...emptyDraft(2022), unit: 5 }).unit, 'with its unit').toBe(5);
  });

  test('turning to another head saves what was typed; a refusal keeps the form open at its field', async () => {
    const refused = new Failure('bad_value', '"hai" không phải là số.', { field: 'targets.1.value' });
    const { commitments } = open({
      save_commitment: () => {
        throw refused;
      },
    });
    await commitments.load();
    if (commitments.draft?.targets[1]) commitments.draft.targets[1].value = 'hai';
    await commitments.choose(2);
    expect(commitments.draft?.id, 'still here').toBe(1);
    expect(commitments.faultAt('targets.1.value')?.sentence, 'the program’s own sentence').toContain('không phải là số');
    expect(commitments.draft?.targets[1]?.value, 'the typed text stays').toBe('hai');
  });

  test('a problem is said at the row the program names', async () => {
    const problem = { code: 'measure_missing', severity: 'error', field: 'targets.1.measure', what: 'Thiếu.', do: 'Nhập.' };
    const { commitments, saver } = open({
      save_commitment: () => {
        throw new Failure('problems', 'x', { problems: [problem] });
      },
    });
    await commitments.load();
    await commitments.save();
    expect(commitments.fault, 'second row').toEqual({ field: 'targets.1.measure', sentence: 'Thiếu. Nhập.' });
    expect(saver.failures, 'no dialog besides').toEqual([]);
  });

  test('a row taken out can be put back, also after another head was opened', async () => {
    const { commitments, actions, saver } = open();
    await commitments.load();
    commitments.removeTarget(0);
    expect(commitments.draft?.targets.map((one) => one.name), 'out').toEqual(['Báo cáo chậm']);
    await commitments.choose(2);
    actions[0]?.();
    await new Promise((done) => setTimeout(done, 5));
    expect(commitments.draft?.id, 'back at its form').toBe(1);
    expect(commitments.draft?.targets.map((one) => one.name), 'at its place').toEqual(['Hồ sơ đúng hạn', 'Báo cáo chậm']);
    expect(saver.said[0], 'named').toContain('chỉ tiêu 1');
  });

  test('a new commitment takes the head of the chosen unit', async () => {
    const { commitments, calls } = open();
    await commitments.load();
    await commitments.add();
    commitments.chooseUnit(5);
    expect(commitments.draft, 'prefilled').toMatchObject({ id: 0, year: 2021, unit: 5, unit_name: 'Xã Năm', head_name: 'Lê Văn C' });
    await commitments.save();
    expect(sent(calls).targets, 'the untouched first row is not sent').toEqual([]);
    expect(commitments.stored?.id, 'the saved one is open').toBe(9);
  });

  test('a removed commitment is named and its message undoes it', async () => {
    const { commitments, actions, saver } = open();
    let undone = false;
    await commitments.load();
    await commitments.remove(() => (undone = true));
    expect(saver.said[0], 'named').toContain('Người 1');
    expect(commitments.draft?.id, 'the next head is open').toBe(2);
    actions[0]?.();
    expect(undone, 'the step of the book is taken back').toBe(true);
  });

  test('undo behind the form never takes away what was typed', async () => {
    const { commitments } = open();
    await commitments.load();
    if (commitments.draft) commitments.draft.head_name = 'Đang gõ';
    await commitments.load();
    expect(commitments.draft?.head_name, 'typed text stays').toBe('Đang gõ');
  });
});
