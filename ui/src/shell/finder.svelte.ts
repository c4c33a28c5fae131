// Finding anything (Ctrl+K): the program finds what is in the book, the window its own screens, papers and commands.
import type { Found } from '../door/bindings';
import { call as realCall, type Door } from '../door/call';
import { KEYS } from '../help/help.svelte';
import { help } from '../help/here';
import { screens } from '../screens';
import { holds } from '../text';
import { clerkWords, paperWords, waitingWords, words } from '../words';
import { clerkSwitch } from './clerk_switch.svelte';
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

  constructor(frame: Shell = shell, call: Door = realCall) {
    this.#shell = frame;
    this.#call = call;
  }

  show(): void {
    this.text = '';
    this.hits = [];
    this.at = 0;
    this.open = true;
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
    const own = this.#own().filter((hit) => holds(text, [hit.title]));
    try {
      const found = await this.#call('find', { text });
      if (asked !== this.#asked) return;
      // A few own screens first only where little else fits: people mostly look for what is in the book.
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

  #own(): Hit[] {
    const frame = this.#shell;
    const line = (kind: string, title: string, run: () => void): Hit => ({ kind, code: '', title, detail: '', run });
    return [
      ...screens.map((screen) => line('screen', screen.title, () => (frame.screen = screen.name))),
      ...paperWords.menuItems.map(([paper, label]) => line('paper', label, () => frame.open({ screen: 'papers', paper }))),
      line('command', clerkWords.switchTitle, () => void clerkSwitch.ask()),
      line('command', words.menus.undo, () => void frame.undo()),
      line('command', words.menus.redo, () => void frame.redo()),
      line('command', words.menus.larger, () => frame.preferences.larger()),
      line('command', words.menus.smaller, () => frame.preferences.smaller()),
      line('command', words.contrastMore, () => frame.preferences.toggleContrast()),
      line('command', words.menus.keys, () => help.show(KEYS)),
    ];
  }
}

/** What kind of thing a line is, in words. */
export function kindOf(hit: Hit): string {
  return waitingWords.find.kinds[hit.kind] ?? '';
}

export const finder = new Finder();
