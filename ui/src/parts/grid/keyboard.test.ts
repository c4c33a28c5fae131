import { describe, expect, test } from 'vitest';
import { readKey, type GridMode, type KeyPress } from './keyboard';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, isComposing: false, keyCode: 0, ...held };
}

describe('keys of the score grid', () => {
  test('enter accepts and goes on, with shift it goes back', () => {
    for (const mode of ['ready', 'typing', 'editing'] as GridMode[]) {
      expect(readKey(press('Enter'), mode), `forward while ${mode}`).toEqual({ do: 'next_unscored' });
      expect(readKey(press('Enter', { shiftKey: true }), mode), `back while ${mode}`).toEqual({ do: 'back' });
    }
  });

  test('enter during composition belongs to the input method', () => {
    expect(readKey(press('Enter', { isComposing: true }), 'typing'), 'composing').toBeNull();
    expect(readKey(press('Enter', { keyCode: 229 }), 'typing'), 'key code of input methods').toBeNull();
  });

  test('letters and backspace are never taken from the text', () => {
    for (const key of ['d', 'đ', 'ấ', '1', ',', 'Backspace', 'Dead', 'Process']) {
      expect(readKey(press(key), 'ready'), `${key} on a chosen cell`).toBeNull();
      expect(readKey(press(key), 'typing'), `${key} while typing`).toBeNull();
    }
  });

  test('arrows move the cell while typing and the caret while editing', () => {
    expect(readKey(press('ArrowLeft'), 'typing'), 'a typed value is accepted by an arrow').toMatchObject({ do: 'move' });
    expect(readKey(press('ArrowLeft'), 'editing'), 'the caret walks in the text').toBeNull();
    expect(readKey(press('ArrowDown'), 'editing'), 'down still leaves the cell').toMatchObject({ do: 'move', rows: 1 });
  });

  test('shift with an arrow selects on a chosen cell and selects text in a typed one', () => {
    expect(readKey(press('ArrowDown', { shiftKey: true }), 'ready'), 'cells').toMatchObject({ do: 'extend' });
    expect(readKey(press('ArrowRight', { shiftKey: true }), 'editing'), 'text').toBeNull();
  });

  test('delete, home and end belong to the text once it is being typed', () => {
    expect(readKey(press('Delete'), 'ready'), 'clears').toEqual({ do: 'clear' });
    expect(readKey(press('Home'), 'ready'), 'row start').toEqual({ do: 'row_start' });
    for (const key of ['Delete', 'Home', 'End']) expect(readKey(press(key), 'editing'), key).toBeNull();
  });

  test('control with home, end and arrows jumps as in excel', () => {
    const ctrl = { ctrlKey: true };
    expect(readKey(press('Home', ctrl), 'ready'), 'first cell').toEqual({ do: 'grid_start' });
    expect(readKey(press('End', ctrl), 'ready'), 'last cell').toEqual({ do: 'grid_end' });
    expect(readKey(press('ArrowDown', ctrl), 'ready'), 'edge').toMatchObject({ do: 'edge', rows: 1 });
  });

  test('keys of the window are left to the window', () => {
    expect(readKey(press('1', { altKey: true }), 'ready'), 'Alt+1 changes the screen').toBeNull();
    expect(readKey(press('z', { ctrlKey: true }), 'ready'), 'undo').toBeNull();
    expect(readKey(press('g', { ctrlKey: true }), 'ready'), 'go to code').toBeNull();
    expect(readKey(press('F8'), 'ready'), 'filter').toBeNull();
  });

  test('undo of the text stays native while typing', () => {
    expect(readKey(press('z', { ctrlKey: true }), 'editing'), 'the text field undoes its own text').toBeNull();
  });
});
