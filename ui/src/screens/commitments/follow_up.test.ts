import { describe, expect, test } from 'vitest';
import type { EnterProgress, FollowedCommitment, FollowedTarget, PromiseCandidates } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { FollowUp } from './follow_up.svelte';
import { FromLostPoints } from './from_lost_points.svelte';
import { entryOf } from './months';

function target(number: number, change: Partial<FollowedTarget> = {}): FollowedTarget {
  return {
    number,
    name: `Chỉ tiêu ${number}`,
    measure: '%',
    direction: '≥',
    value: '100',
    counting: 'level',
    deadline: '31/12/2021',
    days: 30,
    criteria: '',
    indicator: null,
    indicator_name: '',
    points: null,
    last: null,
    last_day: '',
    forecast: null,
    pace: null,
    pace_printed: null,
    state: 'not_begun',
    entries: [],
    ...change,
  };
}

const HEAD = {
  id: 4,
  unit_name: 'Xã A',
  head_name: 'Nguyễn Văn A',
  head_title: 'Chủ tịch',
  state: 'signed' as const,
  signed_day: '07/04/2021',
  parts: 3,
  reached: 0,
  reached_late: 0,
  late: 0,
  at_risk: 0,
  due: 0,
  not_begun: 3,
  points: null,
  points_at_risk: null,
};
const ONE: FollowedCommitment = { today: '30/11/2021', head: HEAD, points_year: null, targets: [target(1), target(2), target(5)], tasks: [] };

function open(refusal: Failure | null = null) {
  const sent: EnterProgress[] = [];
  const saver = quietSaver();
  const door = fakeDoor({
    follow_up: () => ({ year: 2021, today: '30/11/2021', heads: [HEAD] }),
    commitment_progress: () => ONE,
    evidence: () => [],
    enter_progress: (asked: EnterProgress) => {
      sent.push(asked);
      if (refusal) throw refusal;
      return ONE;
    },
  } as Parameters<typeof fakeDoor>[0]);
  return { follow: new FollowUp(door.call, saver), sent, saver };
}

describe('following commitments', () => {
  test('blank lines are not told of, typed ones go out under their number', async () => {
    const { follow, sent } = open();
    await follow.load(2021);
    await follow.begin();
    const form = follow.form;
    if (form) {
      form.day = '30/11/2021';
      const line = form.lines[2];
      if (line) line.value = '98,5';
    }
    await follow.save();
    expect(sent[0], 'one entry, of the target with number 5').toEqual({
      commitment: 4,
      day: '30/11/2021',
      entries: [{ part: { target: 5 }, value: '98,5', done: false, note: '' }],
    });
    expect(follow.form, 'the form is closed once it is kept').toBeNull();
  });

  test('a refusal of the second sent line is said at the line where it was typed', async () => {
    const { follow } = open(new Failure('bad_value', 'vượt thang đo', { field: 'entries.1.value' }));
    await follow.load(2021);
    await follow.begin();
    for (const at of [0, 2]) {
      const line = follow.form?.lines[at];
      if (line) line.value = '104';
    }
    await follow.save();
    expect(follow.fault?.field, 'the third line of the form').toBe('lines.2.value');
    expect(follow.form?.lines[2]?.value, 'what was typed stays').toBe('104');
  });

  test('a month shows the entry that counts, not the one it took the place of', () => {
    const entry = { id: 1, day: '31/03/2021', month: 3, done: false, note: '', evidence: null, evidence_title: '', author: '', at: '', later: false };
    const entries = [
      { ...entry, value: '60', replaced: true, taken: false },
      { ...entry, id: 2, value: '66', replaced: false, taken: false },
      { ...entry, id: 0, value: '9', replaced: false, taken: true, later: true },
    ];
    expect(entryOf(target(1, { entries }), 3)?.value, 'the correction, and nothing that came after the closing').toBe('66');
    expect(entryOf(target(1, { entries }), 4), 'nothing in April').toBeNull();
  });
});

describe('promises from lost points', () => {
  const line = (node: number, lost: string, promised = false) => ({ node, code: String(node), title: '', lost, remedy: '', promised });
  const unit = (id: number, refused: string) => ({
    unit: id,
    unit_name: `Xã ${id}`,
    head_name: '',
    commitment: null,
    refused,
    lines: [line(1, '2'), line(2, '1', true), line(3, '0.5')],
  });
  const view: PromiseCandidates = { round: 'XA', year: 2021, units: [unit(1, ''), unit(2, 'đã ký')] };

  test('only what is shown and may be promised is chosen', async () => {
    const sent: unknown[] = [];
    const door = fakeDoor({
      rounds: () => [{ code: 'XA', year: 2020, group: 'Xã', units: [{}, {}] }],
      promise_candidates: () => view,
      promise_lost_points: (asked: unknown) => {
        sent.push(asked);
        return { year: 2021, added: 1, extended: 0, targets: 1, tasks: 0, skipped: [] };
      },
    } as unknown as Parameters<typeof fakeDoor>[0]);
    const lost = new FromLostPoints(door.call, quietSaver());
    await lost.load(2021);
    for (const one of lost.units) lost.toggleUnit(one);
    expect(lost.count, 'not the promised one, not the small one, not the signed unit').toBe(1);
    lost.atLeast = '0.25';
    const first = lost.units[0];
    if (first) lost.toggleUnit(first);
    expect(lost.count, 'now the small one too').toBe(2);
    await lost.take();
    expect(sent[0], 'unit and criterion').toEqual({ round: 'XA', lines: [{ unit: 1, node: 1 }, { unit: 1, node: 3 }] });
  });
});
