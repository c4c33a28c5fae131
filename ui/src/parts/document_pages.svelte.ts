// One page of a PDF beside the claim it proves: asked of the program page by page, never kept here.
import type { EvidencePage } from '../door/bindings';
import { call as realCall, type Door } from '../door/call';
import { Failure } from '../door/failure';

export class DocumentPages {
  shown = $state.raw<EvidencePage | null>(null);
  /** Why no page is shown, in the program's own sentence. */
  refusal = $state<string | null>(null);
  busy = $state(false);
  #document = 0;
  /** Rises with every page asked for; an older answer never replaces a newer one. */
  #asked = 0;
  readonly #call: Door;

  constructor(call: Door = realCall) {
    this.#call = call;
  }

  /** Shows a document at the page its mark names. */
  async open(document: number, mark: string): Promise<void> {
    this.#document = document;
    this.shown = null;
    await this.#show({ evidence: document, mark });
  }

  get canGoBack(): boolean {
    return this.shown !== null && this.shown.page > 1;
  }

  get canGoOn(): boolean {
    return this.shown !== null && this.shown.page < this.shown.pages;
  }

  async turn(by: 1 | -1): Promise<void> {
    const shown = this.shown;
    if (!shown || (by === 1 ? !this.canGoOn : !this.canGoBack)) return;
    await this.#show({ evidence: this.#document, page: shown.page + by });
  }

  async #show(asked: { evidence: number; mark?: string; page?: number }): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    this.busy = true;
    try {
      const page = await this.#call('evidence_page', { mark: '', ...asked });
      if (turn !== this.#asked) return;
      this.shown = page;
      this.refusal = null;
    } catch (refusal) {
      if (turn !== this.#asked) return;
      this.shown = null;
      this.refusal = Failure.from(refusal).message;
    } finally {
      if (turn === this.#asked) this.busy = false;
    }
  }
}
