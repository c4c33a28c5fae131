// The open set against another: lines as the program tells them, filtered by whether something changed.
import type { ComparedNode, CriteriaSetView, SetComparison } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import type { Saver } from '../../shell/saver';

export type ComparisonFilter = 'changed' | 'all' | 'same';
export const COMPARISON_FILTERS: readonly ComparisonFilter[] = ['changed', 'all', 'same'];

/** One thing that changed in a line; a line may have several. */
export type WhatChanged = 'same' | 'text' | 'max' | 'moved' | 'rule' | 'new' | 'gone';

export function whatChanged(line: ComparedNode): WhatChanged[] {
  if (line.old === null) return ['new'];
  if (line.new === null) return ['gone'];
  const told = (['text', 'max', 'moved', 'rule'] as const).filter((what) => line[what]);
  return told.length > 0 ? told : ['same'];
}

export class Comparison {
  /** The set on the other side; null while there is none. */
  old = $state<string | null>(null);
  now = $state<string | null>(null);
  answer = $state.raw<SetComparison | null>(null);
  filter = $state<ComparisonFilter>('changed');
  #asked = 0;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(saver: Saver, call: Door = realCall) {
    this.#saver = saver;
    this.#call = call;
  }

  /** Compares a set with the one chosen before, the one it replaces, or the one before it in the list. */
  async show(set: CriteriaSetView, sets: readonly CriteriaSetView[]): Promise<void> {
    const others = sets.filter((other) => other.code !== set.code);
    const chosen = set.code === this.now ? others.find((other) => other.code === this.old)?.code : undefined;
    const before = sets.slice(0, sets.findIndex((other) => other.code === set.code)).at(-1);
    const replaced = others.find((other) => other.code === set.decision?.replaces);
    this.now = set.code;
    await this.compareWith(chosen ?? replaced?.code ?? before?.code ?? others[0]?.code ?? null);
  }

  async compareWith(old: string | null): Promise<void> {
    this.old = old;
    const asked = (this.#asked += 1);
    if (old === null || this.now === null) {
      this.answer = null;
      return;
    }
    try {
      const answer = await this.#call('compare_criteria_sets', { old, new: this.now });
      if (asked === this.#asked) this.answer = answer;
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  get lines(): ComparedNode[] {
    const lines = this.answer?.lines ?? [];
    if (this.filter === 'all') return lines;
    return lines.filter((line) => (whatChanged(line)[0] === 'same') === (this.filter === 'same'));
  }
}
