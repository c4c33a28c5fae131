// Typed text on its way to the program: what waits for its answer, and what was refused and why.
// A cell shows its waiting or refused text until the answer is in, so that nothing flickers back.
import { SvelteMap } from 'svelte/reactivity';
import type { CellPlace } from './types';

/** Typed text that the program would not take, with the sentence why. */
export interface Refusal {
  place: CellPlace;
  text: string;
  why: string;
}

export class Outbox {
  readonly #waiting = new SvelteMap<string, string>();
  readonly #refused = new SvelteMap<string, Refusal>();
  readonly #commit: (place: CellPlace, text: string) => Promise<void>;

  constructor(commit: (place: CellPlace, text: string) => Promise<void>) {
    this.#commit = commit;
  }

  send(place: CellPlace, text: string): void {
    const key = keyOf(place);
    this.#refused.delete(key);
    this.#waiting.set(key, text);
    this.#commit(place, text).then(
      () => this.#settle(place, text, null),
      (failure: unknown) => this.#settle(place, text, failure instanceof Error ? failure.message : String(failure)),
    );
  }

  #settle(place: CellPlace, text: string, why: string | null): void {
    const key = keyOf(place);
    // A later text for the same cell has taken over; its own answer is still to come.
    if (this.#waiting.get(key) !== text) return;
    this.#waiting.delete(key);
    if (why !== null) this.#refused.set(key, { place, text, why });
  }

  /** The text to show instead of the stored one, if any. */
  textFor(place: CellPlace): string | null {
    return this.#refused.get(keyOf(place))?.text ?? this.waitingFor(place);
  }

  /** The text on its way to the program, if any. */
  waitingFor(place: CellPlace): string | null {
    return this.#waiting.get(keyOf(place)) ?? null;
  }

  isWaiting(place: CellPlace): boolean {
    return this.#waiting.has(keyOf(place));
  }

  refusalFor(place: CellPlace): Refusal | null {
    return this.#refused.get(keyOf(place)) ?? null;
  }

  /** Everything refused and not yet put right, oldest first. */
  get refusals(): Refusal[] {
    return [...this.#refused.values()];
  }

  /** Drops the refused text of a cell; true if there was one. */
  forget(place: CellPlace): boolean {
    return this.#refused.delete(keyOf(place));
  }

  empty(): void {
    this.#waiting.clear();
    this.#refused.clear();
  }
}

function keyOf(place: CellPlace): string {
  return `${place.row}:${place.column}`;
}
