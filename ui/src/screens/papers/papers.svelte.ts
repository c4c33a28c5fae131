// The state of the papers: which paper, of what, its preview, and the files made in this sitting.
// The preview is the print: the program lays the pages out once and this screen shows their pictures.
import type { CommitmentView, PaperAsked, PaperKind, PaperPreview, RoundView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { Failure } from '../../door/failure';
import type { Fault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { type Place, shell as realShell } from '../../shell/shell.svelte';
import { failureSentence, type FailureSentence } from '../../words';

/** A file made in this sitting. */
export interface MadeFile {
  handle: string;
  name: string;
  pages: number;
}

/** What the clerk chose for the paper shown. */
export interface PaperChoices {
  round: string;
  year: number;
  /** 0 for the commitments of all heads. */
  commitment: number;
  number: string;
  date: string;
  for_signing: boolean;
}

type PaperPlace = Extract<Place, { screen: 'papers' }>;

export class Papers {
  kinds = $state.raw<PaperKind[]>([]);
  rounds = $state.raw<RoundView[]>([]);
  commitments = $state.raw<CommitmentView[]>([]);
  paper = $state('conference-report');
  choices = $state<PaperChoices>({ round: '', year: 0, commitment: 0, number: '', date: '', for_signing: false });
  preview = $state.raw<PaperPreview | null>(null);
  /** Why there is no preview. */
  refusal = $state.raw<(FailureSentence & { field: string | null }) | null>(null);
  readonly #fault: Fault | null = $derived(this.refusal && { sentence: this.refusal.text });
  loaded = $state(false);
  laying = $state(false);
  printing = $state(false);
  made = $state.raw<MadeFile[]>([]);
  readonly #call: Door;
  readonly #saver: Saver;
  #asked = 0;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  get years(): number[] {
    const of = this.paper === 'commitment' ? this.commitments : this.rounds;
    return [...new Set(of.map((one) => one.year))].sort((a, b) => b - a);
  }

  /** The commitments that the paper would hold. */
  get heads(): CommitmentView[] {
    return this.commitments.filter((one) => one.year === this.choices.year);
  }

  /** Whether there is anything to print of this kind. */
  get hasContent(): boolean {
    return this.paper === 'commitment' ? this.commitments.length > 0 : this.rounds.length > 0;
  }

  /** Reads what there is, then shows the paper asked for, or the one shown before. */
  async load(place: PaperPlace | null = null): Promise<void> {
    const [kinds, rounds, commitments] = await Promise.all([
      this.#call('papers', {}),
      this.#call('rounds', {}),
      this.#call('commitments', {}),
    ]);
    this.kinds = kinds;
    this.rounds = rounds.toSorted((a, b) => b.year - a.year || b.units.length - a.units.length);
    this.commitments = commitments;
    this.loaded = true;
    if (place) {
      this.paper = place.paper;
      this.choices.round = place.round ?? this.choices.round;
      this.choices.year = place.year ?? this.choices.year;
      this.choices.commitment = place.commitment ?? 0;
    }
    await this.#show();
  }

  async choosePaper(paper: string): Promise<void> {
    this.paper = paper;
    this.preview = null;
    await this.#show();
  }

  async choose(change: Partial<PaperChoices>): Promise<void> {
    Object.assign(this.choices, change);
    if (change.year !== undefined) this.choices.commitment = 0;
    await this.#show();
  }

  /** Chooses what is missing or no longer there, then lays the pages out. */
  async #show(): Promise<void> {
    const { choices } = this;
    if (!this.rounds.some((round) => round.code === choices.round)) choices.round = this.rounds[0]?.code ?? '';
    if (!this.years.includes(choices.year)) choices.year = this.years[0] ?? 0;
    if (!this.heads.some((head) => head.id === choices.commitment)) choices.commitment = 0;
    await this.layOut();
  }

  get asked(): PaperAsked {
    const { round, year, commitment, number, date, for_signing } = this.choices;
    const common = { paper: this.paper, number: number.trim(), date: date.trim(), for_signing: false };
    if (this.paper === 'commitment') {
      // The form carries the date of the promise itself; number and date belong to letters and reports.
      const all = { ...common, number: '', date: '', year, for_signing };
      return commitment === 0 ? all : { ...all, commitment };
    }
    return this.paper === 'year-end' ? { ...common, year } : { ...common, round };
  }

  /** Asks for the pages. The newest question wins; while it is answered, the old pages stay. */
  async layOut(): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    this.refusal = null;
    if (!this.hasContent) {
      this.preview = null;
      return;
    }
    this.laying = true;
    try {
      const preview = await this.#call('preview_paper', this.asked);
      if (turn === this.#asked) this.preview = preview;
    } catch (refusal) {
      if (turn === this.#asked) this.#refuse(Failure.from(refusal));
    } finally {
      if (turn === this.#asked) this.laying = false;
    }
  }

  #refuse(failure: Failure): void {
    this.preview = null;
    const field = (failure.detail as { field?: unknown } | null)?.field;
    this.refusal = { ...failureSentence(failure.code, failure.message), field: typeof field === 'string' ? field : null };
  }

  faultAt(field: string): Fault | null {
    return this.refusal?.field === field ? this.#fault : null;
  }

  /** Asks where to, writes the file there, answers what was made; null when the clerk gave up or it failed. */
  async makePdf(retry: () => void): Promise<MadeFile | null> {
    const preview = this.preview;
    if (!preview || this.printing) return null;
    try {
      const picked = await this.#call('pick_save', { kind: 'pdf', suggested_name: preview.suggested_name });
      return picked ? await this.#print(picked) : null;
    } catch (refusal) {
      // Another try asks for the place again: a full disk or a closed folder may want another one.
      this.#saver.fail(refusal, retry);
      return null;
    }
  }

  async #print(picked: { handle: string; name: string }): Promise<MadeFile | null> {
    const paper = this.asked;
    this.printing = true;
    try {
      const print = () => this.#call('print_paper', { paper, out: picked.handle });
      // Printing for signing is a step of the book; every other print leaves the book as it is.
      const printed = await (paper.for_signing ? this.#saver.save(print) : print());
      const made = { ...picked, pages: printed.pages };
      this.made = [made, ...this.made.filter((one) => one.handle !== made.handle)];
      if (paper.for_signing) this.commitments = await this.#call('commitments', {});
      return made;
    } finally {
      this.printing = false;
    }
  }

  async open(file: MadeFile): Promise<void> {
    await this.#call('open_printed', { handle: file.handle });
  }

  async showFolder(file: MadeFile): Promise<void> {
    await this.#call('show_folder', { handle: file.handle });
  }
}
