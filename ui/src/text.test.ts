import { describe, expect, test } from 'vitest';
import { fold, holds } from './text';

describe('finding text', () => {
  test('marks, case and đ do not matter', () => {
    expect(fold('  Xã  ĐẮK Tờ Re '), 'as typed without a Vietnamese keyboard').toBe('xa dak to re');
  });

  test('composed and decomposed letters are the same', () => {
    expect(fold('Tờ'.normalize('NFD')), 'files from a Mac are decomposed').toBe(fold('Tờ'.normalize('NFC')));
  });

  test('nothing looked for hides nothing', () => {
    expect(holds('', ['Xã Tân Lập']), 'an empty box shows everything').toBe(true);
    expect(holds('dak', ['Xã Tân Lập', '23497']), 'no text holds it').toBe(false);
    expect(holds('234', ['Xã Tân Lập', '23497']), 'any of the texts counts').toBe(true);
  });
});
