import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { LinkView } from '../../door/bindings';
import LinkState from './LinkState.svelte';

const link = { evidence: 1, title: 'Kế hoạch 12/KH-UBND', state: 'submitted', reason: '', page: '' } as unknown as LinkView;

describe('the state of a document, chosen from a list', () => {
  let open: ReturnType<typeof mount> | null = null;
  const chosen: string[] = [];
  afterEach(() => {
    if (open) void unmount(open);
    chosen.length = 0;
  });

  function list(): HTMLSelectElement {
    open = mount(LinkState, { target: document.body, props: { link, disabled: false, tone: undefined, onchoose: (state: string) => chosen.push(state) } });
    flushSync();
    return document.querySelector('select') as HTMLSelectElement;
  }

  const press = (select: HTMLSelectElement, key: string) => select.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const change = (select: HTMLSelectElement, value: string) => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  test('walking by keyboard writes nothing until Enter', () => {
    const select = list();
    press(select, 'ArrowDown');
    change(select, 'accepted');
    press(select, 'ArrowDown');
    change(select, 'rejected');
    expect(chosen, 'on the way').toEqual([]);
    press(select, 'Enter');
    expect(chosen, 'where one stopped, once').toEqual(['rejected']);
    expect(select.value, 'until the core answers it is what it was').toBe('submitted');
  });

  test('Escape puts back, leaving takes, and the mouse takes at once', () => {
    const select = list();
    press(select, 'ArrowDown');
    change(select, 'accepted');
    press(select, 'Escape');
    expect([select.value, chosen.length]).toEqual(['submitted', 0]);
    press(select, 'ArrowDown');
    change(select, 'accepted');
    select.dispatchEvent(new FocusEvent('blur'));
    expect(chosen).toEqual(['accepted']);
    select.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    change(select, 'draft');
    expect(chosen).toEqual(['accepted', 'draft']);
  });
});
