// The state of score entry: round, unit and stage, the open sheet and its lines in the grid.
// Typed text goes to the program as it was typed; the program answers with the whole sheet, and that is shown.
import type { PastePreview, RoundUnitView, RoundView, SheetTotal, Stage, UnitSheetView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { ScoreGrid } from '../../parts/grid/grid.svelte';
import type { CellPlace, GridFilter, PastedRectangle } from '../../parts/grid/types';
import { roundAtWork } from '../../shell/round_at_work';
import { shell as realShell } from '../../shell/shell.svelte';
import { lockWords } from '../../words';
import { type CellSpot, leftRefused, typedInto } from './cell_drafts';
import { Changes, type Question, type Saver } from './changes.svelte';
import { furthestStage, gridColumns, gridRows, shownStages } from './view';

export type { Saver } from './changes.svelte';

export const FILTERS: readonly GridFilter[] = ['all', 'not_scored', 'differs'];

/** A line of a sheet that another screen leads to. */
export interface SheetPlace {
  round: string;
  unit: number;
  stage: Stage;
  node?: number;
}

export class ScoreSheet {
  rounds = $state.raw<RoundView[]>([]);
  loaded = $state(false);
  round = $state.raw<RoundView | null>(null);
  stage = $state<Stage>('self');
  view = $state.raw<UnitSheetView | null>(null);
  /** A paste that waits for the clerk's word. */
  pasted = $state.raw<{ rectangle: PastedRectangle; preview: PastePreview } | null>(null);
  overwriteEmpty = $state(false);
  readonly grid: ScoreGrid;
  readonly #call: Door;
  readonly #saver: Saver;
  readonly #changes: Changes;
  /** What the grid shows; the stage in work may be another already. */
  #drawn: { view: UnitSheetView; stages: Stage[] } | null = null;
  /** Rises with every sheet asked for. */
  #asked = 0;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
    this.#changes = new Changes(saver);
    this.grid = new ScoreGrid({
      commit: (place, text) => this.#record(place, text),
      paste: (rectangle) => void this.preview(rectangle),
      typing: (place, text) => this.#typing(place, text),
    });
  }

  /** Reads the rounds; opens the place asked for, or the round at work, or keeps the one that is open. */
  async load(place: SheetPlace | null = null): Promise<void> {
    this.rounds = await this.#call('rounds', {});
    if (place && this.#has(place)) {
      await this.openAt(place);
      this.loaded = true;
      return;
    }
    const round = roundAtWork.among(this.rounds, this.round?.code);
    if (round && this.view && this.round?.code === round.code) {
      this.round = round;
      await this.openUnit(round.units.find((unit) => unit.id === this.view?.unit)?.id ?? round.units[0]?.id ?? this.view.unit);
    } else if (round) await this.#open(round);
    else [this.round, this.view] = [null, null];
    this.loaded = true;
  }

  /** What a clerk left may be gone since. */
  #has(place: SheetPlace): boolean {
    return this.rounds.some((round) => round.code === place.round && round.units.some((unit) => unit.id === place.unit));
  }

  /** The clerk turns to a round; other screens follow. */
  async openRound(code: string): Promise<void> {
    const round = this.rounds.find((one) => one.code === code);
    if (!round) return;
    roundAtWork.turnTo(code);
    await this.#open(round);
  }

  async #open(round: RoundView): Promise<void> {
    const unit = round.units[0];
    if (!unit) return;
    this.round = round;
    this.stage = furthestStage(round);
    await this.openUnit(unit.id);
  }

  /** Opens the sheet another screen leads to, at its stage and line. */
  async openAt(place: SheetPlace): Promise<void> {
    const round = this.rounds.find((one) => one.code === place.round);
    if (!round) return;
    roundAtWork.turnTo(round.code);
    this.round = round;
    if (this.stage !== place.stage) this.#turnAway();
    this.stage = place.stage;
    await this.openUnit(place.unit);
    if (place.node !== undefined) this.grid.goToRow(place.node);
  }

  async openUnit(unit: number): Promise<void> {
    if (!this.round) return;
    this.#asked += 1;
    const turn = this.#asked;
    const view = await this.#call('unit_sheet', { round: this.round.code, unit });
    // The arrow keys run through the list faster than sheets arrive; only the last one chosen is shown.
    if (turn !== this.#asked) return;
    if (this.view?.round !== view.round || this.view.unit !== view.unit) this.#turnAway();
    this.#show(view);
  }

  chooseStage(stage: Stage): void {
    this.grid.finish();
    this.#turnAway();
    this.stage = stage;
    if (this.view) this.#show(this.view);
  }

  /** Another sheet is shown from now on; what was refused in this one stays within reach. */
  #turnAway(): void {
    for (const { place, text } of this.grid.outbox.refusals) {
      const spot = this.#spotOf(place);
      if (spot) leftRefused(spot, text);
    }
    this.grid.reset();
  }

  #spotOf(place: CellPlace): CellSpot | null {
    const stage = this.#drawn?.stages[place.column];
    const row = this.grid.rowOf(place);
    if (!this.#drawn || !stage || !row) return null;
    const { round, unit, unit_name } = this.#drawn.view;
    return { round, unit, unitName: unit_name, node: row.id, code: row.code, stage };
  }

  /** Takes up the round after it was locked or opened, and reads the open sheet again. */
  async takeRound(round: RoundView): Promise<void> {
    this.rounds = this.rounds.map((one) => (one.code === round.code ? round : one));
    if (this.round?.code !== round.code) return;
    this.round = round;
    if (this.view) await this.openUnit(this.view.unit);
  }

  get question(): Question | null {
    return this.#changes.question;
  }

  /** The open unit as the round knows it. */
  get unit(): RoundUnitView | null {
    return this.round?.units.find((unit) => unit.id === this.view?.unit) ?? null;
  }

  /** Why nothing can be typed at the stage in work: the stage is locked, or the whole round is published. */
  get closed(): 'locked' | 'published' | null {
    if (this.round?.published) return 'published';
    return this.unit?.locked.includes(this.stage) ? 'locked' : null;
  }

  get stages(): Stage[] {
    return this.view ? shownStages(this.view, this.stage) : [];
  }

  #show(view: UnitSheetView): void {
    this.view = view;
    this.#drawn = { view, stages: this.stages };
    const whyLocked = lockWords.closed[this.round?.published ? 'published' : 'locked'];
    this.grid.show(gridRows(view, this.stages, this.stage, whyLocked), gridColumns(this.stages));
  }

  #isShown(view: UnitSheetView): boolean {
    // The clerk may have turned to another unit while an answer was on its way.
    return this.view?.round === view.round && this.view.unit === view.unit;
  }

  #typing(place: CellPlace, text: string | null): void {
    const spot = this.#spotOf(place);
    if (spot) typedInto(spot, text);
  }

  #record(place: CellPlace, text: string): Promise<void> {
    const spot = this.#spotOf(place);
    if (!spot) return Promise.resolve();
    const { round, unit, node, stage } = spot;
    const { opened } = this.grid;
    return this.#inTurn((reason) => this.#call('record_score', { round, unit, node, stage, text, reason })).catch((refusal: unknown) => {
      // The clerk turned to another sheet before the answer came; no cell is left to show it.
      if (opened !== this.grid.opened) leftRefused(spot, text);
      throw refusal;
    });
  }

  /** Declares a figure, as typed; its rule gives the points. Throws what the program does not take. */
  recordFigure(node: number, stage: Stage, figure: string): Promise<void> {
    const view = this.view;
    if (!view) return Promise.resolve();
    const request = { round: view.round, unit: view.unit, node, stage, figure };
    return this.#inTurn(() => this.#call('record_figure', request));
  }

  async #inTurn(change: (reason: string) => Promise<UnitSheetView>): Promise<void> {
    const view = await this.#changes.inTurn(change);
    if (view && this.#isShown(view)) this.#show(view);
  }

  /** Asks the program what a paste would change; nothing is written. */
  async preview(rectangle: PastedRectangle): Promise<void> {
    const request = this.#pasteRequest(rectangle);
    if (!request) return;
    try {
      this.pasted = { rectangle, preview: await this.#call('preview_paste', { ...request, reason: '' }) };
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  async applyPaste(): Promise<void> {
    const request = this.pasted && this.#pasteRequest(this.pasted.rectangle);
    this.pasted = null;
    if (!request) return;
    try {
      await this.#inTurn((reason) => this.#call('paste_scores', { ...request, reason }));
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  /** The block as the program takes it. Closed cells are left out: an empty text must never clear one of them. */
  #pasteRequest(rectangle: PastedRectangle) {
    const view = this.view;
    if (!view) return null;
    const open = rectangle.cells.filter((cell) => cell.editable);
    return {
      round: view.round,
      unit: view.unit,
      nodes: open.map((cell) => cell.row),
      // Only the stage the clerk works in is open, so the open cells are one column.
      stages: [this.stage],
      texts: open.map((cell) => [cell.text]),
      overwrite_with_empty: this.overwriteEmpty,
    };
  }

  /** The total of the stage the clerk works in. */
  get total(): SheetTotal | null {
    return this.view?.totals.find((total) => total.stage === this.stage) ?? null;
  }

  nextFilter(): void {
    const next = (FILTERS.indexOf(this.grid.filter) + 1) % FILTERS.length;
    this.grid.chooseFilter(FILTERS[next] ?? 'all');
  }
}
