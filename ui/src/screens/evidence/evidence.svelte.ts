// The state of the evidence screen: the register of documents, the chosen one with its facts, and what is wanting.
import type { AddedEvidence, DocumentView, RoundView, WantingView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { contentsOf } from '../../parts/file_contents';
import { FormFault } from '../../parts/form_fault.svelte';
import { oneAtATime } from '../../parts/one_at_a_time';
import { byWork } from '../../rounds';
import type { Saver } from '../../shell/saver';
import { roundAtWork } from '../../shell/round_at_work';
import { shell } from '../../shell/shell.svelte';
import { fold } from '../../text';
import { evidenceWords } from '../../words';

export const PAGES = ['documents', 'wanting', 'orphan', 'damaged'] as const;
export type Page = (typeof PAGES)[number];

/** As many lines are drawn at once; a register of ten thousand documents does not slow the screen. */
export const AT_ONCE = 200;

/** What is known of a document, as it is typed. */
interface DocumentForm {
  id: number;
  kind: string;
  number: string;
  day: string;
  issuer: string;
  subject: string;
  revises: number | 0;
}

export class Evidence {
  rounds = $state.raw<RoundView[]>([]);
  documents = $state.raw<DocumentView[]>([]);
  wanting = $state.raw<WantingView[]>([]);
  loaded = $state(false);
  page = $state<Page>('documents');
  wanted = $state('');
  chosenRound = $state<string | null>(null);
  chosen = $state<number | null>(null);
  /** False while a list is open that does not hold the chosen document; its form waits, with what was typed. */
  isBeside = $state(true);
  form = $state<DocumentForm | null>(null);
  /** What the chosen document is to prove. */
  linkUnit = $state<number | null>(null);
  linkCodes = $state('');
  linkPage = $state('');
  /** The unit whose dossier is written. */
  dossierUnit = $state<number | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(['kind', 'number', 'day', 'issuer', 'subject', 'revises', 'codes', 'page', 'nodes']);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = shell) {
    this.#call = call;
    this.#saver = saver;
  }

  async load(): Promise<void> {
    const [rounds, documents] = await Promise.all([this.#call('rounds', {}), this.#call('evidence', {})]);
    this.rounds = byWork(rounds);
    this.#show(documents);
    const code = roundAtWork.among(this.rounds, this.chosenRound)?.code ?? null;
    if (code !== null) await this.#open(code);
    this.loaded = true;
  }

  /** The clerk turns to a round; other screens follow. */
  async chooseRound(code: string): Promise<void> {
    roundAtWork.turnTo(code);
    await this.#open(code);
  }

  async #open(code: string): Promise<void> {
    this.chosenRound = code;
    const units = this.round?.units ?? [];
    if (!units.some((unit) => unit.id === this.linkUnit)) this.linkUnit = units[0]?.id ?? null;
    this.wanting = await this.#call('wanting_evidence', { round: code });
  }

  get round(): RoundView | null {
    return this.rounds.find((round) => round.code === this.chosenRound) ?? null;
  }

  /** What can be looked for in each document, folded once. */
  readonly #texts = $derived(
    new Map(this.documents.map((one) => [one.id, [one.title, one.subject, one.issuer, one.file_name].map(fold)] as const)),
  );
  readonly #listed = $derived.by(() => {
    const key = fold(this.wanted);
    const listed = this.on(this.page);
    return key === '' ? listed : listed.filter((document) => this.#texts.get(document.id)?.some((text) => text.includes(key)));
  });
  /** As many lines are drawn now. */
  #drawn = $state(AT_ONCE);

  get document(): DocumentView | null {
    return this.documents.find((document) => document.id === this.chosen) ?? null;
  }

  on(page: Page): DocumentView[] {
    if (page === 'orphan') return this.documents.filter((document) => document.uses.length === 0);
    if (page === 'damaged') return this.documents.filter((document) => !document.file_there);
    return this.documents;
  }

  /** The documents of the page that fit what is looked for. */
  get shown(): DocumentView[] {
    return this.#listed;
  }

  /** Those of them that are drawn. */
  get drawn(): DocumentView[] {
    return this.#listed.slice(0, this.#drawn);
  }

  drawMore(): void {
    this.#drawn += AT_ONCE;
  }

  /** Documents that the chosen one may take the place of: older ones of its kind or issuer, the newest first. */
  get replaceable(): DocumentView[] {
    const chosen = this.document;
    if (!chosen) return [];
    const like = (one: DocumentView) => one.id === chosen.revises || one.kind === chosen.kind || one.issuer === chosen.issuer;
    return this.documents.filter((one) => one.id !== chosen.id && like(one)).slice(0, AT_ONCE);
  }

  countOf(page: Page): number {
    return page === 'wanting' ? this.wanting.length : this.on(page).length;
  }

  /** Opens one of the lists. */
  turnTo(page: Page): void {
    this.page = page;
    this.isBeside = page !== 'wanting' && this.on(page).some((document) => document.id === this.chosen);
  }

  choose(id: number | null): void {
    this.chosen = id;
    this.isBeside = true;
    this.fault.clear();
    const document = this.document;
    this.form = document && {
      id: document.id,
      kind: document.kind,
      number: document.number,
      day: document.day,
      issuer: document.issuer,
      subject: document.subject,
      revises: document.revises ?? 0,
    };
  }

  move(by: number): void {
    const shown = this.shown;
    const here = shown.findIndex((document) => document.id === this.chosen);
    const at = Math.max(0, Math.min(shown.length - 1, here + by));
    while (at >= this.#drawn) this.drawMore();
    const next = shown[at];
    if (next) this.choose(next.id);
  }

  #show(documents: DocumentView[]): void {
    this.documents = documents;
    this.choose(documents.some((document) => document.id === this.chosen) ? this.chosen : (documents[0]?.id ?? null));
  }

  async pick(): Promise<void> {
    await this.#run(async () => {
      const picked = await this.#call('pick_files', { kind: 'evidence' });
      if (picked.length > 0) await this.#add({ files: picked.map((file) => file.handle), contents: [] });
    });
  }

  async pickFolder(): Promise<void> {
    await this.#run(async () => {
      const folder = await this.#call('pick_file', { kind: 'folder' });
      if (folder) await this.#add({ files: [], contents: [], folder: folder.handle });
    });
  }

  async bring(files: Iterable<File>): Promise<void> {
    await this.#run(async () => this.#add({ files: [], contents: await contentsOf(files) }));
  }

  async #add(asked: { files: string[]; contents: { name: string; base64: string }[]; folder?: string }): Promise<void> {
    const done: AddedEvidence = await this.#saver.save(() => this.#call('add_evidence', asked));
    const first = done.added[0] ?? done.known[0] ?? null;
    // Only what came in is answered; the rest of the register stands as it is.
    const came = new Set(done.documents.map((document) => document.id));
    this.#show([...done.documents, ...this.documents.filter((document) => !came.has(document.id))].sort((a, b) => b.id - a.id));
    if (first !== null) this.choose(first);
    if (done.added.length + done.known.length > 0) this.#saver.toast(evidenceWords.added(done.added.length, done.known.length));
    if (done.refused.length > 0) this.#saver.fail({ code: 'file_refused', message: done.refused.join(' ') });
  }

  async save(): Promise<void> {
    const form = this.form;
    if (!form) return;
    await this.#run(async () => {
      const { revises, ...facts } = form;
      const asked = { ...facts, ...(revises === 0 ? {} : { revises }) };
      this.#show(await this.#saver.save(() => this.#call('save_evidence', asked)));
      this.#saver.toast(evidenceWords.detail.saved);
      await this.#lookAgain();
    });
  }

  async remove(): Promise<void> {
    const document = this.document;
    if (!document) return;
    await this.#run(async () => {
      this.#show(await this.#saver.save(() => this.#call('remove_evidence', { id: document.id })));
      this.#saver.toast(evidenceWords.detail.removed(document.title));
    });
  }

  /** Links the chosen document to criteria by their codes. */
  async link(): Promise<void> {
    const [round, unit, document] = [this.chosenRound, this.linkUnit, this.document];
    if (round === null || unit === null || !document) return;
    this.fault.clear();
    await this.#run(async () => {
      const sheet = await this.#call('unit_sheet', { round, unit });
      const codes = this.linkCodes.split(/[;\s]+/).filter((code) => code !== '');
      const nodes: number[] = [];
      for (const code of codes) {
        const row = sheet.rows.find((one) => one.is_leaf && one.code === code);
        if (!row) return this.fault.say('codes', evidenceWords.detail.codeUnknown(code));
        nodes.push(row.node);
      }
      const asked = { round, unit, nodes, evidence: document.id, page: this.linkPage };
      await this.#saver.save(() => this.#call('link_evidence', asked));
      this.#saver.toast(evidenceWords.detail.linked(nodes.length));
      this.linkCodes = '';
      this.linkPage = '';
      this.#show(await this.#call('evidence', {}));
      await this.#lookAgain();
    });
  }

  async open(document: DocumentView): Promise<void> {
    await this.#run(async () => {
      await this.#call('open_evidence', { evidence: document.id });
    });
  }

  async writeDossier(): Promise<void> {
    const [round, unit] = [this.chosenRound, this.dossierUnit];
    if (round === null || unit === null) return;
    await this.#run(async () => {
      const folder = await this.#call('pick_file', { kind: 'folder' });
      if (!folder) return;
      const done = await this.#call('export_dossier', { round, unit, folder: folder.handle });
      this.dossierUnit = null;
      const said = evidenceWords.dossierForm;
      const missing = done.missing.length > 0 ? ` ${said.missing(done.missing)}` : '';
      this.#saver.toast(`${said.done(done.files, done.path)}.${missing}`);
    });
  }

  async #lookAgain(): Promise<void> {
    if (this.chosenRound !== null) this.wanting = await this.#call('wanting_evidence', { round: this.chosenRound });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    await oneAtATime(this, this.#saver, work);
  }
}
