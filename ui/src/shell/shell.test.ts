import { describe, expect, test } from 'vitest';
import type { BookView } from '../door/bindings';
import { Failure } from '../door/failure';
import { fakeDoor } from '../door/fake';
import { isPressed, isTyping } from './keys';
import { Shell } from './shell.svelte';

const BOOK: BookView = {
  open: true,
  set_up: true,
  sample: true,
  sample_can_be_left: false,
  read_only: null,
  restorable: false,
  office: 'Ủy ban nhân dân xã A',
  clerk: 'Trần Thị B',
  department: '',
  clerks: 0,
  locked: false,
  text_size: 125,
  high_contrast: false,
  saved_at: '10:42:07',
  undo: 'điểm 2.3 của Xã A: 1,5 → 2',
  redo: null,
  last_backup: null,
  cares: [],
  folder: '',
};

function open(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const door = fakeDoor({ book_state: () => BOOK, ...answers });
  return { shell: new Shell(door.call), calls: door.calls };
}

describe('the frame of the window', () => {
  test('saved is said only after the program has acknowledged the change', async () => {
    const { shell } = open();
    let acknowledge: () => void = () => undefined;
    const saving = shell.save(() => new Promise<void>((done) => (acknowledge = done)));
    expect(shell.savedSentence, 'not yet').toBe('Đang lưu…');
    acknowledge();
    await saving;
    expect(shell.savedSentence, 'the time of the program').toBe('Đã lưu 10:42:07');
  });

  test('a refused change is never called saved', async () => {
    const { shell } = open();
    const refused = shell.save(() => Promise.reject(new Failure('bad_value', 'Không nhận.')));
    await expect(refused, 'the refusal reaches the screen').rejects.toThrow('Không nhận.');
    expect(shell.savedSentence, 'no time').toBe('Chưa có thay đổi nào');
  });

  test('Ctrl+S on something the program refuses does not end in "saved"', async () => {
    const { shell } = open();
    await shell.refresh();
    const refused = shell.save(() => new Promise((_, refuse) => setTimeout(() => refuse(new Failure('bad_value', 'Không nhận.')), 10)));
    await shell.sayWhenSaved();
    await expect(refused, 'the refusal reaches the screen').rejects.toThrow();
    expect(shell.toasts, 'nothing is claimed').toEqual([]);
  });

  test('messages stand one at a time, the last one', () => {
    const { shell } = open();
    shell.toast('Đã lưu 10:20');
    shell.toast('Đã lưu hội nghị.');
    expect(shell.toasts.map((toast) => toast.text), 'Ctrl+S says one thing').toEqual(['Đã lưu hội nghị.']);
  });

  test('a place in another screen is taken up once, and a screen that is open reads again', () => {
    const { shell } = open();
    shell.open({ screen: 'papers', paper: 'commitment', year: 2021 });
    expect(shell.screen, 'turned to').toBe('papers');
    expect(shell.takePlace('scores'), 'not for another screen').toBeNull();
    expect(shell.takePlace('papers')?.year, 'for this one').toBe(2021);
    expect(shell.takePlace('papers'), 'once').toBeNull();
    const before = shell.revision;
    shell.open({ screen: 'papers', paper: 'year-end' });
    expect(shell.revision, 'the open screen reads again').toBe(before + 1);
  });

  test('a backup that is only looked at leads back to the recovery screen', async () => {
    const { shell } = open({
      book_state: () => ({ ...BOOK, read_only: 'Đang xem bản sao lưu.', restorable: true }),
      return_to_recovery: () => ({ open: false, failure: { code: 'damaged_book', message: 'Tệp dữ liệu bị hỏng.' } }),
    });
    await shell.refresh();
    expect(shell.stand, 'looked at').toBe('open');
    await shell.returnToRecovery();
    expect(shell.stand, 'never a dead end').toBe('closed');
    expect(shell.closedBecause?.text, 'the reason').toBe('Tệp dữ liệu bị hỏng.');
  });

  test('undo names the step and lets the screens read again', async () => {
    const { shell } = open({ undo: () => ({ step: 'điểm 2.3', book: { ...BOOK, undo: null } }) });
    await shell.refresh();
    await shell.undo();
    expect(shell.toasts.at(-1)?.text, 'named').toBe('Đã hoàn tác: điểm 2.3');
    expect(shell.revision, 'screens are told').toBe(1);
    await shell.undo();
    expect(shell.toasts.at(-1)?.text, 'nothing left').toBe('Không còn bước nào để hoàn tác.');
  });

  test('a book that is not set up waits for the first start, one that cannot be opened says why', async () => {
    const fresh = open({ book_state: () => ({ ...BOOK, set_up: false }) });
    await fresh.shell.refresh();
    expect(fresh.shell.stand, 'first start').toBe('new');
    const broken = open({ book_state: () => ({ open: false, failure: { code: 'damaged_book', message: '' } }) });
    await broken.shell.refresh();
    expect([broken.shell.stand, broken.shell.closedBecause?.title], 'closed, with its reason').toEqual(['closed', 'Tệp dữ liệu bị hỏng']);
  });

  test('text size and contrast come from the book and go back to it', async () => {
    const { shell, calls } = open({ change_preferences: () => BOOK });
    await shell.refresh();
    expect(document.documentElement.dataset['size'], 'shown').toBe('125');
    shell.preferences.larger();
    expect(calls.at(-1), 'kept in the book').toEqual({ name: 'change_preferences', args: { text_size: 150, high_contrast: false } });
  });
});

describe('shortcuts', () => {
  test('only exact combinations count, and never while an input method composes', () => {
    expect(isPressed(new KeyboardEvent('keydown', { key: 'g', ctrlKey: true }), 'Ctrl+g'), 'exact').toBe(true);
    expect(isPressed(new KeyboardEvent('keydown', { key: 'g' }), 'Ctrl+g'), 'a bare letter is text').toBe(false);
    expect(isPressed(new KeyboardEvent('keydown', { key: 'F8', shiftKey: true }), 'F8'), 'another key').toBe(false);
    expect(isPressed(new KeyboardEvent('keydown', { key: 'F8', isComposing: true }), 'F8'), 'composing').toBe(false);
  });

  test('a chosen grid cell is not yet typing, a text field is', () => {
    const field = document.createElement('input');
    expect(isTyping(field), 'text field').toBe(true);
    field.dataset['ready'] = '';
    expect(isTyping(field), 'chosen cell').toBe(false);
  });
});
