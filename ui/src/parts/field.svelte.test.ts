import { flushSync, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import type { Fault } from './form_fault.svelte';
import Field from './Field.svelte';

test('a refusal leaves the field as soon as something else is typed, and the next attempt brings it back', () => {
  const props = $state<{ label: string; value: string; error: Fault | null }>({ label: 'Mã', value: 'A', error: { sentence: 'Đã có mã.' } });
  const field = mount(Field, { target: document.body, props });
  const input = document.querySelector('input');
  const invalid = () => input?.getAttribute('aria-invalid') ?? null;
  flushSync();
  expect(invalid(), 'refused').toBe('true');
  expect(document.body.textContent, 'with its sentence').toContain('Đã có mã.');

  input?.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  expect(invalid(), 'no red beside a text that was never refused').toBeNull();

  props.error = { sentence: 'Đã có mã.' };
  flushSync();
  expect(invalid(), 'the same sentence again is a new refusal').toBe('true');
  void unmount(field);
});
