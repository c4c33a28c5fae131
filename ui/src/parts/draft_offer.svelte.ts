// The half-typed text of one field: put down while it is typed, offered when the field comes back.
// A field in a dialog drops it when the dialog is closed, because closing is a decision; a field on a
// page keeps it until its text was saved or thrown away.
import { getContext, onDestroy } from 'svelte';
import { drafts, labelOf, type Offered, type Spot } from '../shell/drafts.svelte';

/** Under this name a dialog tells its fields its title. */
export const DIALOG = Symbol('dialog');

export class DraftOffer {
  readonly #label: () => string;
  readonly #here: () => Spot;
  readonly #title = getContext<(() => string) | undefined>(DIALOG);
  readonly #sitting = drafts.sitting;
  readonly #spot = drafts.spot;

  /** `label` is what the field is called; `here` what its text belongs to, else where the clerk is. */
  constructor(label: () => string, here: () => Spot = () => drafts.spot) {
    this.#label = label;
    this.#here = here;
    onDestroy(() => {
      // What another clerk left behind is not thrown away with the page.
      if (this.#title && drafts.sitting === this.#sitting) drafts.forget(this.#place);
    });
  }

  get #field(): string {
    return this.#title ? `${this.#title()}, ${this.#label()}` : this.#label();
  }

  /** A dialog belongs to the place where it was opened. */
  get #place(): string {
    return drafts.placeOf(this.#field, this.#title ? this.#spot : this.#here());
  }

  /** What was typed here and not kept. */
  get offered(): Offered | null {
    return drafts.offerOf(this.#place);
  }

  typed(text: string): void {
    drafts.typed(this.#place, labelOf(drafts.says, this.#field), text);
  }

  /** The text, which is being typed again from now on. */
  takeUp(draft: Offered): string {
    drafts.takeUp(draft);
    return draft.text;
  }

  drop(draft: Offered): void {
    drafts.forget(draft.place);
  }
}
