// What the promises of a year came to, and the rule by which they are judged.
import type { YearEndPromises } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { followUpWords } from '../../words';

export class YearEnd {
  view = $state.raw<YearEndPromises | null>(null);
  rule = $state({ target_from: '', head_from: '' });
  readonly fault = new FormFault(['target_from', 'head_from']);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  async load(year: number): Promise<void> {
    this.#show(await this.#call('year_end_promises', { year }));
  }

  #show(view: YearEndPromises): void {
    this.view = view;
    this.rule = { target_from: view.target_from, head_from: view.head_from };
  }

  get isChanged(): boolean {
    return this.rule.target_from !== this.view?.target_from || this.rule.head_from !== this.view.head_from;
  }

  async save(): Promise<void> {
    const year = this.view?.year ?? 0;
    this.fault.clear();
    try {
      this.#show(await this.#saver.save(() => this.#call('save_verdict_rule', { year, ...this.rule })));
      this.#saver.toast(followUpWords.yearEnd.saved);
    } catch (refusal) {
      if (!this.fault.place(refusal)) this.#saver.fail(refusal);
    }
  }
}
