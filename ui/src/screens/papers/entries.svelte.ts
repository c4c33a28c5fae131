// What is typed for a paper and kept in the book: its number, its date, and what the book holds nowhere else.
import type { PaperAsked, PaperEntryView } from '../../door/bindings';
import type { Door } from '../../door/call';
import type { Saver } from '../../shell/saver';

/** The paper without anything typed for it. */
function bare(asked: PaperAsked): PaperAsked {
  const { fields: _, ...rest } = asked;
  return { ...rest, number: '', date: '' };
}

export class Entries {
  /** What is kept for the paper shown, the newest last. */
  kept = $state.raw<PaperEntryView[]>([]);
  readonly #call: Door;
  readonly #saver: Saver;
  #turn = 0;

  constructor(call: Door, saver: Saver) {
    this.#call = call;
    this.#saver = saver;
  }

  /** What is kept under a name; empty where nothing is. */
  text(entry: string): string {
    return this.kept.find((one) => one.entry === entry)?.text ?? '';
  }

  forget(): void {
    this.#turn += 1;
    this.kept = [];
  }

  /** Reads what is kept for a paper; false when another paper was asked about meanwhile. */
  async read(asked: PaperAsked): Promise<boolean> {
    this.#turn += 1;
    const turn = this.#turn;
    const kept = await this.#call('paper_entries', { paper: bare(asked) });
    if (turn === this.#turn) this.kept = kept;
    return turn === this.#turn;
  }

  /** Keeps what differs from what is kept. */
  async keep(asked: PaperAsked, typed: Record<string, string>): Promise<void> {
    const changed = Object.entries(typed).filter(([entry, text]) => text !== this.text(entry));
    if (changed.length === 0) return;
    this.#turn += 1;
    const turn = this.#turn;
    const entries = Object.fromEntries(changed);
    const kept = await this.#saver.save(() => this.#call('keep_paper_entries', { paper: bare(asked), entries }));
    if (turn === this.#turn) this.kept = kept;
  }
}
