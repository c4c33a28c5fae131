// The state of the score grid: what is shown, which cell is chosen, what is being typed.
// A key or a click comes in, the chosen cell and its text field change in the same instant (flushSync),
// so that the very next key already lands in the field: typing programs such as UniKey send
// Backspace and letters as ordinary keys and would lose them otherwise.
// It never computes a figure and never calls the program: typed text leaves through `events.commit`.
import { flushSync } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { gridWords } from '../../words';
import type { GridAction, GridMode } from './keyboard';
import * as moves from './moves';
import { Outbox } from './outbox.svelte';
import { filled, pastedRectangle, textsIn } from './rectangle';
import { Selection } from './selection.svelte';
import { ancestorsOf, keptBy, matches, rowByCode, visibleRows } from './tree';
import { storedText, type CellPlace, type EnterWay, type GridColumn, type GridEvents, type GridFilter, type GridRowData, type GridWords } from './types';

export class ScoreGrid {
  rows = $state.raw<GridRowData[]>([]);
  columns = $state.raw<GridColumn[]>([]);
  /** The chosen cell; exactly one, as long as there are rows. */
  at = $state.raw<CellPlace | null>(null);
  mode = $state<GridMode>('ready');
  /** What is being typed; null while the cell shows what is stored. */
  draft = $state<string | null>(null);
  filter = $state<GridFilter>('all');
  /** Whether the text field of the chosen cell has, or should get, the keyboard. */
  holdsFocus = $state(false);
  /** Rises when the keyboard is to come back to the chosen cell from elsewhere. */
  called = $state(0);
  /** Rises when another sheet is shown: its chosen cell is brought into view once, wherever the keyboard is. */
  opened = $state(0);
  broughtIntoView = 0;

  /** Why a key changed nothing: the chosen cell is closed. Gone with the next place. */
  closed = $state.raw<string | null>(null);

  readonly folded = new SvelteSet<number>();
  readonly outbox: Outbox;
  readonly selection: Selection;

  /** Rows kept when the filter was chosen; scoring a row does not make it vanish under the clerk's hands. */
  #kept = $state.raw<Set<number> | null>(null);
  /** Half-typed text that was put into the chosen cell from outside; null once a key follows. */
  broughtBack = $state<string | null>(null);
  #ancestors = $derived(ancestorsOf(this.rows));
  readonly visible = $derived(visibleRows(this.rows, this.#ancestors, this.folded, this.#kept));
  readonly parents = $derived(new Set([...this.#ancestors.values()].map((above) => above[0] ?? -1)));
  readonly #events: GridEvents;
  readonly #enter: EnterWay;
  /** Escape was pressed last: the next Tab leaves the grid. */
  #leaving = false;
  #moving = false;
  /** Where Enter came from, so that Shift+Enter leads back the same way. */
  #trail: CellPlace[] = [];

  constructor(events: GridEvents, enter: EnterWay = 'next_unscored', readonly words: GridWords = gridWords) {
    this.#events = events;
    this.#enter = enter;
    this.outbox = new Outbox(events.commit);
    this.selection = new Selection(
      () => this.visible,
      () => this.at,
    );
  }

  /** Takes new data. The chosen cell stays where it is if its row is still there. */
  show(rows: GridRowData[], columns: GridColumn[]): void {
    this.rows = rows;
    this.columns = columns;
    if (this.chosenCellIsOpen) this.closed = null;
    if (this.at && this.at.column < columns.length && this.chosenRow) return;
    this.#restore();
    this.at = moves.firstOpen(rows, columns.length);
  }

  /** Forgets what belonged to another sheet. */
  reset(): void {
    this.opened += 1;
    this.outbox.empty();
    this.closed = null;
    this.folded.clear();
    this.#restore();
    this.at = null;
    this.chooseFilter('all');
  }

  rowOf(place: CellPlace | null): GridRowData | null {
    return this.rows.find((row) => row.id === place?.row) ?? null;
  }

  get chosenRow(): GridRowData | null {
    return this.rowOf(this.at);
  }

  get chosenCellIsOpen(): boolean {
    return this.at !== null && this.chosenRow?.cells[this.at.column]?.editable === true;
  }

  isAt(row: number, column: number): boolean {
    return this.at?.row === row && this.at.column === column;
  }

  /** Stored text, or what is still on its way to the store, or what was refused. */
  textOf(row: GridRowData, column: number): string {
    return this.outbox.textFor({ row: row.id, column }) ?? storedText(row.cells[column]);
  }

  /** The same without what was refused: the book has nothing of it. */
  #keptText(row: GridRowData, column: number): string {
    return this.outbox.waitingFor({ row: row.id, column }) ?? storedText(row.cells[column]);
  }

  isUnscored(row: GridRowData, column = this.workColumn): boolean {
    const cell = row.cells[column];
    return row.kind === 'leaf' && cell?.editable === true && !cell.covered && this.#keptText(row, column) === '';
  }

  /** The column the clerk works in: that of the chosen cell if it may be written, else the first that may. */
  get workColumn(): number {
    return moves.workColumn(this.rows, this.columns.length, this.at?.column ?? 0);
  }

  countOf(filter: GridFilter): number {
    const column = this.workColumn;
    const unscored = (row: GridRowData) => this.isUnscored(row, column);
    return this.rows.filter((row) => row.kind === 'leaf' && matches(filter, row, unscored)).length;
  }

  chooseFilter(filter: GridFilter): void {
    const column = this.workColumn;
    this.filter = filter;
    this.#kept = keptBy(filter, this.rows, this.#ancestors, (row) => this.isUnscored(row, column));
    this.selection.drop();
    this.#keepChosenVisible();
  }

  #field(): moves.Field {
    return {
      rows: this.visible,
      columns: this.columns.length,
      isFilled: (row, column) => this.#keptText(row, column) !== '',
      isSum: (row) => row.kind === 'total' || this.parents.has(row.id),
    };
  }

  /** Carries out a key. False means the key keeps its usual meaning. */
  act(action: GridAction): boolean {
    const from = this.at;
    if (!from) return false;
    const leaving = this.#leaving;
    this.#leaving = false;
    const field = this.#field();
    switch (action.do) {
      case 'move':
        return this.#go(moves.step(field, from, action.rows, action.columns));
      case 'edge':
        return this.#go(moves.edge(field, from, action.rows, action.columns));
      case 'extend':
        return this.extendTo(moves.step(field, this.selection.head ?? from, action.rows, action.columns));
      case 'next_unscored':
        return this.#goOn(from, 1);
      case 'back':
        return this.#goOn(from, -1);
      case 'next_owned':
        return !leaving && this.#tab(moves.alongOwned(field, from, 1));
      case 'previous_owned':
        return !leaving && this.#tab(moves.alongOwned(field, from, -1));
      case 'row_start':
      case 'row_end':
      case 'grid_start':
      case 'grid_end':
        return this.#go(moves.border(field, from, action.do));
      default:
        return this.#change(action.do, from);
    }
  }

  #change(what: Exclude<GridAction['do'], 'move'>, from: CellPlace): boolean {
    switch (what) {
      case 'edit':
        return this.edit();
      case 'restore':
        this.#leaving = !this.outbox.forget(from) && this.mode === 'ready';
        if (!this.#leaving) this.#events.typing?.(from, null);
        this.#restore();
        this.selection.drop();
        return true;
      case 'clear':
        return this.#clear();
      case 'accept':
        this.finish();
        return false;
      case 'fold':
        return this.fold(from.row);
      case 'unfold':
        this.folded.delete(from.row);
        return true;
      case 'fill_down':
        return this.#fillDown();
      default:
        return false;
    }
  }

  /** Chooses a cell: finishes what was typed, then shows the new place at once. */
  choose(place: CellPlace): void {
    this.#go(place);
  }

  #go(place: CellPlace | null): boolean {
    if (!place) return true;
    this.#trail = [];
    this.selection.drop();
    return this.#land(place);
  }

  #land(place: CellPlace): boolean {
    this.finish();
    this.closed = null;
    this.#moving = true;
    this.at = place;
    flushSync();
    this.#moving = false;
    return true;
  }

  #tab(place: CellPlace | null): boolean {
    if (place) return this.#go(place);
    this.finish();
    return false;
  }

  /** Enter and Shift+Enter: inside a selection if there is one, else along the column. */
  #goOn(from: CellPlace, direction: 1 | -1): boolean {
    const within = this.selection.following(from, direction);
    if (within) return this.#land(within);
    this.finish();
    const field = this.#field();
    const earlier = direction === -1 ? this.#trail.pop() : undefined;
    const back = earlier && moves.indexOf(field, earlier) >= 0 ? earlier : moves.previousOwned(field, from);
    const ahead = this.#enter === 'down' ? moves.nextOwned(field, from) : moves.nextUnscored(field, from);
    const place = direction === 1 ? ahead : back;
    if (!place) return true;
    if (direction === 1) this.#trail.push(from);
    this.selection.drop();
    return this.#land(place);
  }

  /** Brings the keyboard to the chosen cell, for instance after a dialog. */
  takeKeyboard(): void {
    this.holdsFocus = true;
    this.called += 1;
  }

  /** The keyboard left the text field. Taking the field away while moving is not leaving. */
  left(): void {
    if (this.#moving) return;
    this.holdsFocus = false;
    this.finish();
  }

  /** Takes what was typed as final and hands it on. What was not changed is not sent. */
  finish(): void {
    const draft = this.draft;
    const row = this.chosenRow;
    this.#restore();
    if (!this.at || !row || draft === null || !row.cells[this.at.column]?.editable) return;
    const text = draft.normalize('NFC').trim();
    // Spaces alone are a slip of the thumb, not the wish to clear.
    if (draft !== '' && text === '') return;
    if (text !== this.textOf(row, this.at.column)) this.outbox.send(this.at, text);
    else this.#events.typing?.(this.at, null);
  }

  /** Called by the text field for every change of its text. */
  typed(text: string): void {
    this.broughtBack = null;
    this.draft = text;
    if (this.at && this.chosenCellIsOpen) this.#events.typing?.(this.at, text);
    this.#leaving = false;
    if (this.mode === 'ready') this.mode = 'typing';
    this.selection.drop();
  }

  /** Goes on with half-typed text: it stands in the chosen cell as if it had just been typed. */
  goOnTyping(text: string): void {
    if (!this.chosenCellIsOpen) return;
    this.typed(text);
    this.broughtBack = text;
    this.mode = 'editing';
  }

  /** F2 or a double click: correct the text instead of replacing it. */
  edit(): boolean {
    this.sayIfClosed();
    if (this.chosenCellIsOpen) this.mode = this.mode === 'editing' ? 'typing' : 'editing';
    return true;
  }

  /** Somebody wants to write into the chosen cell. */
  sayIfClosed(): void {
    const cell = this.chosenRow?.cells[this.at?.column ?? 0];
    if (cell && !cell.editable) this.closed = cell.closed ?? '';
  }

  #restore(): void {
    this.broughtBack = null;
    this.draft = null;
    this.mode = 'ready';
  }

  #clear(): boolean {
    if (!this.selection.head) this.sayIfClosed();
    for (const place of this.selection.places()) {
      const row = this.rowOf(place);
      if (row?.cells[place.column]?.editable && this.textOf(row, place.column) !== '') this.outbox.send(place, '');
    }
    this.#restore();
    return true;
  }

  extendTo(place: CellPlace | null): boolean {
    this.finish();
    if (place) this.selection.extendTo(place);
    return true;
  }

  /** Folds a parent; on a leaf, the parent above it. */
  fold(id: number): boolean {
    const target = this.parents.has(id) ? id : this.#ancestors.get(id)?.[0];
    if (target !== undefined) this.folded.add(target);
    this.#keepChosenVisible();
    return true;
  }

  toggle(id: number): void {
    if (!this.folded.delete(id)) this.fold(id);
  }

  /** Chooses the row with this code, opening what hides it. */
  goToCode(code: string): boolean {
    const row = rowByCode(this.rows, code);
    if (row) this.goToRow(row.id);
    return row !== null;
  }

  goToRow(id: number): void {
    this.goTo({ row: id, column: this.workColumn });
  }

  /** Chooses a cell wherever it is, opening what hides it, and takes the keyboard there. */
  goTo(place: CellPlace): void {
    this.finish();
    for (const above of this.#ancestors.get(place.row) ?? []) this.folded.delete(above);
    if (this.#kept && !this.#kept.has(place.row)) this.chooseFilter('all');
    this.#go(place);
    this.takeKeyboard();
  }

  /** The selected cells as rows of text, for the clipboard. */
  copied(): string[][] {
    const area = this.selection.area;
    return area ? textsIn(this.visible, area, (row, column) => this.textOf(row, column)) : [];
  }

  /** Rows from the clipboard. One value goes into the chosen cell; more are handed on for a preview. */
  paste(values: string[][]): void {
    const area = this.selection.area;
    const first = values[0]?.[0];
    if (!area || first === undefined || !this.at) return;
    const single = values.length === 1 && values[0]?.length === 1;
    if (single && area.top === area.bottom && area.left === area.right) {
      this.sayIfClosed();
      if (this.chosenCellIsOpen && first !== '') this.outbox.send(this.at, first.normalize('NFC'));
      return;
    }
    this.#events.paste(pastedRectangle(this.visible, this.columns.length, area, single ? filled(area, first) : values));
  }

  /** Ctrl+D: the first row of the selection into the rows below it. */
  #fillDown(): boolean {
    const area = this.selection.area;
    const source = this.copied()[0];
    if (!area || !source || area.top === area.bottom) return true;
    const values = Array<string[]>(area.bottom - area.top).fill(source);
    this.#events.paste(pastedRectangle(this.visible, this.columns.length, { ...area, top: area.top + 1 }, values));
    return true;
  }

  /** If the chosen row was folded or filtered away, the nearest one above that can be seen is chosen. */
  #keepChosenVisible(): void {
    const chosen = this.at;
    const seen = (id: number) => this.visible.some((row) => row.id === id);
    if (!chosen || seen(chosen.row)) return;
    const row = (this.#ancestors.get(chosen.row) ?? []).find(seen) ?? this.visible[0]?.id;
    this.#restore();
    this.at = row === undefined ? null : { row, column: chosen.column };
  }
}
