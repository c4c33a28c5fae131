import { describe, expect, test } from 'vitest';
import type { MatrixCell, MatrixUnit, RoundView, ScoreMatrix, SheetCell, SheetTotal, UnitSheetView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Matrix } from './matrix.svelte';

const settled = () => new Promise((done) => setTimeout(done));

function total(earned: string): SheetTotal {
  return {
    stage: 'self', begun: true, earned, applicable_max: '4', index_percent: '50', index_printed: '50,00', grade: null, lowered: null, to_next_grade: null,
    complete: false, scored: 1, scorable: 2, parts_difference: null,
  };
}

function cell(points: string | null, editable = true): MatrixCell {
  const state = points === null ? 'not_scored' : 'scored';
  return { state, points, stated: false, covered: false, editable, locked: false, computed: '', remark: '' };
}

function unit(id: number, points: string | null): MatrixUnit {
  return { unit: id, name: `Xã ${id}`, short_name: id === 1 ? 'Một' : '', cells: [cell('1', false), cell(points), cell(null)], total: total('1') };
}

const ROWS = [
  { node: 1, code: '', title: 'Bộ', level: 0, is_leaf: false, max: '4', channel: 'self' as const },
  { node: 2, code: '1.1', title: 'Kế hoạch', level: 2, is_leaf: true, max: '2', channel: 'self' as const },
  { node: 3, code: '1.2', title: 'Báo cáo', level: 2, is_leaf: true, max: '2', channel: 'self' as const },
];
const VIEW: ScoreMatrix = { round: 'XA', stage: 'self', rows: ROWS, units: [unit(1, '1'), unit(2, null)] };
const ROUND = { code: 'XA', published: false } as RoundView;

/** What recording a score answers: the sheet of its unit alone. */
function sheet(of: number, points: string): UnitSheetView {
  const full = (one: MatrixCell): SheetCell => ({ ...one, stage: 'self', difference: null, figure: '', working: '', author: '' });
  const rows = ROWS.map((row, at) => ({
    ...row, side: 'main', wording: '', rule_says: '', takes_figure: false, lead_unit: '', evidence: '', difference: null, lost: null,
    cells: [full(at === 1 ? cell(points) : cell(at === 0 ? points : null, at > 0))],
  }));
  return { round: 'XA', unit: of, unit_name: `Xã ${of}`, decimals: 2, rows, totals: [total(points)], problems: [] };
}

async function open(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const door = fakeDoor({ score_matrix: () => VIEW, ...answers });
  const matrix = new Matrix(door.call, saver);
  await matrix.open(ROUND, 'self');
  return { matrix, door, saver };
}

describe('criteria by units', () => {
  test('units are columns by their short names, the total stands last', async () => {
    const { matrix } = await open();
    expect(matrix.grid.columns.map((column) => column.title), 'the full name where there is no short one').toEqual(['Một', 'Xã 2']);
    expect(matrix.grid.rows.map((row) => row.kind), 'leaves, then the total').toEqual(['leaf', 'leaf', 'total']);
  });

  test('a typed score goes to its unit; only that column is taken from the answer', async () => {
    const { matrix, door } = await open({ record_score: () => sheet(2, '1.5') });
    matrix.grid.choose({ row: 2, column: 1 });
    matrix.grid.typed('1,5');
    matrix.grid.act({ do: 'next_unscored' });
    await settled();
    expect(door.calls.at(-1)?.args, 'unit and node of the cell').toEqual({ round: 'XA', unit: 2, node: 2, stage: 'self', text: '1,5', reason: '' });
    expect(matrix.grid.rows[0]?.cells.map((one) => one.points), 'the other column is as before').toEqual(['1', '1.5']);
    expect(matrix.total?.earned, 'the total of the chosen column').toBe('1.5');
    expect(matrix.grid.at, 'Enter leads straight down').toEqual({ row: 3, column: 1 });
  });

  test('Enter leads down even past what is scored', async () => {
    const { matrix } = await open();
    matrix.grid.choose({ row: 2, column: 0 });
    matrix.grid.act({ do: 'next_unscored' });
    expect(matrix.grid.at, 'the next line').toEqual({ row: 3, column: 0 });
  });

  test('a block is previewed with units and nodes, and written as one change', async () => {
    const { matrix, door } = await open({ preview_matrix_paste: () => ({ cells: [], changes: 3, faults: 0, passed_over: 0 }), paste_matrix: () => VIEW });
    matrix.grid.choose({ row: 2, column: 0 });
    matrix.grid.paste([['1', '2'], ['', '0'], ['9', '9']]);
    await settled();
    const cells = [{ unit: 1, node: 2, text: '1' }, { unit: 2, node: 2, text: '2' }, { unit: 1, node: 3, text: '' }, { unit: 2, node: 3, text: '0' }];
    expect(door.calls.at(-1)?.args, 'the closed total is left out').toMatchObject({ cells, overwrite_with_empty: false });
    await matrix.applyPaste();
    expect(door.calls.filter((one) => one.name === 'paste_matrix').length, 'once').toBe(1);
  });

  test('a reason is asked for once for the whole block; giving it up changes nothing', async () => {
    const { matrix, saver } = await open({
      preview_matrix_paste: () => ({ cells: [], changes: 2, faults: 0, passed_over: 0 }),
      paste_matrix: () => {
        throw new Failure('reason_required', 'Cần lý do.');
      },
    });
    matrix.grid.choose({ row: 2, column: 0 });
    matrix.grid.paste([['1', '2']]);
    await settled();
    const applied = matrix.applyPaste();
    await settled();
    expect(matrix.changes.question?.why, 'the sentence of the program').toBe('Cần lý do.');
    matrix.changes.question?.giveUp();
    await applied;
    expect([saver.failures, matrix.changes.question, matrix.view], 'as before').toEqual([[], null, VIEW]);
  });
});
