// How a set ranks, while it is being edited: what happens to equal units, and which index decides.
import type { CriteriaSetView, TieBreaker, TiePolicy } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { criteriaWords } from '../../words';

export type TieKind = TiePolicy['kind'];

export interface BreakerRow {
  key: number;
  by: TieBreaker['by'];
  code: string;
}

export class RankingForm {
  kind = $state<TieKind>('shared');
  breakers = $state<BreakerRow[]>([]);
  exact = $state(true);
  fault = $state.raw(new FormFault([]));
  busy = $state(false);
  #set = '';
  #kept = $state<string | null>(null);
  #nextKey = 1;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(saver: Saver, call: Door = realCall) {
    this.#saver = saver;
    this.#call = call;
  }

  /** Shows how a set ranks, as the book has it. */
  show(set: CriteriaSetView): void {
    this.#set = set.code;
    this.kind = set.ties.kind;
    this.breakers = set.ties.kind === 'parted' ? set.ties.by.map((one) => this.#row(one.by, one.by === 'node' ? one.code : '')) : [];
    this.exact = set.rank_on_exact;
    this.#kept = this.#written;
    this.fault = new FormFault([]);
  }

  #row(by: TieBreaker['by'], code: string): BreakerRow {
    this.#nextKey += 1;
    return { key: this.#nextKey, by, code };
  }

  get #ties(): TiePolicy {
    if (this.kind !== 'parted') return { kind: this.kind };
    return { kind: 'parted', by: this.breakers.map(({ by, code }) => (by === 'node' ? { by, code } : { by })) };
  }

  get #written(): string {
    return JSON.stringify([this.#ties, this.exact]);
  }

  /** Whether something chosen is not in the book yet. */
  get changed(): boolean {
    return this.#kept !== null && this.#written !== this.#kept;
  }

  choose(kind: TieKind): void {
    this.kind = kind;
    if (kind === 'parted' && this.breakers.length === 0) this.add();
  }

  add(): void {
    this.breakers = [...this.breakers, this.#row('node', '')];
  }

  remove(key: number): void {
    this.breakers = this.breakers.filter((row) => row.key !== key);
  }

  /** One place further up in the order. */
  raise(key: number): void {
    const at = this.breakers.findIndex((row) => row.key === key);
    const [row] = this.breakers.slice(at, at + 1);
    if (at > 0 && row) this.breakers = [...this.breakers.slice(0, at - 1), row, ...this.breakers.slice(at - 1).filter((one) => one !== row)];
  }

  /** Keeps it; null when it was refused. */
  async save(): Promise<CriteriaSetView | null> {
    this.busy = true;
    try {
      const asked = { criteria: this.#set, ties: this.#ties, rank_on_exact: this.exact };
      const set = await this.#saver.save(() => this.#call('save_ranking', asked));
      this.show(set);
      this.#saver.toast(criteriaWords.ranking.saved);
      return set;
    } catch (refusal) {
      this.fault = new FormFault(this.breakers.map((_, at) => `ties.${at}`));
      if (!this.fault.place(refusal)) this.#saver.fail(refusal);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
