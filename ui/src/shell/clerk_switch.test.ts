import { describe, expect, test, vi } from 'vitest';
import type { BookView, ClerkView } from '../door/bindings';
import { Failure } from '../door/failure';
import { fakeDoor } from '../door/fake';
import { ClerkSwitch, IDLE_TIME } from './clerk_switch.svelte';
import { Drafts } from './drafts.svelte';
import { Shell } from './shell.svelte';

const clerk = (id: number, name: string, more: Partial<ClerkView> = {}): ClerkView => ({
  id,
  name,
  department: '',
  has_password: false,
  working: id === 1,
  ...more,
});

const book = (more: Partial<BookView> = {}) =>
  ({ open: true, set_up: true, clerk: 'Trần Thị B', clerks: 2, locked: false, read_only: null, text_size: 100, high_contrast: false, ...more }) as BookView;

function open(answers: Parameters<typeof fakeDoor>[0] = {}, clerks = [clerk(1, 'Trần Thị B'), clerk(2, 'Lê Văn C')]) {
  const door = fakeDoor({ book_state: () => book(), clerks: () => clerks, ...answers });
  const shell = new Shell(door.call);
  shell.show(book());
  const drafts = new Drafts(door.call, shell);
  return { shell, clerks: new ClerkSwitch(shell, door.call, drafts), calls: door.calls, drafts };
}

describe('who works with the program', () => {
  test('going on as before changes nothing', async () => {
    const { clerks, calls } = open();
    await clerks.ask();
    expect(clerks.chosen, 'the one who works is chosen').toBe(1);
    await clerks.work();
    expect(clerks.open, 'and the dialog is gone').toBe(false);
    expect(calls.map((call) => call.name), 'nothing was written').not.toContain('work_as');
  });

  test('another clerk is said, and screens read again for the new one', async () => {
    const { clerks, shell } = open({ work_as: () => book({ clerk: 'Lê Văn C' }) });
    await clerks.ask();
    clerks.choose(2);
    const before = shell.revision;
    await clerks.work();
    expect(shell.book?.clerk, 'the frame shows the new name').toBe('Lê Văn C');
    expect(shell.revision, '"my criteria" are others now').toBe(before + 1);
  });

  test('what one was typing is put down before the other works, and under the own name', async () => {
    const { clerks, calls, drafts } = open({ work_as: () => book({ clerk: 'Lê Văn C' }), keep_draft: () => ({ at: '' }), drafts: () => ({ stopped: null, drafts: [] }) });
    drafts.typed('{"screen":"scores"}', 'Lý do', 'vì ch');
    await clerks.ask();
    clerks.choose(2);
    await clerks.work();
    const names = calls.map((call) => call.name);
    expect(names.indexOf('keep_draft'), 'it is put down').toBeGreaterThan(-1);
    expect(names.indexOf('keep_draft') < names.indexOf('work_as'), 'while the first one still works').toBe(true);
    expect(drafts.sitting, 'the page is built anew for the other').toBe(1);
  });

  test('the idle lock puts down what is being typed before it locks', async () => {
    const { clerks, calls, drafts } = open({ lock_screen: () => book({ locked: true }), keep_draft: () => ({ at: '' }) }, [clerk(1, 'Trần Thị B', { has_password: true })]);
    drafts.typed('{"screen":"scores"}', 'Lý do', 'vì ch');
    await clerks.lock();
    expect(calls.slice(0, 2).map((call) => call.name), 'a locked book would refuse it').toEqual(['keep_draft', 'lock_screen']);
  });

  test('a wrong password stays at the field and is not kept', async () => {
    const refuse = () => {
      throw new Failure('wrong_password', 'Mật khẩu của Lê Văn C chưa đúng.');
    };
    const { clerks } = open({ work_as: refuse }, [clerk(1, 'Trần Thị B'), clerk(2, 'Lê Văn C', { has_password: true })]);
    await clerks.ask();
    clerks.choose(2);
    expect(clerks.needsPassword, 'asked for').toBe(true);
    clerks.password = 'sai';
    await clerks.work();
    expect([clerks.open, clerks.error?.sentence, clerks.password], 'said in place').toEqual([true, 'Mật khẩu của Lê Văn C chưa đúng.', '']);
  });

  test('a locked screen cannot be closed and asks for the password of whoever worked', async () => {
    const alone = [clerk(1, 'Trần Thị B', { has_password: true })];
    const { clerks } = open({ lock_screen: () => book({ locked: true, clerks: 1 }), work_as: () => book({ clerks: 1 }) }, alone);
    await clerks.lock();
    clerks.close();
    expect([clerks.open, clerks.forced, clerks.needsPassword], 'Escape does not open it').toEqual([true, true, true]);
    await clerks.work();
    expect(clerks.open, 'the password does').toBe(false);
  });

  test('ten idle minutes lock the screen, a movement begins them anew, and the same clerk goes on in the same page', async () => {
    vi.useFakeTimers();
    const alone = [clerk(1, 'Trần Thị B', { has_password: true })];
    const { clerks, calls, drafts } = open({ lock_screen: () => book({ locked: true, clerks: 1 }), work_as: () => book({ clerks: 1 }) }, alone);
    const locked = () => calls.some((call) => call.name === 'lock_screen');
    clerks.stir();
    await vi.advanceTimersByTimeAsync(IDLE_TIME - 1000);
    clerks.stir();
    await vi.advanceTimersByTimeAsync(IDLE_TIME - 1000);
    expect(locked(), 'somebody is there').toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect([locked(), clerks.forced], 'nobody is').toEqual([true, true]);
    await clerks.work();
    expect(drafts.sitting, 'the page with its half-typed text was never rebuilt').toBe(0);
    vi.useRealTimers();
  });

  test('one clerk without a password is never disturbed', async () => {
    const { clerks } = open({ lock_screen: () => book({ clerks: 0 }) }, []);
    await clerks.lock();
    expect(clerks.open, 'nobody else could be working').toBe(false);
  });

  test('what stands on the screen stays behind the lock, but nothing is shown before the first sign-in', () => {
    const door = fakeDoor({});
    const shell = new Shell(door.call);
    shell.show(book({ locked: true }));
    expect(shell.entered, 'a locked book opens no screen').toBe(false);
    shell.show(book());
    shell.show(book({ locked: true }));
    expect(shell.entered, 'an idle lock keeps what is being typed').toBe(true);
  });
});
