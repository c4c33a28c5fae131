// The state of the desk: the round, whose criteria, and what the program says waits.
import type { RoundView, WaitingLine, WaitingView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';

/** Differences from which a line may stand on the desk. */
export const BEYOND = ['0', '0,25', '0,5', '1'] as const;

export class Waiting {
  rounds = $state.raw<RoundView[]>([]);
  view = $state.raw<WaitingView | null>(null);
  loaded = $state(false);
  mine = $state(false);
  beyond = $state('0,5');
  chosenRound = $state<string | null>(null);
  readonly #call: Door;

  constructor(call: Door = realCall) {
    this.#call = call;
  }

  async load(): Promise<void> {
    const rounds = await this.#call('rounds', {});
    // Work in progress first, then the newest, then the one with the most units.
    const byWork = (round: RoundView) => (round.published ? 1 : 0);
    this.rounds = [...rounds].sort((a, b) => byWork(a) - byWork(b) || b.year - a.year || b.units.length - a.units.length);
    const code = this.rounds.find((one) => one.code === this.chosenRound)?.code ?? this.rounds[0]?.code ?? null;
    if (code === null) this.view = null;
    else await this.chooseRound(code);
    this.loaded = true;
  }

  async chooseRound(code: string): Promise<void> {
    this.chosenRound = code;
    const view = await this.#call('waiting', { round: code, mine: this.mine, beyond: this.beyond });
    // Another round may have been chosen meanwhile.
    if (this.chosenRound === code) this.view = view;
  }

  async look(change: { mine?: boolean; beyond?: string }): Promise<void> {
    this.mine = change.mine ?? this.mine;
    this.beyond = change.beyond ?? this.beyond;
    if (this.chosenRound !== null) await this.chooseRound(this.chosenRound);
  }

  /** Where work goes on: the first line that waits. */
  get first(): WaitingLine | null {
    return this.view?.kinds[0]?.lines[0] ?? null;
  }

  get unscored(): number {
    const all = this.view?.totals.at(-1);
    return all ? all.leaves - all.scored : 0;
  }

  /** The next day by which something is to be done. */
  get next() {
    return this.view?.milestones.find((milestone) => milestone.days >= 0) ?? null;
  }
}

/** Where the days of a round stand on its line, in per cent; today as well, as far as it is on it. */
export function onLine(days: readonly number[]): { at: string[]; today: string | null } {
  const first = Math.min(...days);
  const span = Math.max(1, Math.max(...days) - first);
  const place = (day: number) => `${(((day - first) / span) * 100).toFixed(1)}%`;
  const now = -first / span;
  return { at: days.map(place), today: now >= 0 && now <= 1 ? place(0) : null };
}
