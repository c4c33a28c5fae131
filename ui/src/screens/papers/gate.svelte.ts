// What does not add up behind the paper shown, and the reasons written for it. A final paper is made
// only when every line has a reason; a draft prints with its differences as lines.
import type { DifferenceView, PaperAsked, ReconciliationView } from '../../door/bindings';
import type { Door } from '../../door/call';
import type { Saver } from '../../shell/saver';

export class Gate {
  view = $state.raw<ReconciliationView | null>(null);
  /** Reasons being typed, by the keys of their lines. */
  typed = $state<Record<string, string>>({});
  /** The line a refused print leads to; the field takes the focus. */
  wanted = $state<string | null>(null);
  /** Whether the list stands open. */
  open = $state(false);
  #paper: PaperAsked | null = null;
  #asked = 0;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door, saver: Saver) {
    this.#call = call;
    this.#saver = saver;
  }

  get lines(): readonly DifferenceView[] {
    return this.view?.lines ?? [];
  }

  /** Asks again for a paper; the newest question wins. */
  async look(paper: PaperAsked | null): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    this.#paper = paper;
    const view = paper && (await this.#call('reconciliation', { paper }));
    if (turn !== this.#asked) return;
    this.view = view;
    this.wanted = null;
    // What is being typed stays; what is kept is shown as kept.
    const keys = new Set(this.lines.map((line) => line.key));
    this.typed = Object.fromEntries(Object.entries(this.typed).filter(([key]) => keys.has(key)));
    if (this.open && this.lines.length === 0) this.open = false;
  }

  /** What stands in the field of a line. */
  reason(line: DifferenceView): string {
    return this.typed[line.key] ?? line.reason;
  }

  /** Whether something else stands in the field than what is kept. */
  isChanged(line: DifferenceView): boolean {
    return this.reason(line).trim() !== line.reason;
  }

  /** Keeps the reason of one line; answers whether it was kept. */
  async keep(line: DifferenceView): Promise<boolean> {
    const paper = this.#paper;
    if (!paper || !this.isChanged(line)) return false;
    try {
      const reason = this.reason(line).trim();
      this.view = await this.#saver.save(() => this.#call('explain_differences', { paper, key: line.key, reason }));
      delete this.typed[line.key];
      return true;
    } catch (refusal) {
      this.#saver.fail(refusal, () => void this.keep(line));
      return false;
    }
  }

  /** A final paper was refused: the list opens at the first line without a reason. */
  land(): void {
    this.open = true;
    this.wanted = this.lines.find((line) => line.reason === '')?.key ?? null;
  }
}
