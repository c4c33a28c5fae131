// The unit sheet as the program answers it, translated into lines of the score grid.
// Nothing is computed: figures stay the canonical text of the core, missing ones stay missing.
import type { RoundView, SheetCell, SheetRow, Stage, UnitSheetView } from '../../door/bindings';
import { vietnamese } from '../../format';
import type { CellState, GridCellData, GridColumn, GridRowData, RowKind } from '../../parts/grid/types';
import { scoreWords } from '../../words';

/** The stage the clerk works in, and why its locked cells are locked. */
interface Work {
  working: Stage;
  whyLocked: string;
}

/** The stages worth a column: those that hold anything, and the one the clerk works in. */
export function shownStages(view: UnitSheetView, working: Stage): Stage[] {
  return view.totals.filter((total) => total.begun || total.stage === working).map((total) => total.stage);
}

/** The stage to begin with: the furthest that any unit of the round has begun, else the first. */
export function furthestStage(round: RoundView): Stage {
  const begun = round.progress.filter((stage) => stage.units_begun > 0);
  return begun.at(-1)?.stage ?? round.progress[0]?.stage ?? 'self';
}

export function cellOf(row: SheetRow, stage: Stage): SheetCell | undefined {
  return row.cells.find((cell) => cell.stage === stage);
}

export function gridColumns(stages: readonly Stage[]): GridColumn[] {
  return stages.map((stage) => ({ key: stage, ...scoreWords.stages[stage] }));
}

/** The lines of the grid; the root of the tree is shown last, as the total. */
export function gridRows(view: UnitSheetView, stages: readonly Stage[], working: Stage, whyLocked: string): GridRowData[] {
  const lines = view.rows.map((row) => gridRow(row, stages, { working, whyLocked }));
  return [...lines.filter((line) => line.kind !== 'total'), ...lines.filter((line) => line.kind === 'total')];
}

function gridRow(row: SheetRow, stages: readonly Stage[], work: Work): GridRowData {
  return {
    id: row.node,
    code: row.code,
    title: row.level === 0 ? scoreWords.detail.total : row.title,
    level: Math.max(1, row.level),
    kind: kindOf(row),
    max: row.max,
    cells: stages.map((stage) => gridCell(row, stage, work)),
    difference: row.difference === null ? null : { points: row.difference, large: true },
    warning: unexplained(row, stages),
  };
}

export function kindOf(row: { level: number; is_leaf: boolean }): RowKind {
  if (row.level === 0) return 'total';
  if (row.is_leaf) return 'leaf';
  return row.level === 1 ? 'area' : 'parent';
}

/** A stated figure that its parts do not add up to, in words. */
function unexplained(row: SheetRow, stages: readonly Stage[]): string | null {
  const found = row.cells.filter((cell) => stages.includes(cell.stage) && isNotZero(cell.difference));
  if (found.length === 0) return null;
  return found
    .map((cell) => scoreWords.partsDiffer(scoreWords.stages[cell.stage].title, vietnamese(cell.difference ?? '')))
    .join(' ');
}

export function isNotZero(points: string | null): points is string {
  return points !== null && /[1-9]/.test(points);
}

function gridCell(row: SheetRow, stage: Stage, work: Work): GridCellData {
  const cell = cellOf(row, stage);
  if (!cell) return { state: 'not_scored', points: null, editable: false, stated: false, covered: false, computed: '', hint: null };
  return {
    state: readState(cell.state),
    points: cell.points,
    editable: cell.editable && stage === work.working,
    stated: cell.stated && !row.is_leaf,
    covered: cell.covered,
    computed: cell.computed,
    hint: hintOf(row, cell, work),
    ...(cell.editable && stage === work.working ? {} : { closed: whyClosed(row, cell, work) }),
  };
}

export function readState(state: string): CellState {
  return state === 'scored' || state === 'not_applicable' || state === 'no_occurrence' ? state : 'not_scored';
}

/** Why nothing can be typed into a cell. */
function whyClosed(row: SheetRow, cell: SheetCell, { working, whyLocked }: Work): string {
  if (cell.locked) return whyLocked;
  if (cell.stage !== working) return scoreWords.hints.otherStage;
  return row.is_leaf ? scoreWords.hints.channel(scoreWords.channels[row.channel]) : scoreWords.hints.sumOfParts;
}

/** Why a cell is closed, or who is in charge of it and who wrote it. */
function hintOf(row: SheetRow, cell: SheetCell, work: Work): string | null {
  const author = cell.author ? scoreWords.hints.author(cell.author) : null;
  if (cell.computed) return scoreWords.hints.decided(cell.computed, cell.remark);
  if (cell.locked || (cell.stage === work.working && !cell.editable)) return whyClosed(row, cell, work);
  if (cell.stage !== work.working) return author ?? scoreWords.hints.otherStage;
  return author ?? (row.lead_unit ? scoreWords.detail.leadUnit(row.lead_unit) : null);
}
