import { describe, expect, test } from 'vitest';
import type { DifferenceView, PaperAsked } from '../../door/bindings';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Gate } from './gate.svelte';

const line = (key: string, reason = ''): DifferenceView => ({
  key, kind: 'parts', sentence: 'Chênh 8,25 điểm.', round: 'R', unit: 1, node: 2, stage: 'approved',
  said: '73.33', worked_out: '65.08', difference: '8.25', reason, who: reason && 'Nguyễn Văn A', at: reason && '07/04/2021 lúc 08:00',
});
const PAPER = { paper: 'year-end', year: 2020 } as PaperAsked;

function open(lines: DifferenceView[]) {
  let kept = lines;
  const door = fakeDoor({
    reconciliation: () => ({ draft: false, open: kept.filter((one) => one.reason === '').length, lines: kept }),
    explain_differences: ({ key, reason }: { key?: string; reason: string }) => {
      kept = kept.map((one) => (one.key === key ? line(one.key, reason) : one));
      return { draft: false, open: kept.filter((one) => one.reason === '').length, lines: kept };
    },
  } as Parameters<typeof fakeDoor>[0]);
  return { gate: new Gate(door.call, quietSaver()), calls: door.calls };
}

describe('gate', () => {
  test('a refused print leads to the first line without a reason', async () => {
    const { gate } = open([line('a', 'Đã rõ.'), line('b'), line('c')]);
    await gate.look(PAPER);
    gate.land();
    expect([gate.open, gate.wanted], 'the second line').toEqual([true, 'b']);
  });

  test('a reason is kept for its own line, and nothing is sent when nothing changed', async () => {
    const { gate, calls } = open([line('a'), line('b')]);
    await gate.look(PAPER);
    const [first, second] = gate.lines;
    if (!first || !second) throw new Error('two lines');
    expect(await gate.keep(first), 'nothing was typed').toBe(false);
    gate.typed[first.key] = ' Chưa có chi tiết. ';
    gate.typed[second.key] = 'đang gõ';
    expect(await gate.keep(first), 'kept').toBe(true);
    expect(calls.at(-1)?.args, 'only this line').toEqual({ paper: PAPER, key: 'a', reason: 'Chưa có chi tiết.' });
    expect(gate.view?.open, 'one is left').toBe(1);
    expect(gate.reason(second), 'what is being typed elsewhere stays').toBe('đang gõ');
  });

  test('another paper without differences closes the list', async () => {
    const { gate } = open([]);
    gate.open = true;
    await gate.look(PAPER);
    expect(gate.open, 'nothing to show').toBe(false);
  });
});
