// What others publish: every series over the years, the chosen value as a form.
import type { OutsideIndicesView, OutsideSeries, OutsideYear, SaveOutsideIndex } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { vietnamese } from '../../format';
import { FormFault } from '../../parts/form_fault.svelte';
import { oneAtATime } from '../../parts/one_at_a_time';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { indicatorWords } from '../../words';

const FIELDS = ['index', 'year', 'entity', 'component', 'value', 'scale', 'rank', 'of', 'source'] as const;

export class OutsideIndices {
  view = $state.raw<OutsideIndicesView | null>(null);
  /** Which index is shown; empty shows all. */
  index = $state('');
  form = $state<Required<SaveOutsideIndex> | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(FIELDS);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  get names(): string[] {
    return [...new Set((this.view?.series ?? []).map((series) => series.index))];
  }

  get series(): readonly OutsideSeries[] {
    const all = this.view?.series ?? [];
    return this.index === '' ? all : all.filter((series) => series.index === this.index);
  }

  async load(): Promise<void> {
    this.view = await this.#call('outside_indices', {});
    if (!this.names.includes(this.index)) this.index = '';
  }

  begin(): void {
    this.fault.clear();
    this.form = { id: 0, index: this.index, year: '', entity: '', component: '', value: '', scale: '', rank: '', of: '', source: '' };
  }

  edit(series: OutsideSeries, year: OutsideYear): void {
    this.fault.clear();
    const { index, entity, component } = series;
    const count = (value: number | null) => (value === null ? '' : `${value}`);
    const number = (value: string | null) => (value === null ? '' : vietnamese(value));
    const { id, source } = year;
    this.form = { id, index, year: `${year.year}`, entity, component, value: number(year.value), scale: number(year.scale), rank: count(year.rank), of: count(year.of), source };
  }

  async save(): Promise<void> {
    const asked = this.form && $state.snapshot(this.form);
    if (asked) await this.#keep(() => this.#call('save_outside_index', asked), indicatorWords.outside.saved);
  }

  async remove(): Promise<void> {
    const id = this.form?.id ?? 0;
    if (id !== 0) await this.#keep(() => this.#call('remove_outside_index', { id }), indicatorWords.outside.removed);
  }

  async #keep(work: () => Promise<OutsideIndicesView>, said: string): Promise<void> {
    await oneAtATime(this, this.#saver, async () => {
      this.view = await this.#saver.save(work);
      this.form = null;
      this.#saver.toast(said);
    });
  }
}
