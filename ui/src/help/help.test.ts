import { describe, expect, test } from 'vitest';
import { screens } from '../screens';
import { Help } from './help.svelte';
import { holdsWords, readTopic } from './topics';

const help = () => new Help(screens.map((screen) => screen.name));

describe('the offline help', () => {
  test('every screen has a topic with something to read', () => {
    for (const screen of screens) {
      const topic = help().topics.find((one) => one.name === screen.name);
      expect(topic?.title, `${screen.name} has a topic under the name of the screen`).toBe(screen.title);
      expect(topic?.blocks.length ?? 0, `${screen.name} says more than its name`).toBeGreaterThan(3);
    }
  });

  test('no topic is left over for a screen that does not exist', () => {
    const known = ['start', ...screens.map((screen) => screen.name), 'trouble'];
    expect(help().topics.map((topic) => topic.name)).toEqual(known);
  });

  test('what is looked for is found without marks and in any order', () => {
    expect(holdsWords('Mất điện', 'dien mat')).toBe(true);
    expect(holdsWords('Mất điện', 'mat nuoc')).toBe(false);
    const one = help();
    one.show('waiting');
    one.wanted = 'mat dien';
    one.look();
    expect(one.topic?.name, 'the topic that speaks of it opens').toBe('trouble');
  });

  test('a text is read line by line', () => {
    const topic = readTopic('x', '# Tên\n\nCâu.\n\n## Mục\n\n1. Một\n2. Hai\n- Gạch\n');
    expect(topic.title).toBe('Tên');
    expect(topic.blocks.map((block) => `${block.kind} ${block.text}`)).toEqual([
      'paragraph Câu.',
      'heading Mục',
      'step Một',
      'step Hai',
      'item Gạch',
    ]);
  });
});
