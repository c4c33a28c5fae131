import { flushSync, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import type { Fault } from './form_fault.svelte';
import { drafts } from '../shell/drafts.svelte';
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

test('half-typed text is offered below its field, and only a word brings it back into it', () => {
  const place = drafts.placeOf('Lý do');
  drafts.offered = [{ place, label: 'Lý do', text: 'vì chưa', at: '10:42:07', spot: { screen: 'waiting' }, isForm: false }];
  const props = $state({ label: 'Lý do', value: '', lines: 3 });
  const field = mount(Field, { target: document.body, props });
  flushSync();
  const text = () => document.querySelector('textarea')?.value;
  expect(document.body.textContent, 'said with its time, and that it is not saved').toContain('Chữ gõ dở lúc 10:42:07, chưa lưu:');
  expect(text(), 'the field is as the book knows it').toBe('');
  document.querySelector<HTMLElement>('[aria-label="Giữ chữ gõ dở: Lý do"]')?.click();
  flushSync();
  expect([text(), drafts.offered.length], 'kept, it stands in the field and is offered no more').toEqual(['vì chưa', 0]);
  void unmount(field);
});
