import { describe, expect, test, vi } from 'vitest';
import type { RoundView, SecondEntryView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { drafts } from '../../shell/drafts.svelte';
import { quietSaver } from '../../shell/saver';
import { SecondEntry } from './second_entry.svelte';

const state = (unit_id: number, name = 'none') => ({ unit_id, unit: `Xã ${unit_id}`, state: name, who: '', keyed: 0, differed: 0, open: 0, says: '' });
const view = (unit_id: number, more: Partial<SecondEntryView> = {}): SecondEntryView => ({
  state: state(unit_id), refused: null, keyed: null, keyed_total: '0', total: null, first_total: null, differences: [], total_differs: null, ...more,
});
const ROUND = { code: 'R' } as RoundView;

function open(answers: Record<string, unknown> = {}) {
  const saver = quietSaver();
  const door = fakeDoor({
    second_entries: () => ({ round: 'R', units: [state(1), state(2)] }),
    second_entry: ({ unit }: { unit: number }) => view(unit),
    key_second_total: ({ total }: { total: string }) => view(1, { total }),
    compare_entries: () => view(1, { state: state(1, 'compared') }),
    ...answers,
  } as Parameters<typeof fakeDoor>[0]);
  return { second: new SecondEntry(door.call, saver), calls: door.calls, saver };
}

describe('second entry', () => {
  test('no other command is asked that could tell a first value', async () => {
    const { second, calls } = open();
    await second.open(ROUND, 2);
    expect(calls.map((one) => one.name), 'neither sheet nor standings').toEqual(['second_entries', 'second_entry']);
    expect(second.unit, 'the unit asked for').toBe(2);
  });

  test('comparing keeps the total of the decision first', async () => {
    const { second, calls } = open();
    await second.open(ROUND, 1);
    second.total = '73,33';
    expect(await second.compare(), 'compared').toBe(true);
    expect(calls.slice(-2).map((one) => one.name), 'in this order').toEqual(['key_second_total', 'compare_entries']);
    expect(second.units?.units[0]?.state, 'the list follows').toBe('compared');
  });

  test('a total that is not taken is said at its field, and nothing is compared', async () => {
    const { second, calls } = open({
      key_second_total: () => {
        throw new Failure('bad_value', 'Không phải là số.', { field: 'total' });
      },
    });
    await second.open(ROUND, 1);
    second.total = 'x';
    expect(await second.compare(), 'not compared').toBe(false);
    expect(second.fault.at('total')?.sentence, 'at the field').toBe('Không phải là số.');
    expect(calls.some((one) => one.name === 'compare_entries'), 'still blind').toBe(false);
  });

  test('a half-typed cell is put down at its own place, and the total at its unit', async () => {
    const row = { node: 7, code: '1.1', title: '', depth: 1, kind: 'leaf', max: '4', cells: [] };
    const keyed = { round: 'R', stage: 'approved', rows: [row], units: [{ unit: 2, name: 'Xã 2', cells: [{ editable: true, points: null, state: 'not_scored' }] }] };
    const { second } = open({ second_entry: () => view(2, { keyed: keyed as unknown as NonNullable<SecondEntryView['keyed']> }) });
    const typed = vi.spyOn(drafts, 'typed').mockReturnValue();
    await second.open(ROUND, 2);
    second.grid.goToRow(7);
    second.grid.typed('3,');
    const place = JSON.stringify({ screen: 'scores', page: 'second', round: 'R', unit: 2, node: 7, field: 'second' });
    expect(typed.mock.lastCall, 'no stage: it is no score').toEqual([place, 'Xã 2, 1.1: Nhập lần hai', '3,']);
    expect(second.spot, 'whichever line is chosen').toEqual({ screen: 'scores', page: 'second', round: 'R', unit: 2 });
    typed.mockRestore();
  });
});
