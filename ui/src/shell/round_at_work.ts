// The round the clerk turned to last, on whichever screen: the other screens open with it too.
// Until one was chosen, every screen begins with the round that suits it.
import { drafts as realDrafts, type Drafts } from './drafts.svelte';

export class RoundAtWork {
  #chosen: { code: string; sitting: number } | null = null;
  readonly #drafts: Pick<Drafts, 'sitting'>;

  constructor(kept: Pick<Drafts, 'sitting'> = realDrafts) {
    this.#drafts = kept;
  }

  turnTo(code: string): void {
    this.#chosen = { code, sitting: this.#drafts.sitting };
  }

  /** Which of these rounds to show: the one at work, else the one open here, else the first. Another clerk begins anew. */
  among<Round extends { code: string }>(rounds: readonly Round[], here: string | null | undefined): Round | undefined {
    const chosen = this.#chosen?.sitting === this.#drafts.sitting ? this.#chosen.code : null;
    return rounds.find((one) => one.code === chosen) ?? rounds.find((one) => one.code === here) ?? rounds[0];
  }
}

export const roundAtWork = new RoundAtWork();
