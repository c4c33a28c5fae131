import { describe, expect, test } from 'vitest';
import type { RoundView, Stage } from '../door/bindings';
import { Failure } from '../door/failure';
import { fakeDoor } from '../door/fake';
import { quietSaver } from '../shell/saver';
import { completeUnits, lockedUnits, sentencesOf, Settling } from './settling.svelte';

const STAGES: Stage[] = ['self', 'council', 'appraised1', 'appraised2', 'approved'];

const ROUND: RoundView = {
  code: 'XA-2020', year: 2020, criteria: 'XA', criteria_title: 'Bộ xã', group: 'Xã', from: '', to: '',
  published: false, published_on: '', stage: 'approved',
  units: [
    { id: 7, code: '1', name: 'Xã An', locked: ['self'] },
    { id: 8, code: '2', name: 'Xã Bình', locked: [] },
  ],
  progress: STAGES.map((stage) => ({ stage, units_begun: 2, units_complete: stage === 'approved' ? 1 : 2 })),
};
const AN = ROUND.units[0] ?? null;

function open(answers: Parameters<typeof fakeDoor>[0]) {
  const saver = quietSaver();
  const door = fakeDoor(answers);
  const settled: RoundView[] = [];
  const settling = new Settling(async (round) => void settled.push(round), saver, door.call);
  return { settling, saver, settled, calls: door.calls };
}
const refuse = (code: string, detail: unknown) => () => {
  throw new Failure(code, 'Chưa được.', detail);
};

describe('settling and opening again', () => {
  test('a stage of one unit is locked once it was confirmed, and the round is handed on', async () => {
    const answer = { ...ROUND, stage: 'self' as const };
    const { settling, settled, saver, calls } = open({ lock_stages: () => answer });
    settling.ask({ act: 'lock', round: ROUND, stage: 'self', unit: AN });
    expect(calls, 'asking alone changes nothing').toEqual([]);
    await settling.answer();
    expect(calls, 'the unit by its name').toEqual([
      { name: 'lock_stages', args: { round: 'XA-2020', unit: 'Xã An', stage: 'self', reason: '' } },
    ]);
    expect([settling.matter, settled, saver.said], 'the dialog is gone').toEqual([null, [answer], ['Đã chốt bước Tự chấm của Xã An.']]);
  });

  test('without a unit the whole round is meant', async () => {
    const { settling, calls } = open({ lock_stages: () => ROUND });
    settling.ask({ act: 'lock', round: ROUND, stage: 'council', unit: null });
    await settling.answer();
    expect(calls[0]?.args, 'no unit').toMatchObject({ unit: '', stage: 'council' });
  });

  test('a reason that is missing is said at the field, and the dialog stays', async () => {
    const { settling, settled, saver } = open({ unlock_stages: refuse('bad_value', { field: 'reason' }) });
    settling.ask({ act: 'unlock', round: ROUND, stage: 'self', unit: AN });
    await settling.answer();
    expect(settling.fault.at('reason')?.sentence, 'the sentence of the program').toBe('Chưa được.');
    expect([settling.matter?.act, settled, saver.failures], 'nothing else happened').toEqual(['unlock', [], []]);
  });

  test('the reason goes out as typed, and never into the next question', async () => {
    const { settling, calls } = open({ open_round_again: () => ROUND });
    settling.ask({ act: 'openAgain', round: ROUND });
    settling.reason = 'Điều chỉnh điểm';
    await settling.answer();
    expect(calls[0]?.args, 'the reason').toEqual({ round: 'XA-2020', reason: 'Điều chỉnh điểm' });
    settling.ask({ act: 'openAgain', round: ROUND });
    expect(settling.reason, 'a new question').toBe('');
  });

  test('units that stand in the way of publishing are named with their sheets', async () => {
    const problem = { code: 'incomplete', severity: 'error', sheet: null, cell: null, what: 'Xã Bình chưa có đủ điểm.', do: '' };
    const { settling, saver } = open({ publish_round: refuse('problems', { problems: [problem], units: [8] }) });
    settling.ask({ act: 'publish', round: ROUND });
    await settling.answer();
    expect(settling.obstacles, 'the unit of each problem').toEqual([{ unit: 8, what: 'Xã Bình chưa có đủ điểm.' }]);
    expect(saver.failures, 'the dialog says it').toEqual([]);
    settling.ask({ act: 'publish', round: ROUND });
    expect(settling.obstacles, 'asked anew').toEqual([]);
  });

  test('any other refusal is shown as a failure, and the question can be answered again', async () => {
    const { settling, saver } = open({ publish_round: refuse('disk_full', null) });
    settling.ask({ act: 'publish', round: ROUND });
    await settling.answer();
    expect(saver.failures.length, 'shown').toBe(1);
    expect([settling.matter?.act, settling.busy], 'still open').toEqual(['publish', false]);
  });

  test('a second press while the first is on its way does nothing', async () => {
    const { settling, calls } = open({ publish_round: () => ROUND });
    settling.ask({ act: 'publish', round: ROUND });
    await Promise.all([settling.answer(), settling.answer()]);
    expect(calls.length, 'one call').toBe(1);
  });

  test('only what is opened again asks for a reason, and publishing names how many units', () => {
    const reason = (act: 'lock' | 'unlock') => sentencesOf({ act, round: ROUND, stage: 'self', unit: AN }).reason;
    expect([reason('lock'), reason('unlock')], 'stages').toEqual([null, 'Ghi lý do mở chốt']);
    const publish = sentencesOf({ act: 'publish', round: ROUND });
    expect([publish.reason, publish.lines[0]], 'publishing').toEqual([
      null,
      'Công bố kết quả của 2 đơn vị? Điểm phê duyệt sẽ không sửa được nữa.',
    ]);
  });

  test('locked and complete units are counted per stage', () => {
    expect([lockedUnits(ROUND, 'self'), lockedUnits(ROUND, 'council')], 'locked').toEqual([1, 0]);
    expect(completeUnits(ROUND, 'approved'), 'complete').toBe(1);
  });
});
