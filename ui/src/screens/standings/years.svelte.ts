// The years of a round's group: all units together, and the chosen one with its areas.
import type { Stage, TrendUnit, TrendView, TrendYear } from '../../door/bindings';
import type { Door } from '../../door/call';

export class Years {
  all = $state.raw<TrendView | null>(null);
  one = $state.raw<TrendView | null>(null);
  chosen = $state<number | null>(null);
  readonly #call: Door;

  constructor(call: Door) {
    this.#call = call;
  }

  /** Reads the years of a round at a stage; `unit` is chosen where it has a line. */
  async open(round: string, stage: Stage, unit: number | null): Promise<void> {
    const all = await this.#call('trend', { round, stage });
    this.all = all;
    const chosen = all.units.find((one) => one.unit_id === unit) ?? all.units[0];
    if (chosen) await this.choose(chosen);
    else this.one = null;
  }

  async choose(unit: { unit_id: number; unit: string }): Promise<void> {
    this.chosen = unit.unit_id;
    const all = this.all;
    if (!all) return;
    const one = await this.#call('trend', { round: all.round, stage: all.stage, unit: unit.unit });
    // The clerk may have gone on to another unit meanwhile.
    if (this.chosen === one.units[0]?.unit_id && this.all?.round === one.round) this.one = one;
  }
}

/** The units before a unit of the round, generation after generation, each under its successor. */
export function historyOf(view: TrendView, unit: TrendUnit): TrendUnit[] {
  const before = view.predecessors.filter((one) => one.followed_by === unit.unit_id);
  return before.flatMap((one) => [one, ...historyOf(view, one)]);
}

/** The years in which a unit was called otherwise. */
export function namesBefore(unit: TrendUnit, years: readonly TrendYear[]): { unit: string; year: number; name: string }[] {
  return unit.points.flatMap((point, at) => {
    const year = years[at]?.year;
    return point && point.called !== '' && year !== undefined ? [{ unit: unit.unit, year, name: point.called }] : [];
  });
}
