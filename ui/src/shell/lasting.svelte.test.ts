import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { lasting } from './lasting.svelte';

class Counter {
  count = $state(1);
  readonly double = $derived(this.count * 2);
}

test('state goes on when the screen that made it is gone', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  let kept: Counter | undefined;
  const leave = $effect.root(() => {
    $effect(() => {
      kept ??= lasting(() => new Counter());
    });
  });
  flushSync();
  expect(kept?.double, 'while the screen is open').toBe(2);
  leave();
  if (kept) kept.count = 5;
  expect(kept?.double, 'a screen that comes back must not show what was there before').toBe(10);
  expect(warned.mock.calls, 'nothing is read that stands still').toEqual([]);
  warned.mockRestore();
});
