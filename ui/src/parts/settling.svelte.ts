// What is about to be settled or opened: a stage to lock or unlock, a round to publish or open again.
// It asks once, with a reason where the program wants one, and hands on the round as the program then answers it.
// Screens say what happens next; whether it is allowed is the program's word alone.
import type { Problem, RoundUnitView, RoundView, Stage } from '../door/bindings';
import { call as realCall, type Door } from '../door/call';
import { Failure } from '../door/failure';
import type { Saver } from '../shell/saver';
import { shell } from '../shell/shell.svelte';
import { lockWords, scoreWords } from '../words';
import { FormFault } from './form_fault.svelte';

export type Matter =
  | { act: 'lock' | 'unlock'; round: RoundView; stage: Stage; unit: RoundUnitView | null; warning?: string | null }
  | { act: 'publish'; round: RoundView; warning?: string | null }
  | { act: 'openAgain'; round: RoundView };

/** A unit that stands in the way of publishing. */
export interface Obstacle {
  unit: number | null;
  what: string;
}

/** What the dialog says about a matter. */
export interface Sentences {
  title: string;
  lines: readonly string[];
  apply: string;
  done: string;
  /** The label of the reason; null where none is wanted. */
  reason: string | null;
}

export class Settling {
  matter = $state.raw<Matter | null>(null);
  reason = $state('');
  busy = $state(false);
  obstacles = $state.raw<Obstacle[]>([]);
  readonly fault = new FormFault(['reason']);
  readonly #settled: (round: RoundView) => Promise<void>;
  readonly #saver: Saver;
  readonly #call: Door;

  /** `settled` takes the round as it stands afterwards. */
  constructor(settled: (round: RoundView) => Promise<void>, saver: Saver = shell, call: Door = realCall) {
    this.#settled = settled;
    this.#saver = saver;
    this.#call = call;
  }

  ask(matter: Matter): void {
    this.matter = matter;
    this.reason = '';
    this.obstacles = [];
    this.fault.clear();
  }

  close(): void {
    this.matter = null;
  }

  /** The clerk has confirmed. A refusal stays in the dialog with everything that was typed. */
  async answer(): Promise<void> {
    const matter = this.matter;
    if (!matter || this.busy) return;
    this.busy = true;
    try {
      const round = await this.#saver.save(() => this.#ask(matter));
      this.close();
      this.#saver.toast(sentencesOf(matter).done);
      await this.#settled(round);
    } catch (refusal) {
      this.#refused(refusal);
    } finally {
      this.busy = false;
    }
  }

  #ask(matter: Matter): Promise<RoundView> {
    const round = matter.round.code;
    const reason = this.reason;
    if (matter.act === 'publish') return this.#call('publish_round', { round, reason });
    if (matter.act === 'openAgain') return this.#call('open_round_again', { round, reason });
    const range = { round, unit: matter.unit?.name ?? '', stage: matter.stage, reason };
    return this.#call(matter.act === 'lock' ? 'lock_stages' : 'unlock_stages', range);
  }

  #refused(refusal: unknown): void {
    const { code, detail } = Failure.from(refusal);
    const found = (detail ?? {}) as { problems?: Problem[]; units?: number[] };
    if (code === 'problems' && found.problems) {
      this.obstacles = found.problems.map((problem, at) => ({ unit: found.units?.[at] ?? null, what: problem.what }));
    } else if (this.matter === null || !this.fault.place(refusal)) {
      this.#saver.fail(refusal);
    }
  }
}

export function sentencesOf(matter: Matter): Sentences {
  const { round } = matter;
  const named = scoreWords.roundTitle(round.year, round.group);
  if (matter.act === 'publish') {
    const said = lockWords.asking.publish;
    const lines = [said.text(round.units.length), said.frozen, said.open];
    return { title: said.title(named), lines, apply: said.apply, done: said.done(named), reason: null };
  }
  if (matter.act === 'openAgain') {
    const said = lockWords.asking.openAgain;
    const reason = lockWords.reason.openAgain;
    return { title: said.title(named), lines: [said.text], apply: said.apply, done: said.done(named), reason };
  }
  const stage = scoreWords.stages[matter.stage].title;
  const whose = matter.unit?.name ?? lockWords.wholeRound(named, round.units.length);
  const said = lockWords.asking[matter.act];
  const more = matter.act === 'lock' ? [lockWords.asking.lock.more] : [];
  return {
    title: said.title(stage),
    lines: [said.text(whose), ...more],
    apply: said.apply,
    done: said.done(stage, whose),
    reason: matter.act === 'unlock' ? lockWords.reason.unlock : null,
  };
}

/** How many units of the round are locked by themselves at a stage. */
export function lockedUnits(round: RoundView, stage: Stage): number {
  return round.units.filter((unit) => unit.locked.includes(stage)).length;
}

/** How many units of the round are complete at a stage. */
export function completeUnits(round: RoundView, stage: Stage): number {
  return round.progress.find((one) => one.stage === stage)?.units_complete ?? 0;
}
