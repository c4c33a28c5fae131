// From lost points to promises: which lines of the ledger become targets of the next year.
import type { CandidateLine, CandidateUnit, PromiseCandidates, PromisesMade } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { compareFigures } from '../../format';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { followUpWords, scoreWords } from '../../words';

/** From how many lost points a line is offered. */
export const AT_LEAST = ['0.25', '0.5', '1', '2'] as const;

export class FromLostPoints {
  view = $state.raw<PromiseCandidates | null>(null);
  rounds = $state.raw<{ code: string; label: string }[]>([]);
  atLeast = $state<string>('1');
  unit = $state(0);
  made = $state.raw<PromisesMade | null>(null);
  #chosen = $state<string[]>([]);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  async load(year: number): Promise<void> {
    const rounds = await this.#call('rounds', {});
    this.rounds = rounds.filter((round) => round.year + 1 === year).map((round) => ({ code: round.code, label: scoreWords.roundTitle(round.year, round.group) }));
    const largest = rounds.filter((round) => round.year + 1 === year).reduce((most, round) => (round.units.length > (most?.units.length ?? 0) ? round : most), null as (typeof rounds)[number] | null);
    this.#chosen = [];
    const kept = this.rounds.find((round) => round.code === this.view?.round);
    await this.open(kept?.code ?? largest?.code ?? '');
  }

  async open(round: string): Promise<void> {
    this.view = round === '' ? null : await this.#call('promise_candidates', { round });
    this.#chosen = [];
    if (!this.view?.units.some((unit) => unit.unit === this.unit)) this.unit = (this.units.find((unit) => unit.refused === '') ?? this.units[0])?.unit ?? 0;
  }

  get units(): CandidateUnit[] {
    return this.view?.units ?? [];
  }

  get opened(): CandidateUnit | null {
    return this.units.find((unit) => unit.unit === this.unit) ?? null;
  }

  linesOf(unit: CandidateUnit): CandidateLine[] {
    return unit.lines.filter((line) => compareFigures(line.lost, this.atLeast) >= 0);
  }

  canTake(unit: CandidateUnit, line: CandidateLine): boolean {
    return unit.refused === '' && !line.promised;
  }

  isChosen(unit: CandidateUnit, line: CandidateLine): boolean {
    return this.#chosen.includes(`${unit.unit} ${line.node}`) && this.canTake(unit, line) && this.linesOf(unit).includes(line);
  }

  chosenOf(unit: CandidateUnit): CandidateLine[] {
    return unit.lines.filter((line) => this.isChosen(unit, line));
  }

  get count(): number {
    return this.units.reduce((sum, unit) => sum + this.chosenOf(unit).length, 0);
  }

  toggle(unit: CandidateUnit, line: CandidateLine): void {
    const key = `${unit.unit} ${line.node}`;
    this.#chosen = this.#chosen.includes(key) ? this.#chosen.filter((one) => one !== key) : [...this.#chosen, key];
  }

  /** Chooses every line of the unit that is shown, or lets go of all of them. */
  toggleUnit(unit: CandidateUnit): void {
    const lines = this.linesOf(unit).filter((line) => this.canTake(unit, line));
    const keys = lines.map((line) => `${unit.unit} ${line.node}`);
    const all = keys.every((key) => this.#chosen.includes(key));
    const others = this.#chosen.filter((key) => !keys.includes(key));
    this.#chosen = all ? others : [...others, ...keys];
  }

  async take(): Promise<void> {
    const view = this.view;
    if (!view) return;
    const lines = this.units.flatMap((unit) => this.chosenOf(unit).map((line) => ({ unit: unit.unit, node: line.node })));
    this.made = await this.#saver.save(() => this.#call('promise_lost_points', { round: view.round, lines }));
    const made = this.made;
    this.#saver.toast(followUpWords.lost.made(made.targets, made.tasks, made.added + made.extended));
    await this.open(view.round);
  }
}
