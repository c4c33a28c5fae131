// The state of the desk: the round, whose criteria, and what the program says waits.
import type { RoundView, WaitingLine, WaitingView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { vietnamese } from '../../format';
import { byWork } from '../../rounds';
import type { Saver } from '../../shell/saver';
import { roundAtWork } from '../../shell/round_at_work';
import { shell } from '../../shell/shell.svelte';

/** Differences beyond which a line may stand on the desk, offered for a choice. */
export const BEYOND = ['0', '0,25', '0,5', '1'] as const;

export class Waiting {
  rounds = $state.raw<RoundView[]>([]);
  view = $state.raw<WaitingView | null>(null);
  loaded = $state(false);
  mine = $state(false);
  chosenRound = $state<string | null>(null);
  readonly #call: Door;
  readonly #saver: Pick<Saver, 'save'>;

  constructor(call: Door = realCall, saver: Pick<Saver, 'save'> = shell) {
    this.#call = call;
    this.#saver = saver;
  }

  async load(): Promise<void> {
    const rounds = await this.#call('rounds', {});
    this.rounds = byWork(rounds);
    const code = roundAtWork.among(this.rounds, this.chosenRound)?.code ?? null;
    if (code === null) this.view = null;
    else await this.#open(code);
    this.loaded = true;
  }

  /** The clerk turns to a round; other screens follow. */
  async chooseRound(code: string): Promise<void> {
    roundAtWork.turnTo(code);
    await this.#open(code);
  }

  async #open(code: string): Promise<void> {
    this.chosenRound = code;
    const view = await this.#call('waiting', { round: code, mine: this.mine, beyond: '' });
    // Another round may have been chosen meanwhile.
    if (this.chosenRound === code) this.view = view;
  }

  async look(change: { mine: boolean }): Promise<void> {
    this.mine = change.mine;
    if (this.chosenRound !== null) await this.chooseRound(this.chosenRound);
  }

  /** The difference beyond which lines stand on the desk, as it is said for the round. */
  get beyond(): string {
    return vietnamese(this.view?.threshold ?? '0');
  }

  /** What may be said, and what is said already. */
  get beyondChoices(): string[] {
    return BEYOND.some((points) => points === this.beyond) ? [...BEYOND] : [this.beyond, ...BEYOND];
  }

  /** Says for the round which differences are worth a look. */
  async sayBeyond(points: string): Promise<void> {
    const round = this.chosenRound;
    if (round === null) return;
    await this.#saver.save(() => this.#call('save_threshold', { round, points }));
    await this.chooseRound(round);
  }

  /** A published round changes no more. */
  get isOpen(): boolean {
    return this.rounds.find((round) => round.code === this.chosenRound)?.published === false;
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

/**
 * Where the days of a round stand on its line, in per cent, at equal distances: their words need the room,
 * and days close together would lie on each other. Today stands in proportion between its neighbours.
 */
export function onLine(days: readonly number[]): { at: string[]; today: string | null } {
  const place = (step: number) => `${((step / days.length) * 100).toFixed(1)}%`;
  const after = days.findIndex((day) => day >= 0);
  const next = days[after] ?? -1;
  const last = days[after - 1];
  const at = days.map((_, index) => place(index));
  if (next === 0) return { at, today: place(after) };
  if (next < 0 || last === undefined) return { at, today: null };
  return { at, today: place(after - 1 + -last / (next - last)) };
}
