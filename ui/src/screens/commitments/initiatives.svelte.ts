// The initiatives of a year, the chosen one as a form, and who has none.
import type { InitiativesView, InitiativeView, SaveInitiative, UnitView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import { oneAtATime } from '../../parts/one_at_a_time';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { initiativeWords } from '../../words';

const FIELDS = ['unit', 'title', 'author', 'field', 'registered', 'decision', 'decided', 'effect'] as const;

export class Initiatives {
  view = $state.raw<InitiativesView | null>(null);
  units = $state.raw<UnitView[]>([]);
  form = $state<SaveInitiative | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(FIELDS);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  async load(year: number): Promise<void> {
    const [view, units] = await Promise.all([this.#call('initiatives', { year }), this.#call('units', {})]);
    this.view = view;
    this.units = units.units;
  }

  edit(one?: InitiativeView): void {
    if (!one) {
      this.begin(0);
      return;
    }
    this.fault.clear();
    const { id, unit, title, author, field, registered, decision, decided, effect } = one;
    this.form = { id, year: this.view?.year ?? 0, unit, title, author, field, registered, decision, decided, effect };
  }

  /** A new one, of a unit that has none. */
  begin(unit: number): void {
    this.fault.clear();
    const year = this.view?.year ?? 0;
    this.form = { id: 0, year, unit, title: '', author: '', field: '', registered: '', decision: '', decided: '', effect: '' };
  }

  async save(): Promise<void> {
    const asked = this.form && { ...this.form };
    if (asked) await this.#keep(() => this.#call('save_initiative', asked), initiativeWords.saved);
  }

  async remove(): Promise<void> {
    const id = this.form?.id ?? 0;
    if (id !== 0) await this.#keep(() => this.#call('remove_initiative', { id }), initiativeWords.removed);
  }

  async #keep(work: () => Promise<InitiativesView>, said: string): Promise<void> {
    await oneAtATime(this, this.#saver, async () => {
      this.view = await this.#saver.save(work);
      this.form = null;
      this.#saver.toast(said);
    });
  }
}
