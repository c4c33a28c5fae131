import { describe, expect, test } from 'vitest';
import type { LostPointsRow, LostPointsView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Ledger } from './ledger.svelte';

function row(unit: number, node: number, change: Partial<LostPointsRow> = {}): LostPointsRow {
  return {
    unit: `Xã ${unit}`, unit_id: unit, criterion: `1.${node}`, node, title: 'Báo cáo', area: '1', max: '2', self: '2', appraised: '1',
    approved: '1', lost: '1', claim_gap: '1', cause_kind: null, cause: '', words: '', department: 'Phòng Nội vụ', department_by_set: true,
    official: '', remedy: '', deadline: '', ...change,
  };
}

function view(...rows: LostPointsRow[]): LostPointsView {
  const totals = { lost: '3', claimed_in_vain: '3', unexplained: 3, areas: [], departments: [], causes: [], units: [], criteria: [] };
  return { round: 'X', stage: 'approved', rows, unnamed: [], totals, responsibilities: [], causes: [] };
}

const VIEW = view(row(1, 1), row(1, 2, { cause: 'Chậm', cause_kind: 'late' }), row(2, 1, { title: 'Kế hoạch' }));

async function open(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const door = fakeDoor({ lost_points: () => VIEW, ...answers });
  const ledger = new Ledger(door.call, saver);
  await ledger.load('X', 'approved');
  return { ledger, door, saver };
}

const saved = (door: Awaited<ReturnType<typeof open>>['door']) => door.calls.filter((call) => call.name === 'save_lost_points_note');

describe('the ledger of lost points', () => {
  test('lines are found by unit, by words and by what nobody has explained', async () => {
    const { ledger } = await open();
    ledger.unit = 1;
    expect(ledger.rows.map((one) => one.node), 'one unit').toEqual([1, 2]);
    ledger.openOnly = true;
    expect(ledger.rows.map((one) => one.node), 'not explained').toEqual([1]);
    ledger.unit = 0;
    ledger.wanted = 'ke hoach';
    expect(ledger.rows.map((one) => one.unit_id), 'without marks').toEqual([2]);
  });

  test('what was typed is saved before another line is chosen', async () => {
    const { ledger, door } = await open({ save_lost_points_note: () => VIEW });
    if (ledger.form) ledger.form.words = 'Gửi chậm';
    await ledger.move(1);
    expect(saved(door), 'once, as typed').toEqual([
      { name: 'save_lost_points_note', args: expect.objectContaining({ unit: 1, node: 1, words: 'Gửi chậm', cause: null }) as unknown },
    ]);
    await ledger.move(1);
    expect(saved(door).length, 'a line only looked at is not written').toBe(1);
  });

  test('a refusal keeps the line open with what was typed', async () => {
    const { ledger, saver } = await open({
      save_lost_points_note: () => {
        throw new Failure('bad_value', 'Không phải là ngày.', { field: 'deadline' });
      },
    });
    if (ledger.form) ledger.form.deadline = '32/13';
    await ledger.move(1);
    expect([ledger.chosen?.node, ledger.form?.deadline], 'still here').toEqual([1, '32/13']);
    expect(ledger.fault.at('deadline')?.sentence, 'at its field').toBe('Không phải là ngày.');
    expect(saver.failures, 'no dialog').toEqual([]);
  });

  test('going on leads to the next line that nobody has explained', async () => {
    const { ledger } = await open({ save_lost_points_note: () => VIEW });
    await ledger.saveAndGoOn();
    expect(ledger.chosen?.unit_id, 'past the explained one').toBe(2);
  });
});
