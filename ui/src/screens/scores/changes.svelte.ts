// Changes of scores on their way to the program: one after the other, and with a reason where it wants one.
import { Failure } from '../../door/failure';

/** What score entry needs of the frame of the window. */
export interface Saver {
  save<T>(change: () => Promise<T>): Promise<T>;
  fail(refusal: unknown): void;
}

/** A change the program takes only with a reason: KAD granted by a reviewer, a score that overrides its figure. */
export interface Question {
  why: string;
  answer(reason: string): void;
  giveUp(): void;
}

export class Changes {
  question = $state.raw<Question | null>(null);
  readonly #saver: Saver;
  /** An older answer never replaces a newer one. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(saver: Saver) {
    this.#saver = saver;
  }

  /** Makes a change when those before it are done. Null: the clerk gave its reason up, and what stood there stands again. */
  inTurn<T>(change: (reason: string) => Promise<T>): Promise<T | null> {
    const turn = this.#last.then(() => this.#saver.save(() => change('')));
    const answered = turn.catch((refusal: unknown) => this.#withReason(refusal, change));
    this.#last = answered.catch(() => undefined);
    return answered;
  }

  async #withReason<T>(refusal: unknown, change: (reason: string) => Promise<T>): Promise<T | null> {
    const failure = Failure.from(refusal);
    if (failure.code !== 'reason_required') throw failure;
    const reason = await new Promise<string | null>((answer) => {
      this.question = { why: failure.message, answer, giveUp: () => answer(null) };
    });
    this.question = null;
    return reason === null ? null : this.#saver.save(() => change(reason));
  }
}
