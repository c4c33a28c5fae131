// The state of the fixed paragraphs: the chosen one, what is being typed, and the paper with it before it is kept.
import type { PaperPreview, WordingFileView, WordingLine, WordingView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { Failure } from '../../door/failure';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { failureSentence, paperWords } from '../../words';
import type { Papers } from './papers.svelte';

/** How long typing rests before the paper is laid out with it, in milliseconds. */
const REST = 400;

export class Wordings {
  files = $state.raw<WordingFileView[]>([]);
  template = $state('');
  paragraph = $state('');
  view = $state.raw<WordingView | null>(null);
  /** What stands in the field. */
  text = $state('');
  preview = $state.raw<PaperPreview | null>(null);
  /** The page on which the paragraph stands; null when this paper does not print it. */
  page = $state.raw<number | null>(null);
  /** Why there are no pages, when it is not the text. */
  refusal = $state.raw<string | null>(null);
  saving = $state(false);
  readonly fault = new FormFault(['text']);
  /** Texts typed and not kept, so that looking at another paragraph loses none. */
  readonly #drafts = new Map<string, string>();
  readonly #papers: Papers;
  readonly #call: Door;
  readonly #saver: Saver;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(papers: Papers, call: Door = realCall, saver: Saver = realShell) {
    this.#papers = papers;
    this.#call = call;
    this.#saver = saver;
  }

  get paragraphs(): WordingLine[] {
    return this.files.find((one) => one.template === this.template)?.paragraphs ?? [];
  }

  get isChanged(): boolean {
    return this.view !== null && this.text !== this.view.text;
  }

  /** Whether something was typed for a paragraph and is not kept. */
  isDraft(paragraph: string): boolean {
    return paragraph === this.paragraph ? this.isChanged : this.#drafts.has(`${this.template}/${paragraph}`);
  }

  /** The paper that shows the paragraph: the one looked at, or the first that prints it. */
  get paper(): string {
    const papers = this.files.find((one) => one.template === this.template)?.papers ?? [];
    return papers.includes(this.#papers.paper) ? this.#papers.paper : (papers[0] ?? '');
  }

  async load(): Promise<void> {
    this.files = await this.#call('wordings', {});
    const ofPaper = this.files.find((one) => one.papers.includes(this.#papers.paper));
    const file = this.files.find((one) => one.template === this.template) ?? ofPaper ?? this.files[0];
    if (!file) return;
    const kept = file.paragraphs.find((one) => one.paragraph === this.paragraph) ?? file.paragraphs[0];
    this.#keepDraft();
    this.template = file.template;
    if (kept) await this.#show(kept);
  }

  async chooseTemplate(template: string): Promise<void> {
    this.#keepDraft();
    this.template = template;
    const [first] = this.paragraphs;
    this.preview = null;
    if (first) await this.#show(first);
  }

  async choose(line: WordingLine): Promise<void> {
    if (line.paragraph === this.paragraph) return;
    this.#keepDraft();
    await this.#show(line);
  }

  #keepDraft(): void {
    const place = `${this.template}/${this.paragraph}`;
    if (this.isChanged) this.#drafts.set(place, this.text);
    else this.#drafts.delete(place);
  }

  async #show(line: WordingLine): Promise<void> {
    this.paragraph = line.paragraph;
    this.fault.clear();
    this.refusal = null;
    if (line.state === 'unused') {
      this.view = null;
      this.preview = null;
      this.text = line.text;
      return;
    }
    const view = await this.#call('wording', { template: this.template, paragraph: line.paragraph });
    this.#take(view);
    this.text = this.#drafts.get(`${view.template}/${view.paragraph}`) ?? view.text;
    await this.layOut();
  }

  #take(view: WordingView): void {
    this.view = view;
    this.text = view.text;
  }

  /** Lays the paper out once typing rests. */
  typed(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.layOut(), REST);
  }

  /** The paper with the words as they are typed; what cannot be printed is said at the field and the old pages stay. */
  async layOut(): Promise<void> {
    clearTimeout(this.#resting);
    const { view, text } = this;
    if (!view) return;
    this.#asked += 1;
    const turn = this.#asked;
    try {
      const wording = { template: view.template, paragraph: view.paragraph, text };
      const tried = await this.#call('preview_wording', { wording, paper: this.#papers.askedFor(this.paper) });
      if (turn !== this.#asked) return;
      this.preview = tried.preview;
      this.page = tried.page;
      this.fault.clear();
      this.refusal = null;
    } catch (refusal) {
      if (turn !== this.#asked) return;
      const failure = Failure.from(refusal);
      if ((failure.detail as { field?: unknown } | null)?.field === 'text') this.fault.say('text', failure.message);
      else {
        this.preview = null;
        this.refusal = failureSentence(failure.code, failure.message).text;
      }
    }
  }

  async save(): Promise<void> {
    const { view, text } = this;
    if (!view || !this.isChanged || this.saving) return;
    await this.#change(async () => {
      this.#take(await this.#call('save_wording', { template: view.template, paragraph: view.paragraph, text }));
      this.#saver.toast(paperWords.wording.saved);
    });
  }

  /** Back to the program's own words; undo brings the office's back. */
  async reset(): Promise<void> {
    const { template, paragraph } = this;
    this.#drafts.delete(`${template}/${paragraph}`);
    await this.#change(async () => {
      this.files = await this.#call('reset_wording', { template, paragraph });
      this.#saver.toast(paperWords.wording.isReset);
    });
    this.text = this.view?.text ?? this.text;
    await this.load();
  }

  async #change(work: () => Promise<void>): Promise<void> {
    this.saving = true;
    this.fault.clear();
    try {
      await this.#saver.save(work);
      this.files = await this.#call('wordings', {});
    } catch (refusal) {
      if (!this.fault.place(refusal)) this.#saver.fail(refusal);
    } finally {
      this.saving = false;
    }
  }
}
