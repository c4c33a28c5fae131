// The state of the history page: the filter, the steps so far, and where they go on.
import type { HistoryOf, HistoryView, StepOfHistory, UnitsView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { exportSheet } from '../../parts/sheet_export';
import { historyWords } from '../../words';

export class History {
  steps = $state.raw<StepOfHistory[]>([]);
  view = $state.raw<HistoryView | null>(null);
  units = $state.raw<UnitsView['units']>([]);
  who = $state('');
  noun = $state('');
  /** 0 for every unit. */
  unit = $state(0);
  from = $state('');
  to = $state('');
  find = $state('');
  busy = $state(false);
  #asked = 0;
  readonly #call: Door;

  constructor(call: Door = realCall) {
    this.#call = call;
  }

  get filter(): HistoryOf {
    return {
      who: this.who,
      from: this.from,
      to: this.to,
      find: this.find,
      ...(this.noun === '' ? {} : { noun: this.noun }),
      ...(this.unit === 0 ? {} : { unit: this.unit }),
    };
  }

  async load(): Promise<void> {
    this.units = (await this.#call('units', {})).units;
    await this.look();
  }

  /** Reads from the newest step on. */
  async look(): Promise<void> {
    await this.#read(this.filter, []);
  }

  async older(): Promise<void> {
    const before = this.view?.next;
    if (before) await this.#read({ ...this.filter, before }, this.steps);
  }

  async #read(asked: HistoryOf, before: readonly StepOfHistory[]): Promise<void> {
    const turn = (this.#asked += 1);
    this.busy = true;
    try {
      const view = await this.#call('history', asked);
      // Another word may have been typed meanwhile.
      if (turn !== this.#asked) return;
      this.view = view;
      this.steps = [...before, ...view.steps];
    } finally {
      if (turn === this.#asked) this.busy = false;
    }
  }

  async export(): Promise<void> {
    const of = this.filter;
    await exportSheet(historyWords.file, (out) => this.#call('export_history', { of, out }));
  }
}
