// What of an earlier round a clerk picks to go over into a later one; offered is only what may and what is there.
import type { CarryLineView, CarryPlan } from '../../door/bindings';

export type Carried = 'results' | 'evidence';
export const CARRIED: readonly Carried[] = ['results', 'evidence'];

export class CarryPicks {
  #plan = $state.raw<CarryPlan | null>(null);
  #picked = $state.raw<Record<Carried, ReadonlySet<number>>>({ results: new Set(), evidence: new Set() });

  get plan(): CarryPlan | null {
    return this.#plan;
  }

  /** Takes another plan; picks that it no longer offers are forgotten. */
  show(plan: CarryPlan | null): void {
    this.#plan = plan;
    this.#picked = { results: this.#still('results'), evidence: this.#still('evidence') };
  }

  get lines(): readonly CarryLineView[] {
    return this.#plan?.lines ?? [];
  }

  offered(what: Carried): CarryLineView[] {
    return this.lines.filter((line) => (what === 'results' ? line.results_stay === null && line.scores > 0 : line.evidence_stays === null && line.documents > 0));
  }

  #still(what: Carried): ReadonlySet<number> {
    const offered = new Set(this.offered(what).map((line) => line.node));
    return new Set([...this.#picked[what]].filter((node) => offered.has(node)));
  }

  isPicked(what: Carried, node: number): boolean {
    return this.#picked[what].has(node);
  }

  pick(what: Carried, nodes: readonly number[], picked: boolean): void {
    const next = new Set(this.#picked[what]);
    for (const node of nodes) {
      if (picked) next.add(node);
      else next.delete(node);
    }
    this.#picked = { ...this.#picked, [what]: next };
  }

  /** How many results or documents the picked lines bring. */
  carried(what: Carried): number {
    const of = (line: CarryLineView) => (what === 'results' ? line.scores : line.documents);
    return this.lines.filter((line) => this.isPicked(what, line.node)).reduce((sum, line) => sum + of(line), 0);
  }

  /** The picked criteria, as the program is asked for them. */
  get asked(): { results: number[]; evidence: number[] } {
    return { results: [...this.#picked.results], evidence: [...this.#picked.evidence] };
  }
}
