// The topics of the offline help, read from assets/help: one short text per screen and two for everyone.
// Only headings, paragraphs, "- " and "1. " lines; nothing else is understood, and nothing becomes markup.
import { fold } from '../text';

export interface HelpBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'step';
  text: string;
}

export interface HelpTopic {
  /** The screen it belongs to, or "start" and "trouble". */
  name: string;
  title: string;
  blocks: readonly HelpBlock[];
}

/** In the order in which a newcomer reads them; the screens in the order of the work stand between. */
const FIRST = 'start';
const LAST = 'trouble';

const texts = import.meta.glob<string>('../../../assets/help/*.md', { query: '?raw', import: 'default', eager: true });

/** Reads one text: its first line is the title. */
export function readTopic(name: string, text: string): HelpTopic {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first = '', ...rest] = lines;
  return { name, title: first.replace(/^# /, ''), blocks: rest.map(readBlock) };
}

function readBlock(line: string): HelpBlock {
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) };
  if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2) };
  const step = /^\d+\. /.exec(line);
  if (step) return { kind: 'step', text: line.slice(step[0].length) };
  return { kind: 'paragraph', text: line };
}

/** Every topic, the screens in the given order. */
export function topicsInOrder(screens: readonly string[]): HelpTopic[] {
  const all = new Map(
    Object.entries(texts).map(([path, text]) => {
      const name = path.replace(/^.*\/|\.md$/g, '');
      return [name, readTopic(name, text)] as const;
    }),
  );
  return [FIRST, ...screens, LAST].map((name) => all.get(name)).filter((topic) => topic !== undefined);
}

/** Whether a topic speaks of what is looked for: every word of it, without case and marks, in the title or one block. */
export function speaksOf(topic: HelpTopic, wanted: string): boolean {
  return holdsWords(topic.title, wanted) || topic.blocks.some((block) => holdsWords(block.text, wanted));
}

export function holdsWords(text: string, wanted: string): boolean {
  const folded = fold(text);
  return fold(wanted)
    .split(' ')
    .every((word) => folded.includes(word));
}
