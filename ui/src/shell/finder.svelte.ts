// Finding anything (Ctrl+K): the program finds what is in the book and names its papers, the menus give the actions.
import type { Found } from '../door/bindings';
import { call as realCall, type Door } from '../door/call';
import { holds } from '../text';
import { waitingWords } from '../words';
import type { MenuItem } from './Menu.svelte';
import { type Shell, shell } from './shell.svelte';

/** One line of the answer. */
export interface Hit {
  kind: string;
  code: string;
  title: string;
  detail: string;
  run: () => void;
}

export class Finder {
  open = $state(false);
  text = $state('');
  hits = $state.raw<Hit[]>([]);
  at = $state(0);
  readonly #shell: Shell;
  readonly #call: Door;
  #asked = 0;
  #actions: readonly Hit[] = [];
  #papers: readonly Hit[] = [];

  constructor(frame: Shell = shell, call: Door = realCall) {
    this.#shell = frame;
    this.#call = call;
  }

  async show(actions: readonly MenuItem[]): Promise<void> {
    this.text = '';
    this.hits = [];
    this.at = 0;
    this.open = true;
    this.#actions = actions.map(({ label, kind, run }) => ({ kind: kind ?? 'command', code: '', title: label, detail: '', run }));
    void this.makeReady();
    await this.#knowPapers();
  }

  /** What is looked in is made ready before the clerk types; nothing is shown of it. */
  async makeReady(): Promise<void> {
    await this.#call('find', { text: '' }).catch(() => undefined);
  }

  close(): void {
    this.open = false;
  }

  /** Looks for what stands in the box; an older answer never replaces a newer one. */
  async look(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const text = this.text;
    if (text.trim() === '') {
      this.hits = [];
      return;
    }
    const own = [...this.#actions, ...this.#papers].filter((hit) => holds(text, [hit.title]));
    try {
      const found = await this.#call('find', { text });
      if (asked !== this.#asked) return;
      // What is in the book stands first: people mostly look for that.
      this.hits = [...found.map((one) => this.#hit(one)), ...own];
      this.at = 0;
    } catch (refusal) {
      if (asked === this.#asked) this.#shell.fail(refusal);
    }
  }

  move(by: number): void {
    this.at = Math.max(0, Math.min(this.hits.length - 1, this.at + by));
  }

  take(index = this.at): void {
    const hit = this.hits[index];
    if (!hit) return;
    this.close();
    hit.run();
  }

  #hit(found: Found): Hit {
    return { kind: found.kind, code: found.code, title: found.title, detail: found.detail, run: () => this.#go(found) };
  }

  #go({ kind, round, unit, node, stage, id, year }: Found): void {
    const frame = this.#shell;
    if (kind === 'document' && id !== null) return frame.open({ screen: 'evidence', document: id });
    if (kind === 'commitment' && id !== null) {
      return frame.open({ screen: 'papers', paper: 'commitment', commitment: id, ...(year === null ? {} : { year }) });
    }
    if (round !== null && unit !== null) {
      return frame.open({ screen: 'scores', round, unit, stage: stage ?? 'self', ...(node === null ? {} : { node }) });
    }
    frame.screen = 'council';
  }

  async #knowPapers(): Promise<void> {
    if (this.#papers.length > 0) return;
    try {
      const papers = await this.#call('papers', {});
      const run = (paper: string) => () => this.#shell.open({ screen: 'papers', paper });
      this.#papers = papers.map(({ name, title }) => ({ kind: 'paper', code: '', title, detail: '', run: run(name) }));
      if (this.text !== '') await this.look();
    } catch (refusal) {
      this.#shell.fail(refusal);
    }
  }
}

/** What kind of thing a line is, in words. */
export function kindOf(hit: Hit): string {
  return waitingWords.find.kinds[hit.kind] ?? '';
}

export const finder = new Finder();
