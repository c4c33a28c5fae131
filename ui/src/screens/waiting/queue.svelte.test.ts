import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { Stage, WaitingKind, WaitingView } from '../../door/bindings';
import { shell } from '../../shell/shell.svelte';
import Queue from './Queue.svelte';

const KINDS: readonly (readonly [WaitingKind, Stage])[] = [
  ['returned', 'self'], ['answered', 'appraised1'], ['not_scored', 'self'], ['no_evidence', 'self'], ['differs', 'council'], ['parts_differ', 'approved'],
];

const line = (unit: number, node: number, stage: Stage) => ({ unit, unit_name: `Xã ${unit}`, node, code: `1.${node}`, title: 'Kế hoạch', stage, says: '', days: null, difference: null });

const view = {
  round: 'XA', today: '', department: '', threshold: '0', areas: [], units: [], totals: [], milestones: [], questions: 0, initiative_year: 2020, without_initiative: ['Xã A'],
  kinds: KINDS.map(([kind, stage], at) => ({ kind, count: 1, lines: [line(at + 1, at + 10, stage)] })),
  promises: [{ commitment: 5, year: 2021, name: 'Hồ sơ đúng hạn', state: 'late', days: -2, unit_name: 'Xã B', head_name: 'Lê Văn C' }],
  promise_count: 1,
  conclusions: [{ conference: 7, number: 2, text: 'Rà soát', state: 'late', days: -1, owner: 'Phòng Nội vụ' }],
  backup_days: null,
} as unknown as WaitingView;

function entries(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.line-entry')];
}

describe('a line of the queue', () => {
  const queue = () => {
    const mounted = mount(Queue, { target: document.body, props: { view, beyond: '0' } });
    flushSync();
    return mounted;
  };
  let open: ReturnType<typeof queue> | null = null;
  afterEach(() => {
    if (open) void unmount(open);
    open = null;
  });

  test.each(KINDS.map(([kind, stage], at) => ({ kind, stage, at })))('$kind lands on its own cell', ({ stage, at }) => {
    open = queue();
    entries()[at]?.click();
    expect(shell.takePlace('scores'), 'round, unit, line and stage').toEqual({ screen: 'scores', round: 'XA', unit: at + 1, node: at + 10, stage });
  });

  test('a promise lands on its commitment, a task on its conference', () => {
    open = queue();
    entries()[KINDS.length]?.click();
    expect(shell.takePlace('commitments'), 'what was promised').toEqual({ screen: 'commitments', commitment: 5, year: 2021 });
    entries()[KINDS.length + 1]?.click();
    expect(shell.takePlace('conference'), 'what was concluded').toEqual({ screen: 'conference', conference: 7 });
  });

  test('the arrows walk from line to line', () => {
    open = queue();
    const all = entries();
    all[0]?.focus();
    all[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement, 'no mouse is needed').not.toBe(all[0]);
  });
});
