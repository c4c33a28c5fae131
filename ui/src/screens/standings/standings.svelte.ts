// The state of the standings: round and stage, the ranking, the chosen unit with its sheet.
// One stage at a time: figures of two stages stand side by side only where the column says so.
import type {
  CriteriaSetView, ForecastView, LossesView, RoundView, SheetTotal, Stage, StandingRow, StandingsView, UnitResultView, UnitSheetView,
} from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { byWork } from '../../rounds';
import { roundAtWork } from '../../shell/round_at_work';
import { Ledger } from './ledger.svelte';
import { Years } from './years.svelte';

/** The ranking, what every unit lost and why, where all units lose, the years, or what may become of the claims. */
export type StandingsPage = 'ranking' | 'ledger' | 'losses' | 'years' | 'forecast';

export class Standings {
  rounds = $state.raw<RoundView[]>([]);
  loaded = $state(false);
  view = $state.raw<StandingsView | null>(null);
  chosen = $state.raw<StandingRow | null>(null);
  /** The sheet of the chosen unit; it arrives after the ranking. */
  sheet = $state.raw<UnitSheetView | null>(null);
  /** What more is known of the chosen unit; it arrives with its sheet. */
  result = $state.raw<UnitResultView | null>(null);
  page = $state<StandingsPage>('ranking');
  losses = $state.raw<LossesView | null>(null);
  forecast = $state.raw<ForecastView | null>(null);
  readonly years: Years;
  readonly ledger: Ledger;
  #sets = $state.raw<CriteriaSetView[]>([]);
  readonly #call: Door;

  constructor(call: Door = realCall) {
    this.#call = call;
    this.years = new Years(call);
    this.ledger = new Ledger(call);
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

  /** Whether the exact index ranks, or the printed one. */
  get isExact(): boolean {
    return this.#sets.find((set) => set.code === this.round?.criteria)?.rank_on_exact ?? true;
  }

  /** True when the round ranks nobody: one unit alone. */
  get isSingle(): boolean {
    return this.view?.rows.length === 1 && this.view.unscored.length === 0;
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
    const open = roundAtWork.among(byWork(rounds), this.view?.round);
    const stage = open?.code === this.view?.round ? this.view?.stage : undefined;
    if (open) await this.#open(open.code, stage);
    else this.view = null;
    this.loaded = true;
  }

  /** After publishing or opening again: everything anew, at the stage that now counts. */
  async takeRound(round: RoundView): Promise<void> {
    await this.load();
    await this.#open(round.code);
  }

  /** The clerk turns to a round, at a stage or at the one that counts; other screens follow. */
  async open(round: string, stage?: Stage): Promise<void> {
    roundAtWork.turnTo(round);
    await this.#open(round, stage);
  }

  async #open(round: string, stage?: Stage): Promise<void> {
    this.view = await this.#call('standings', stage === undefined ? { round } : { round, stage });
    const kept = this.view.rows.find((row) => row.unit_id === this.chosen?.unit_id) ?? this.view.rows[0] ?? null;
    await this.choose(kept);
    await this.#readPage();
  }

  async show(page: StandingsPage): Promise<void> {
    this.page = page;
    await this.#readPage();
  }

  /** Ledger, losses and years are read when they are looked at. */
  async #readPage(): Promise<void> {
    const view = this.view;
    if (!view) return;
    if (this.page === 'ledger') await this.ledger.load(view.round, view.stage);
    if (this.page === 'losses') this.losses = await this.#call('losses', { round: view.round, stage: view.stage });
    if (this.page === 'forecast') this.forecast = await this.#call('forecast', { round: view.round });
    if (this.page === 'years') await this.years.open(view.round, view.stage, this.chosen?.unit_id ?? null);
  }

  async choose(row: StandingRow | null): Promise<void> {
    this.chosen = row;
    const round = this.view?.round;
    if (row === null || round === undefined) {
      this.sheet = null;
      this.result = null;
      return;
    }
    const stage = this.view?.stage;
    const [sheet, more] = await Promise.all([
      this.#call('unit_sheet', { round, unit: row.unit_id }),
      this.#call('standings', { round, stage, unit: row.unit_code }),
    ]);
    // The clerk may have gone on to another unit meanwhile.
    if (this.chosen?.unit_id !== sheet.unit || this.view?.round !== sheet.round) return;
    this.sheet = sheet;
    this.result = more.unit;
  }
}

/** The round to begin with. */
