// What the indicators measure: the list, the chosen one as a form, and the library of examples.
import type { IndicatorsView, IndicatorView, LibraryView, SaveIndicator } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { indicatorWords } from '../../words';

const FIELDS = ['name', 'numerator', 'denominator', 'definition', 'measure', 'better', 'counting', 'reckoning', 'parts', 'top', 'valid_from', 'valid_to'] as const;
const YEARS = 12;
const TARGETS = Array.from({ length: YEARS }, (_, at) => ['year', 'own', 'higher', 'source'].map((field) => `targets.${at}.${field}`)).flat();

export class IndicatorList {
  view = $state.raw<IndicatorsView | null>(null);
  form = $state<Required<SaveIndicator> | null>(null);
  library = $state.raw<LibraryView | null>(null);
  chosen = $state<string[]>([]);
  busy = $state(false);
  readonly fault = new FormFault([...FIELDS, ...TARGETS]);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  async load(): Promise<void> {
    this.view = await this.#call('indicators', {});
  }

  begin(): void {
    this.fault.clear();
    this.form = {
      id: 0,
      name: '',
      numerator: '',
      denominator: '',
      definition: '',
      measure: '%',
      better: 'up',
      counting: 'level',
      reckoning: 'calendar',
      parts: 'add_up',
      top: '',
      valid_from: '',
      valid_to: '',
      targets: [],
    };
  }

  edit(one: IndicatorView): void {
    this.fault.clear();
    const { values: _values, promised: _promised, targets, ...fields } = one;
    this.form = { ...fields, targets: targets.map((target) => ({ ...target })) };
  }

  /** One more year, the one after the last. */
  addYear(now: number): void {
    const last = parseInt(this.form?.targets.at(-1)?.year ?? '', 10);
    this.form?.targets.push({ year: String(last > 0 ? last + 1 : now), own: '', higher: '', source: '' });
  }

  async save(): Promise<void> {
    const asked = this.form && $state.snapshot(this.form);
    if (asked) await this.#keep(() => this.#call('save_indicator', asked), indicatorWords.list.saved);
  }

  async remove(): Promise<void> {
    const id = this.form?.id ?? 0;
    if (id !== 0) await this.#keep(() => this.#call('remove_indicator', { id }), indicatorWords.list.removed);
  }

  async openLibrary(): Promise<void> {
    this.library = await this.#call('indicator_library', {});
    this.chosen = [];
  }

  async take(): Promise<void> {
    const codes = [...this.chosen];
    await this.#keep(() => this.#call('take_indicators', { codes }), indicatorWords.library.done(codes.length));
    this.library = null;
  }

  async #keep(work: () => Promise<IndicatorsView>, said: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      this.view = await this.#saver.save(work);
      this.form = null;
      this.#saver.toast(said);
    } catch (refusal) {
      if (!this.form || !this.fault.place(refusal)) this.#saver.fail(refusal);
    } finally {
      this.busy = false;
    }
  }
}
