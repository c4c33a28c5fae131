// The comparison of a unit's own scores with one stage of its reviewers: the lines, the filter, the line in hand.
import type { ComparedLineView, ComparisonView, Stage } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';

export const SHOWN = ['all', 'differs', 'unproved', 'answered'] as const;
export type Shown = (typeof SHOWN)[number];

export class Comparison {
  view = $state.raw<ComparisonView | null>(null);
  filter = $state<Shown>('all');
  /** The criterion in hand. */
  at = $state<number | null>(null);
  readonly #call: Door;
  /** Rises with every comparison asked for. */
  #asked = 0;

  constructor(call: Door = realCall) {
    this.#call = call;
  }

  async open(round: string, unit: number, stage: Stage): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    const view = await this.#call('compare_sheet', { round, unit, stage });
    // Only the sheet asked for last is shown.
    if (turn !== this.#asked) return;
    this.view = view;
    if (!this.lines.some((line) => line.node === this.at)) this.at = this.lines[0]?.node ?? null;
  }

  get lines(): ComparedLineView[] {
    return (this.view?.lines ?? []).filter((line) => fits(line, this.filter));
  }

  get line(): ComparedLineView | null {
    return this.lines.find((line) => line.node === this.at) ?? null;
  }

  countOf(filter: Shown): number {
    return (this.view?.lines ?? []).filter((line) => fits(line, filter)).length;
  }

  choose(filter: Shown): void {
    this.filter = filter;
    if (!this.line) this.at = this.lines[0]?.node ?? null;
  }

  nextFilter(): void {
    this.choose(SHOWN[(SHOWN.indexOf(this.filter) + 1) % SHOWN.length] ?? 'all');
  }

  /** Turns to the line so many places further; the ends hold. */
  step(places: number): void {
    const lines = this.lines;
    const here = lines.findIndex((line) => line.node === this.at);
    const next = lines[Math.min(lines.length - 1, Math.max(0, here + places))];
    if (next) this.at = next.node;
  }

  /** The line on which something is open after a line, by the order shown before it was dealt with. */
  openAfter(node: number, order: readonly number[]): number | null {
    const open = new Set((this.view?.lines ?? []).filter((line) => line.open || line.answered).map((line) => line.node));
    const here = order.indexOf(node);
    return [...order.slice(here + 1), ...order.slice(0, here)].find((one) => open.has(one)) ?? null;
  }
}

function fits(line: ComparedLineView, filter: Shown): boolean {
  if (filter === 'differs') return line.differs;
  if (filter === 'unproved') return line.own !== '' && !line.proved;
  return filter === 'all' || line.answered;
}
