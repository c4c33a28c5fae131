import { describe, expect, test } from 'vitest';
import { barred } from './barred';

const SOURCES = import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true });
const WHY = 'Sổ chỉ mở để xem.';

function button(label: string, marks: Record<string, string>): HTMLElement {
  const one = document.createElement('button');
  one.textContent = label;
  for (const [name, value] of Object.entries(marks)) one.setAttribute(name, value);
  return one;
}

function page() {
  const node = document.createElement('div');
  node.append(button('Lưu', { 'data-writes': '', title: 'Lưu (Ctrl+S)' }), button('In', { id: 'print' }));
  document.body.append(node);
  const pressed: string[] = [];
  const said: string[] = [];
  for (const one of node.querySelectorAll('button')) one.addEventListener('click', () => pressed.push(one.textContent ?? ''));
  const close = (why: string | null) => barred(why, (reason) => said.push(reason))(node);
  return { node, pressed, said, close };
}

describe('a book that is open for reading only', () => {
  test('a button that writes does nothing, says why, and stays within reach of the keyboard', () => {
    const { node, pressed, said, close } = page();
    const undo = close(WHY);
    const save = node.querySelector<HTMLElement>('[data-writes]');
    save?.click();
    node.querySelector<HTMLElement>('#print')?.click();
    expect([pressed, said], 'printing works').toEqual([['In'], [WHY]]);
    expect([save?.getAttribute('aria-disabled'), save?.title, save?.hasAttribute('disabled')], 'the reason on it').toEqual(['true', WHY, false]);
    if (undo) undo();
    save?.click();
    expect([pressed.at(-1), save?.title], 'as before once the book can be written').toEqual(['Lưu', 'Lưu (Ctrl+S)']);
  });

  test('a button that comes later, as in a dialog, is barred as well', async () => {
    const { node, close } = page();
    const undo = close(WHY);
    const dialog = document.createElement('dialog');
    dialog.append(button('Xóa', { 'data-writes': '' }));
    node.append(dialog);
    await new Promise((done) => setTimeout(done));
    expect(dialog.querySelector('button')?.title, 'with the reason').toBe(WHY);
    if (undo) undo();
  });

  test('in a book that can be written nothing is barred', () => {
    const { node, pressed, close } = page();
    close(null);
    node.querySelector<HTMLElement>('[data-writes]')?.click();
    expect(pressed, 'it works').toEqual(['Lưu']);
  });
});

test('every button that saves, takes out or imports is marked as one that writes', () => {
  const BUTTON = /<button\b[\s\S]*?<\/button\s*>/g;
  const WRITES = /words\.buttons\.(save|remove|importExcel)\b/;
  const unmarked = Object.entries(SOURCES).flatMap(([path, text]) =>
    (text.match(BUTTON) ?? []).filter((button) => WRITES.test(button) && !button.includes('data-writes')).map((button) => `${path}: ${button}`),
  );
  expect(Object.keys(SOURCES).length, 'the screens are read').toBeGreaterThan(50);
  expect(unmarked, 'data-writes is missing').toEqual([]);
});
