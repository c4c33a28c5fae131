// The offline help: which topic is open, and what is looked for.
import type { ScreenName } from '../screens';
import { type HelpTopic, speaksOf, topicsInOrder } from './topics';

/** The page that lists the keys; it is made from the key lists of the screens. */
export const KEYS = 'keys';

export class Help {
  open = $state(false);
  chosen = $state('start');
  wanted = $state('');
  readonly topics: readonly HelpTopic[];

  constructor(screens: readonly string[]) {
    this.topics = topicsInOrder(screens);
  }

  /** Opens the help at a topic; a screen without one opens the first. */
  show(topic: ScreenName | 'start' | 'trouble' | typeof KEYS): void {
    this.wanted = '';
    this.chosen = topic === KEYS || this.topics.some((one) => one.name === topic) ? topic : 'start';
    this.open = true;
  }

  close(): void {
    this.open = false;
  }

  /** The topics that speak of what is looked for. */
  get found(): readonly HelpTopic[] {
    return this.wanted.trim() === '' ? this.topics : this.topics.filter((topic) => speaksOf(topic, this.wanted));
  }

  get topic(): HelpTopic | null {
    return this.topics.find((topic) => topic.name === this.chosen) ?? null;
  }

  /** Looks for words; the first topic that holds them opens. */
  look(): void {
    const found = this.found;
    const first = found[0];
    if (first && !found.some((topic) => topic.name === this.chosen)) this.chosen = first.name;
  }
}
