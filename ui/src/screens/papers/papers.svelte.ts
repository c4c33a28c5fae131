// The state of the papers: which paper, of what, its preview, and the files made in this sitting.
// The preview is the print: the program lays the pages out once and this screen shows their pictures.
import type { CommitmentView, DocumentNumberView, HearingLine, PaperAsked, PaperKind, PaperPreview, PrintedMany, RoundView, WorkView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { Failure } from '../../door/failure';
import type { Fault } from '../../parts/form_fault.svelte';
import { byWork } from '../../rounds';
import type { Saver } from '../../shell/saver';
import { type Place, shell as realShell } from '../../shell/shell.svelte';
import { failureSentence, type FailureSentence, paperWords } from '../../words';
import type { PaperChoices } from './choices';
import { Entries } from './entries.svelte';
import { askedOf } from './asked';
import { Gate } from './gate.svelte';
import { Subjects } from './subjects.svelte';

/** A file made in this sitting. */
export interface MadeFile {
  handle: string;
  name: string;
  /** How much it holds: "12 trang"; empty for a folder. */
  extent: string;
}

/** The formats of files, by their endings. */
export type Ending = 'pdf' | 'docx' | 'xlsx' | 'html';
const PICKED_AS = { pdf: 'pdf', docx: 'word', xlsx: 'excel', html: 'web' } as const;

/** Papers for which nothing typed is kept: a head's form, sets that are chosen anew. */
const NOT_KEPT: readonly string[] = ['heads', 'sets', 'form', 'nothing'];

/** How often running work is asked how far it is, in milliseconds. */
const ASK_EVERY = 200;

type PaperPlace = Extract<Place, { screen: 'papers' }>;

export class Papers {
  kinds = $state.raw<PaperKind[]>([]);
  rounds = $state.raw<RoundView[]>([]);
  commitments = $state.raw<CommitmentView[]>([]);
  /** The hearings of the chosen round, the newest first. */
  hearings = $state.raw<HearingLine[]>([]);
  paper = $state('conference-report');
  choices = $state<PaperChoices>({ round: '', unit: '', stage: '', fields: {}, year: 0, commitment: 0, hearing: 0, conference: 0, commendation: 0, form: 0, number: '', date: '', for_signing: false });
  preview = $state.raw<PaperPreview | null>(null);
  /** Why there is no preview. */
  refusal = $state.raw<(FailureSentence & { field: string | null }) | null>(null);
  readonly #fault: Fault | null = $derived(this.refusal && { sentence: this.refusal.text });
  loaded = $state(false);
  laying = $state(false);
  printing = $state(false);
  made = $state.raw<MadeFile[]>([]);
  /** The register of document numbers. */
  numbers = $state.raw<DocumentNumberView[]>([]);
  /** How far the making of many files has come; null while none are made. */
  work = $state.raw<WorkView | null>(null);
  /** What does not add up behind the paper shown. */
  readonly gate: Gate;
  /** What the pages shown were asked with; what is typed since may be half a date. */
  previewed = $state.raw<PaperAsked | null>(null);
  /** What is typed for the paper shown. */
  readonly entries: Entries;
  /** Conferences, commendations, blank forms. */
  readonly subjects: Subjects;
  readonly #call: Door;
  readonly #saver: Saver;
  #asked = 0;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
    this.gate = new Gate(call, saver);
    this.entries = new Entries(call, saver);
    this.subjects = new Subjects(call, saver);
  }

  get kind(): PaperKind | undefined {
    return this.kinds.find((kind) => kind.name === this.paper);
  }

  get ofHeads(): boolean {
    return this.kind?.about === 'heads';
  }

  /** Whether the paper exists in this format. */
  has(ending: Ending): boolean {
    return this.kind?.formats.includes(ending) ?? false;
  }

  /** The units of the round, as it names them. */
  get units(): string[] {
    return this.rounds.find((round) => round.code === this.choices.round)?.units.map((unit) => unit.name) ?? [];
  }

  get years(): number[] {
    // A year without a round may have its promises already.
    const both = this.kind?.about === 'year' ? [...this.rounds, ...this.commitments] : null;
    const of = both ?? (this.ofHeads ? this.commitments : this.rounds);
    return [...new Set(of.map((one) => one.year))].sort((a, b) => b - a);
  }

  /** The year that is shown unasked: for papers of a year the newest that was assessed. */
  get #newestYear(): number {
    const assessed = this.kind?.about === 'year' ? this.rounds[0]?.year : undefined;
    return assessed ?? this.years[0] ?? 0;
  }

  /** The commitments that the paper would hold. */
  get heads(): CommitmentView[] {
    return this.commitments.filter((one) => one.year === this.choices.year);
  }

  /** Whether there is anything to print of this kind. */
  get hasContent(): boolean {
    // What is not there yet is said by the program itself, with the way to it.
    if (['sets', 'conference', 'commendations', 'form', 'nothing'].includes(this.kind?.about ?? '')) return true;
    if (this.kind?.about === 'year') return this.rounds.length + this.commitments.length > 0;
    return this.ofHeads ? this.commitments.length > 0 : this.rounds.length > 0;
  }

  /** Reads what there is, then shows the paper asked for, or the one shown before. */
  async load(place: PaperPlace | null = null): Promise<void> {
    const [kinds, rounds, commitments, numbers] = await Promise.all([
      this.#call('papers', {}),
      this.#call('rounds', {}),
      this.#call('commitments', {}),
      this.#call('document_numbers', {}),
    ]);
    this.numbers = numbers;
    this.kinds = kinds;
    this.rounds = byWork(rounds);
    this.commitments = commitments;
    this.loaded = true;
    if (place) {
      this.paper = place.paper;
      this.choices.round = place.round ?? this.#roundOf(place.unit) ?? this.choices.round;
      this.choices.unit = place.unit ?? '';
      this.choices.stage = place.stage ?? '';
      this.choices.year = place.year ?? this.choices.year;
      this.choices.commitment = place.commitment ?? 0;
      this.choices.hearing = place.hearing ?? 0;
      this.choices.conference = place.conference ?? 0;
      this.choices.commendation = place.commendation ?? 0;
      this.choices.form = place.form ?? 0;
    }
    await this.#show(place?.fields);
  }

  /** The newest round of a unit that was asked for without one. */
  #roundOf(unit: string | undefined): string | null {
    if (unit === undefined) return null;
    const round = this.rounds.find((one) => one.units.some((of) => of.name === unit));
    if (!round) this.#saver.toast(paperWords.notAssessed(unit));
    return round?.code ?? null;
  }

  async choosePaper(paper: string): Promise<void> {
    this.paper = paper;
    this.preview = null;
    // What was typed for another paper is not this one's.
    Object.assign(this.choices, { number: '', date: '' });
    await this.#show();
  }

  async choose(change: Partial<PaperChoices>): Promise<void> {
    Object.assign(this.choices, change);
    if (change.year !== undefined) this.choices.commitment = 0;
    const isTyped = change.number !== undefined || change.date !== undefined || change.fields !== undefined;
    await (isTyped ? this.keepTyped() : this.#show());
  }

  /** Whether what is typed for the paper is kept. */
  get keeps(): boolean {
    return this.kind !== undefined && !NOT_KEPT.includes(this.kind.about) && this.hasContent;
  }

  /** What is typed now, by the names under which it is kept. */
  get #typed(): Record<string, string> {
    const { number, date, fields } = this.choices;
    const own = this.kind?.fields.map((field) => [field.name, fields[field.name]?.trim() ?? ''] as const) ?? [];
    return { ...(this.kind?.numbered ? { number: number.trim() } : {}), date: date.trim(), ...Object.fromEntries(own) };
  }

  /** Takes what is kept for the paper shown into the fields. */
  async #readKept(given: Record<string, string>): Promise<void> {
    const { choices, entries } = this;
    if (!this.keeps) {
      // Sets are chosen anew each time: nothing is kept for them.
      entries.forget();
      choices.fields = { ...(this.kind?.about === 'sets' ? choices.fields : {}), ...given };
      return;
    }
    try {
      const before = { number: choices.number, date: choices.date, fields: { ...choices.fields } };
      if (!(await entries.read(this.asked))) return;
      // What the clerk typed while the answer was on its way is newer than what is kept.
      const taken = (was = '', is = '', entry: string) => (is === was ? entries.text(entry) : is);
      choices.number = taken(before.number, choices.number, 'number');
      choices.date = taken(before.date, choices.date, 'date');
      choices.fields = Object.fromEntries(
        this.kind?.fields.map(({ name }) => [name, taken(before.fields[name], choices.fields[name], name)]) ?? [],
      );
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  /** Keeps what was typed for the paper, then lays the pages out. */
  async keepTyped(): Promise<void> {
    try {
      if (this.keeps) await this.entries.keep(this.asked, this.#typed);
    } catch (refusal) {
      // A value that is not taken is said at its field; it stays there to be mended.
      const failure = Failure.from(refusal);
      if (failure.code !== 'bad_value') return this.#saver.fail(refusal, () => void this.keepTyped());
      this.#asked += 1;
      return this.#refuse(failure);
    }
    await this.layOut();
  }

  /** Chooses what is missing or no longer there, then lays the pages out. */
  async #show(given: Record<string, string> = {}): Promise<void> {
    // Pages still being laid out are of another paper.
    this.#asked += 1;
    const { choices } = this;
    if (!this.rounds.some((round) => round.code === choices.round)) choices.round = this.rounds[0]?.code ?? '';
    if (!this.units.includes(choices.unit)) choices.unit = '';
    if (!this.years.includes(choices.year)) choices.year = this.#newestYear;
    if (!this.heads.some((head) => head.id === choices.commitment)) choices.commitment = 0;
    if (this.kind?.about === 'hearing') await this.#findHearings();
    await this.subjects.find(this.kind, choices);
    await this.#readKept(given);
    await this.layOut();
  }

  async #findHearings(): Promise<void> {
    if (this.choices.round === '') return;
    try {
      this.hearings = await this.#call('hearings', { round: this.choices.round });
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
    if (!this.hearings.some((hearing) => hearing.id === this.choices.hearing)) this.choices.hearing = 0;
  }

  get asked(): PaperAsked {
    return this.askedFor(this.paper);
  }

  /** A paper with the choices made here. */
  askedFor(paper: string): PaperAsked {
    // What is typed belongs to the paper shown; another paper takes what is kept for it.
    const typed = paper === this.paper ? this.choices : { number: '', date: '', fields: {} };
    return askedOf(this.kinds.find((one) => one.name === paper), paper, { ...this.choices, ...typed });
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
      const asked = this.asked;
      const preview = await this.#call('preview_paper', asked);
      if (turn === this.#asked) [this.previewed, this.preview] = [asked, preview];
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
  async make(ending: Ending, retry: () => void): Promise<MadeFile | null> {
    const preview = this.preview;
    if (!preview || this.printing || !this.has(ending)) return null;
    try {
      const suggested_name = preview.suggested_name.replace(/\.pdf$/, `.${ending}`);
      const picked = await this.#call('pick_save', { kind: PICKED_AS[ending], suggested_name });
      return picked ? await this.#print(picked) : null;
    } catch (refusal) {
      // Another try asks for the place again: a full disk or a closed folder may want another one.
      this.#failPrinting(refusal, retry);
      return null;
    }
  }

  /** Asks for a folder and makes many files in it: one per unit, or the set of a conference. */
  async makeMany(paper: string, retry: () => void): Promise<PrintedMany | null> {
    if (this.printing) return null;
    try {
      const picked = await this.#call('pick_file', { kind: 'folder' });
      if (!picked) return null;
      const printed = await this.#watched(() =>
        this.#call('print_many', { paper: { ...this.asked, paper }, format: 'pdf', folder: picked.handle }),
      );
      this.made = [{ handle: picked.handle, name: printed.name, extent: '' }, ...this.made];
      return printed;
    } catch (refusal) {
      if (Failure.from(refusal).code !== 'stopped') this.#failPrinting(refusal, retry);
      return null;
    }
  }

  /** What does not add up is said and mended at its place, everything else in a dialog. */
  #failPrinting(refusal: unknown, retry: () => void): void {
    const { code, message } = Failure.from(refusal);
    if (code !== 'sum_not_explained') return this.#saver.fail(refusal, retry);
    this.gate.land();
    this.#saver.toast(message);
  }

  /** Asks how far the work is while it runs. */
  async #watched<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    this.printing = true;
    this.work = { done: 0, total: 1, what: '' };
    const asking = setInterval(() => {
      // A question that is refused is asked again; the work itself says what went wrong.
      this.#call('work_progress', {}).then(
        (at) => (this.work = this.work && (at ?? this.work)),
        () => undefined,
      );
    }, ASK_EVERY);
    try {
      return await work();
    } finally {
      clearInterval(asking);
      this.work = null;
      this.printing = false;
    }
  }

  /** Nothing of the work is written once it has heard this. */
  async stop(): Promise<void> {
    await this.#call('stop_work', {});
  }

  async #print(picked: { handle: string; name: string }): Promise<MadeFile | null> {
    const paper = this.asked;
    this.printing = true;
    try {
      const print = () => this.#call('print_paper', { paper, out: picked.handle });
      // Printing for signing is a step of the book; every other print leaves the book as it is.
      const printed = await (paper.for_signing ? this.#saver.save(print) : print());
      const made = { ...picked, extent: printed.extent };
      this.made = [made, ...this.made.filter((one) => one.handle !== made.handle)];
      if (paper.for_signing) this.commitments = await this.#call('commitments', {});
      return made;
    } finally {
      this.printing = false;
    }
  }

  /** Keeps the number of the paper shown in the register. */
  async keepInRegister(retry: () => void): Promise<void> {
    try {
      this.numbers = await this.#saver.save(() => this.#call('register_number', { paper: this.asked }));
    } catch (refusal) {
      this.#saver.fail(refusal, retry);
    }
  }

  async strikeOut(id: number, retry: () => void): Promise<void> {
    try {
      this.numbers = await this.#saver.save(() => this.#call('remove_number', { id }));
    } catch (refusal) {
      this.#saver.fail(refusal, retry);
    }
    await this.layOut();
  }

  async open(file: MadeFile): Promise<void> {
    await this.#call('open_printed', { handle: file.handle });
  }

  async showFolder(file: MadeFile): Promise<void> {
    await this.#call('show_folder', { handle: file.handle });
  }
}
