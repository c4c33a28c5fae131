// The half-typed form of a commitment: put down whole, because rows come and go and mean nothing alone.
import { drafts as realDrafts, type Drafts, FORM, labelOf, type Offered } from '../../shell/drafts.svelte';
import { shell as realShell } from '../../shell/shell.svelte';
import { commitmentWords, draftWords, words } from '../../words';
import type { Commitments } from './commitments.svelte';
import { readBack, written } from './draft';

export class HalfTypedForm {
  readonly #commitments: Commitments;
  readonly #drafts: Drafts;
  readonly #say: (text: string) => void;
  readonly #sitting: number;
  /** Where the open form was put down last. */
  #put: string | null = null;

  constructor(commitments: Commitments, kept: Drafts = realDrafts, say: (text: string) => void = (text) => realShell.toast(text)) {
    this.#commitments = commitments;
    this.#drafts = kept;
    this.#say = say;
    this.#sitting = kept.sitting;
  }

  /** Called at every change of the form. */
  follow(): void {
    const { draft, isChanged } = this.#commitments;
    // What one clerk typed is never put down under the name of the next.
    if (this.#drafts.sitting !== this.#sitting) return;
    if (draft && isChanged) {
      const place = this.#placeOf(draft.id);
      const label = labelOf([words.screens.commitments, draft.year, draft.head_name].filter(Boolean).join(', '), commitmentWords.halfTyped);
      this.#drafts.typed(place, label, written(draft));
      this.#put = place;
    } else if (this.#put !== null) {
      this.#drafts.forget(this.#put);
      this.#put = null;
    }
  }

  /** The form that the clerk asked to go on with. */
  get wanted(): Offered | null {
    const wanted = this.#drafts.wanted;
    return wanted === null ? null : (this.#drafts.offered.find((one) => one.place === wanted && one.isForm && one.spot.screen === 'commitments') ?? null);
  }

  /** What stands on the page meanwhile is kept first; what is not taken stays and is said there. */
  async goOn(): Promise<void> {
    const offer = this.wanted;
    if (!offer) return;
    this.#drafts.wanted = null;
    const draft = readBack(offer.text);
    if (draft === null) return this.#drafts.forget(offer.place);
    if (draft.id !== this.#commitments.draft?.id && !(await this.#commitments.settle())) return;
    this.#drafts.takeUp(offer);
    this.#commitments.bringBack(draft);
    this.#say(draftWords.formBack);
  }

  #placeOf(id: number): string {
    return this.#drafts.placeOf(FORM, { screen: 'commitments', item: id });
  }
}
