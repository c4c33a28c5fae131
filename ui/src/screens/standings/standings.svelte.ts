// The state of the standings: round and stage, the ranking, the chosen unit with its sheet.
// One stage at a time: figures of two stages stand side by side only where the column says so.
import type { CriteriaSetView, RoundView, SheetTotal, Stage, StandingRow, StandingsView, UnitSheetView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';

export class Standings {
  rounds = $state.raw<RoundView[]>([]);
  loaded = $state(false);
  view = $state.raw<StandingsView | null>(null);
  chosen = $state.raw<StandingRow | null>(null);
  /** The sheet of the chosen unit; it arrives after the ranking. */
  sheet = $state.raw<UnitSheetView | null>(null);
  #sets = $state.raw<CriteriaSetView[]>([]);
  readonly #call: Door;

  constructor(call: Door = realCall) {
    this.#call = call;
  }

  get round(): RoundView | null {
    return this.rounds.find((round) => round.code === this.view?.round) ?? null;
  }

  /** The stages of the open round that hold anything. */
  get stages(): Stage[] {
    return this.round?.progress.filter((stage) => stage.units_begun > 0).map((stage) => stage.stage) ?? [];
  }

  /** How totals of the open round become grades. */
  get scheme(): CriteriaSetView['grades'] {
    return this.#sets.find((set) => set.code === this.round?.criteria)?.grades ?? null;
  }

  /** True when the round ranks nobody: one unit alone. */
  get isSingle(): boolean {
    return this.view?.rows.length === 1;
  }

  get year(): number {
    return this.round?.year ?? 0;
  }

  /** The totals of the chosen unit at the stage shown and as it scored itself. */
  get total(): SheetTotal | null {
    return this.#totalAt(this.view?.stage);
  }

  get selfTotal(): SheetTotal | null {
    const own = this.view?.stage === 'self' ? null : this.#totalAt('self');
    return own?.begun ? own : null;
  }

  #totalAt(stage: Stage | undefined): SheetTotal | null {
    return this.sheet?.totals.find((total) => total.stage === stage) ?? null;
  }

  /** Reads everything again; keeps round, stage and unit where they still exist. */
  async load(): Promise<void> {
    const [rounds, sets] = await Promise.all([this.#call('rounds', {}), this.#call('criteria_sets', {})]);
    this.rounds = rounds;
    this.#sets = sets;
    const open = rounds.find((round) => round.code === this.view?.round) ?? defaultRound(rounds);
    const stage = open?.code === this.view?.round ? this.view?.stage : undefined;
    if (open) await this.open(open.code, stage);
    else this.view = null;
    this.loaded = true;
  }

  /** After publishing or opening again: everything anew, at the stage that now counts. */
  async takeRound(round: RoundView): Promise<void> {
    await this.load();
    await this.open(round.code);
  }

  /** Opens a round at a stage, or at the one that counts. */
  async open(round: string, stage?: Stage): Promise<void> {
    this.view = await this.#call('standings', stage === undefined ? { round } : { round, stage });
    const kept = this.view.rows.find((row) => row.unit_id === this.chosen?.unit_id) ?? this.view.rows[0] ?? null;
    await this.choose(kept);
  }

  async choose(row: StandingRow | null): Promise<void> {
    this.chosen = row;
    const round = this.view?.round;
    if (row === null || round === undefined) {
      this.sheet = null;
      return;
    }
    const sheet = await this.#call('unit_sheet', { round, unit: row.unit_id });
    // The clerk may have gone on to another unit meanwhile.
    if (this.chosen?.unit_id === sheet.unit && this.view?.round === sheet.round) this.sheet = sheet;
  }
}

/** The round to begin with: the newest year's one that ranks most units. */
function defaultRound(rounds: readonly RoundView[]): RoundView | undefined {
  return rounds.toSorted((a, b) => b.year - a.year || b.units.length - a.units.length)[0];
}
