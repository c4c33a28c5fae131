// The values of one indicator in a year as a grid: which table is shown, what is typed and pasted.
// The program answers every change with the whole table; nothing is worked out here.
import type { CellOfTable, IndicatorRow, IndicatorTable, IndicatorTrend, IndicatorView, PasteValues, PeriodKind, TableBy, TableOf, ValueCell, ValuesPreview } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { ScoreGrid } from '../../parts/grid/grid.svelte';
import type { CellPlace, GridCellData, GridColumn, GridRowData, PastedRectangle } from '../../parts/grid/types';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { indicatorWords } from '../../words';

const text = indicatorWords.values;

export class IndicatorValues {
  indicators = $state.raw<IndicatorView[]>([]);
  loaded = $state(false);
  table = $state.raw<IndicatorTable | null>(null);
  indicator = $state(0);
  year = $state(0);
  period = $state<PeriodKind>('month');
  by = $state<TableBy>('units');
  unit = $state<number | null>(null);
  group = $state('');
  /** A paste that waits for the clerk's word. */
  pasted = $state.raw<{ rectangle: PastedRectangle; preview: ValuesPreview } | null>(null);
  overwriteEmpty = $state(false);
  trend = $state.raw<IndicatorTrend | null>(null);
  /** Lines and columns that have no value yet: the book knows them with their first one. */
  readonly #fields = $state<{ names: string[] }>({ names: [] });
  readonly #named = $state<{ names: string[] }>({ names: [] });
  readonly grid: ScoreGrid;
  readonly #call: Door;
  readonly #saver: Saver;
  /** An older answer never replaces a newer one. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
    const events = {
      commit: (place: CellPlace, typed: string) => this.#record(place, typed),
      paste: (rectangle: PastedRectangle) => void this.preview(rectangle),
    };
    this.grid = new ScoreGrid(events, 'down', indicatorWords.grid);
  }

  get rows(): IndicatorRow[] {
    const table = this.table;
    if (!table) return [];
    const known = table.rows.map((row) => row.field);
    const extra = table.by === 'fields' ? this.#fields.names.filter((name) => !known.includes(name)) : [];
    const blank = (field: string): IndicatorRow => ({ unit: table.unit, field, name: field, common: false, cells: table.columns.map(() => unknown) });
    return [...table.rows, ...extra.map(blank)];
  }

  get periods(): { name: string; short: string; days: string; closed: string }[] {
    const table = this.table;
    if (!table) return [];
    const known = table.columns.map((column) => column.name);
    const extra = table.period === 'other' ? this.#named.names.filter((name) => !known.includes(name)) : [];
    return [...table.columns, ...extra.map((name) => ({ name, short: name, days: name, closed: '' }))];
  }

  /** The line of the chosen cell. */
  get line(): IndicatorRow | null {
    return this.rows[this.grid.at?.row ?? 0] ?? null;
  }

  async load(year?: number): Promise<void> {
    const { indicators } = await this.#call('indicators', {});
    this.indicators = indicators;
    if (year !== undefined) this.year = year;
    const first = indicators.find((one) => one.values > 0) ?? indicators[0];
    if (!indicators.some((one) => one.id === this.indicator)) this.indicator = first?.id ?? 0;
    if (this.indicator === 0) this.table = null;
    else {
      await this.show();
      if (!this.loaded) this.grid.choose({ row: 0, column: 0 });
    }
    this.loaded = true;
  }

  /** Shows another table; what was typed is on its way before. */
  async choose(change: Partial<Pick<IndicatorValues, 'indicator' | 'year' | 'period' | 'by' | 'unit' | 'group'>>): Promise<void> {
    await this.#last;
    Object.assign(this, change);
    this.#fields.names = [];
    this.#named.names = [];
    this.grid.reset();
    await this.show();
    this.grid.choose({ row: 0, column: 0 });
  }

  async show(): Promise<void> {
    this.#take(await this.#call('indicator_table', this.#asked));
  }

  get #asked(): TableOf {
    const { indicator, year, period, by, group } = this;
    return { indicator, year, period, by, group: by === 'units' ? group : '', ...(by === 'fields' && this.unit !== null ? { unit: this.unit } : {}) };
  }

  #take(table: IndicatorTable): void {
    this.table = table;
    this.#draw();
  }

  #draw(): void {
    const table = this.table;
    if (!table) return;
    const { rows, periods } = this;
    const columns: GridColumn[] = periods.map((period) => ({ key: period.name, title: period.short, spoken: `${period.name}: ${period.days}` }));
    const wanted = table.own ?? table.higher;
    const line = (row: IndicatorRow, at: number): GridRowData => ({
      id: at,
      code: row.common ? '' : `${at}`,
      title: row.name,
      level: 1,
      kind: row.common ? 'area' : 'leaf',
      max: wanted,
      cells: periods.map((period, column) => cellOf(row.cells[column] ?? unknown, period.closed)),
      difference: null,
      warning: null,
    });
    this.grid.show(rows.map(line), columns);
  }

  addField(name: string): void {
    this.#fields.names = [...this.#fields.names, name];
    this.#draw();
    this.grid.goTo({ row: this.rows.length - 1, column: this.grid.at?.column ?? 0 });
  }

  addPeriod(from: string, to: string): void {
    this.#named.names = [...this.#named.names, `${from} - ${to}`];
    this.#draw();
    this.grid.goTo({ row: 0, column: this.periods.length - 1 });
  }

  #cell(place: CellPlace, typed: string): CellOfTable | null {
    const row = this.rows[place.row];
    const period = this.periods[place.column];
    if (!row || !period) return null;
    return { ...(row.unit === null ? {} : { unit: row.unit }), field: row.field, period: period.name, text: typed };
  }

  async #record(place: CellPlace, typed: string): Promise<void> {
    const cell = this.#cell(place, typed);
    if (!cell) return;
    const table = this.#asked;
    const turn = this.#last.then(() => this.#saver.save(() => this.#call('record_value', { table, cell })));
    this.#last = turn.catch(() => undefined);
    const answer = await turn;
    if (JSON.stringify(table) === JSON.stringify(this.#asked)) this.#take(answer);
  }

  /** The chosen cell, when it holds something that a note can stand beside. */
  get noted(): { place: CellPlace; line: string; period: string; note: string; text: string } | null {
    const place = this.grid.at;
    const [row, period] = [this.rows[place?.row ?? -1], this.periods[place?.column ?? -1]];
    const cell = row?.cells[place?.column ?? -1];
    if (!place || !row || !period || !cell || cell.state === 'unknown' || period.closed !== '') return null;
    return { place, line: row.name, period: period.name, note: cell.note, text: cell.text };
  }

  /** Keeps a note beside the value of a cell; the value stays as it is. */
  async saveNote(place: CellPlace, typed: string, note: string): Promise<void> {
    const cell = this.#cell(place, typed);
    if (!cell) return;
    const table = this.#asked;
    const answer = await this.#saver.save(() => this.#call('record_value', { table, cell, note }));
    if (JSON.stringify(table) === JSON.stringify(this.#asked)) this.#take(answer);
  }

  #pasteRequest(rectangle: PastedRectangle): PasteValues {
    const open = rectangle.cells.filter((cell) => cell.editable);
    const cells = open.map((cell) => this.#cell(cell, cell.text)).filter((cell) => cell !== null);
    return { table: this.#asked, cells, overwrite_with_empty: this.overwriteEmpty };
  }

  /** Asks the program what a paste would change; nothing is written. */
  async preview(rectangle: PastedRectangle): Promise<void> {
    try {
      this.pasted = { rectangle, preview: await this.#call('preview_values_paste', this.#pasteRequest(rectangle)) };
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  async applyPaste(): Promise<void> {
    const request = this.pasted && this.#pasteRequest(this.pasted.rectangle);
    this.pasted = null;
    if (!request) return;
    try {
      this.#take(await this.#saver.save(() => this.#call('paste_values', request)));
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  /** The chosen line over the years. */
  async openTrend(): Promise<void> {
    const line = this.line;
    if (!line) return;
    this.trend = await this.#call('indicator_trend', { indicator: this.indicator, field: line.field, ...(line.unit === null ? {} : { unit: line.unit }) });
  }
}

const unknown: ValueCell = { state: 'unknown', text: '', points: null, reaches: null, note: '', entered: '' };

/** A cell of the grid: 38/40 is typed, 95 is shown. */
export function cellOf(cell: ValueCell, closed: string): GridCellData {
  const state = cell.state === 'value' ? 'scored' : cell.state === 'no_occurrence' ? 'no_occurrence' : 'not_scored';
  const reached = cell.reaches === null ? '' : cell.reaches ? text.reaches : text.short;
  const known = cell.state === 'unknown' ? '' : text.entered(cell.entered, cell.note);
  const hint = [cell.text.includes('/') ? cell.text : '', reached, known].filter(Boolean).join('. ');
  return {
    state,
    points: cell.points,
    ...(cell.text.includes('/') ? { typed: cell.text } : {}),
    editable: closed === '',
    stated: false,
    covered: false,
    computed: '',
    hint: closed || hint || null,
    ...(closed === '' ? {} : { closed }),
  };
}
