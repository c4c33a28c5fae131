// One stage of a round in one table: criteria down, units across.
// The program answers a typed score with the sheet of its unit; only that column is drawn anew.
import type { MatrixCell, MatrixRow, PasteMatrix, PastePreview, RoundView, ScoreMatrix, SheetTotal, Stage, UnitSheetView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { ScoreGrid } from '../../parts/grid/grid.svelte';
import type { CellPlace, GridCellData, GridColumn, GridRowData, PastedRectangle } from '../../parts/grid/types';
import { shell as realShell } from '../../shell/shell.svelte';
import { lockWords, scoreWords } from '../../words';
import { type CellSpot, leftRefused, typedInto } from './cell_drafts';
import { Changes, type Saver } from './changes.svelte';
import { kindOf, readState } from './view';

export class Matrix {
  view = $state.raw<ScoreMatrix | null>(null);
  /** A paste that waits for the clerk's word. */
  pasted = $state.raw<{ rectangle: PastedRectangle; preview: PastePreview } | null>(null);
  overwriteEmpty = $state(false);
  readonly grid: ScoreGrid;
  readonly changes: Changes;
  #published = false;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
    this.changes = new Changes(saver);
    const events = {
      commit: (place: CellPlace, text: string) => this.#record(place, text),
      paste: (rectangle: PastedRectangle) => void this.preview(rectangle),
      typing: (place: CellPlace, text: string | null) => this.#typing(place, text),
    };
    this.grid = new ScoreGrid(events, 'down');
  }

  /** Reads a stage of a round; the chosen cell stays where it is in the same one. */
  async open(round: RoundView, stage: Stage): Promise<void> {
    const view = await this.#call('score_matrix', { round: round.code, stage });
    this.#published = round.published;
    if (this.view?.round !== view.round || this.view.stage !== view.stage) this.#turnAway();
    this.#show(view);
  }

  /** The total of the unit whose column is chosen. */
  get total(): SheetTotal | null {
    return this.unit?.total ?? null;
  }

  get unit() {
    return this.view?.units[this.grid.at?.column ?? 0] ?? null;
  }

  #show(view: ScoreMatrix): void {
    this.view = view;
    this.grid.show(matrixRows(view, lockWords.closed[this.#published ? 'published' : 'locked']), matrixColumns(view));
  }

  /** Another table is shown from now on; what was refused in this one stays within reach. */
  #turnAway(): void {
    for (const { place, text } of this.grid.outbox.refusals) {
      const spot = this.#spotOf(place);
      if (spot) leftRefused(spot, text);
    }
    this.grid.reset();
  }

  #spotOf(place: CellPlace): CellSpot | null {
    const [view, row] = [this.view, this.grid.rowOf(place)];
    const unit = view?.units[place.column];
    if (!view || !unit || !row) return null;
    return { round: view.round, unit: unit.unit, unitName: unit.name, node: row.id, code: row.code, stage: view.stage };
  }

  #typing(place: CellPlace, text: string | null): void {
    const spot = this.#spotOf(place);
    if (spot) typedInto(spot, text);
  }

  async #record(place: CellPlace, text: string): Promise<void> {
    const spot = this.#spotOf(place);
    if (!spot) return;
    const { round, unit, node, stage } = spot;
    const { opened } = this.grid;
    try {
      const sheet = await this.changes.inTurn((reason) => this.#call('record_score', { round, unit, node, stage, text, reason }));
      if (sheet && this.view?.round === round && this.view.stage === stage) this.#takeSheet(this.view, sheet);
    } catch (refusal) {
      // The clerk turned to another table before the answer came; no cell is left to show it.
      if (opened !== this.grid.opened) leftRefused(spot, text);
      throw refusal;
    }
  }

  #takeSheet(view: ScoreMatrix, sheet: UnitSheetView): void {
    const total = sheet.totals.find((one) => one.stage === view.stage);
    const cells = sheet.rows.map((row) => row.cells.find((cell) => cell.stage === view.stage));
    if (!total || cells.some((cell) => cell === undefined)) return;
    const units = view.units.map((unit) =>
      unit.unit === sheet.unit ? { ...unit, total, cells: cells.filter((cell) => cell !== undefined) } : unit,
    );
    this.#show({ ...view, units });
  }

  /** Asks the program what a paste would change; nothing is written. */
  async preview(rectangle: PastedRectangle): Promise<void> {
    const request = this.#pasteRequest(rectangle);
    if (!request) return;
    try {
      this.pasted = { rectangle, preview: await this.#call('preview_matrix_paste', request) };
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  async applyPaste(): Promise<void> {
    const request = this.pasted && this.#pasteRequest(this.pasted.rectangle);
    this.pasted = null;
    if (!request) return;
    try {
      const view = await this.changes.inTurn((reason) => this.#call('paste_matrix', { ...request, reason }));
      if (view && this.view?.round === view.round && this.view.stage === view.stage) this.#show(view);
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  /** Closed cells are left out: an empty text must never clear one of them. */
  #pasteRequest(rectangle: PastedRectangle): PasteMatrix | null {
    const { view } = this;
    if (!view) return null;
    const cells = rectangle.cells
      .filter((cell) => cell.editable)
      .map((cell) => ({ unit: view.units[cell.column]?.unit ?? 0, node: cell.row, text: cell.text }));
    return { round: view.round, stage: view.stage, cells, overwrite_with_empty: this.overwriteEmpty, reason: '' };
  }
}

export function matrixColumns(view: ScoreMatrix): GridColumn[] {
  return view.units.map((unit) => ({ key: `${unit.unit}`, title: unit.short_name || unit.name, spoken: unit.name }));
}

/** The lines of the grid; the root of the tree stands last, as the total. */
export function matrixRows(view: ScoreMatrix, whyLocked: string): GridRowData[] {
  const lines = view.rows.map((row, at) => line(row, view.units.map((unit) => unit.cells[at]), whyLocked));
  return [...lines.filter((one) => one.kind !== 'total'), ...lines.filter((one) => one.kind === 'total')];
}

function line(row: MatrixRow, cells: readonly (MatrixCell | undefined)[], whyLocked: string): GridRowData {
  return {
    id: row.node,
    code: row.code,
    title: row.level === 0 ? scoreWords.detail.total : row.title,
    level: Math.max(1, row.level),
    kind: kindOf(row),
    max: row.max,
    cells: cells.map((cell) => cellOf(row, cell, whyLocked)),
    difference: null,
    warning: null,
  };
}

function cellOf(row: MatrixRow, cell: MatrixCell | undefined, whyLocked: string): GridCellData {
  if (!cell) return { state: 'not_scored', points: null, editable: false, stated: false, covered: false, computed: '', hint: null };
  return {
    state: readState(cell.state),
    points: cell.points,
    editable: cell.editable,
    stated: cell.stated && !row.is_leaf,
    covered: cell.covered,
    computed: cell.computed,
    hint: hintOf(row, cell, whyLocked),
    ...(cell.editable ? {} : { closed: whyClosed(row, cell, whyLocked) }),
  };
}

/** Why a cell is closed, or why it says otherwise than the rule. */
function hintOf(row: MatrixRow, cell: MatrixCell, whyLocked: string): string | null {
  if (cell.computed) return scoreWords.hints.decided(cell.computed, cell.remark);
  return cell.editable ? cell.remark || null : whyClosed(row, cell, whyLocked);
}

function whyClosed(row: MatrixRow, cell: MatrixCell, whyLocked: string): string {
  if (cell.locked) return whyLocked;
  return row.is_leaf ? scoreWords.hints.channel(scoreWords.channels[row.channel]) : scoreWords.hints.sumOfParts;
}
