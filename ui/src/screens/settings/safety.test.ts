import { describe, expect, test } from 'vitest';
import type { RestorePreview, ScanLineView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { Recovery } from '../../shell/recovery.svelte';
import { quietSaver } from '../../shell/saver';
import { Backups } from './backups.svelte';
import { History } from './history.svelte';
import { placeOf } from './scan.svelte';

const EMPTY = { backups: [], second_place: null };
const MADE = { path: '/so/sao-luu/a.db', name: 'a.db', made_at: '08:00', why: '', size: '1 KB', sequence: 1, fault: null, second: false };
const PREVIEW: RestorePreview = { made_at: '08:00', takes_over: false, later_steps: 2, lines: [], count: 12, scores: 12 };

function backups(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const door = fakeDoor({ backups: () => EMPTY, ...answers });
  return { backups: new Backups(door.call, saver), door, saver };
}

describe('backups', () => {
  test('a backup is announced only with the place it was written to', async () => {
    const { backups: screen, saver } = backups({ backup: () => MADE });
    await screen.backUp(false);
    expect(saver.said[0], 'where it is').toContain(MADE.path);
  });

  test('another folder is picked first; a cancelled choice makes none', async () => {
    const { backups: screen, door } = backups({ pick_file: () => null });
    await screen.backUp(true);
    expect(door.calls.map((one) => one.name), 'no backup').not.toContain('backup');
  });

  test('a failed backup says nothing good', async () => {
    const refuse = () => { throw new Failure('disk_full', 'Ổ đĩa đầy.'); };
    const { backups: screen, saver } = backups({ backup: refuse });
    await screen.backUp(false);
    expect([saver.said.length, saver.failures.length], 'a dialog, no praise').toEqual([0, 1]);
    expect(screen.busy, 'the button works again').toBeNull();
  });

  test('nothing comes back before its preview was seen and its reason written', async () => {
    const refuse = () => { throw new Failure('reason_required', 'Cần có lý do.', { field: 'reason' }); };
    const { backups: screen, door } = backups({ preview_restore: () => PREVIEW, restore_backup: refuse });
    await screen.restore();
    expect(door.calls, 'without a preview nothing is asked').toHaveLength(0);
    await screen.look(MADE);
    await screen.restore();
    expect(screen.fault.at('reason')?.sentence, 'at its field').toBe('Cần có lý do.');
    expect(screen.preview, 'the preview stays').not.toBeNull();
  });
});

test('older steps follow the newer ones, and a new word begins anew', async () => {
  const step = (sequence: number) => ({ sequence, at: '', who: '', step: '', reverts: null, lines: [], count: 0 });
  const answer = ({ before }: { before?: number }) => ({ steps: [step((before ?? 10) - 1)], next: before ? null : 9, people: [], nouns: [] });
  const door = fakeDoor({ history: answer as never });
  const history = new History(door.call);
  await history.look();
  await history.older();
  expect(history.steps.map((one) => one.sequence), 'newest first').toEqual([9, 8]);
  history.find = 'điểm';
  await history.look();
  expect(history.steps.map((one) => one.sequence), 'not behind the old ones').toEqual([9]);
});

test('a line of the scan leads to its document, else to its cell', () => {
  const line = { code: '', severity: 'error', sheet: null, cell: null, what: '', do: '', round: 'X', unit: 2, node: 3, stage: 'self', document: null } as ScanLineView;
  expect(placeOf(line), 'the cell').toEqual({ screen: 'scores', round: 'X', unit: 2, node: 3, stage: 'self' });
  expect(placeOf({ ...line, document: 7 }), 'the document').toEqual({ screen: 'evidence', document: 7 });
  expect(placeOf({ ...line, unit: null }), 'no place, no button').toBeNull();
});

test('a backup that cannot be put back leaves every way open and says why', async () => {
  let opened = 0;
  const refuse = () => { throw new Failure('damaged_book', 'Bản sao lưu hỏng.'); };
  const door = fakeDoor({ recovery_state: () => ({ folder: '/so', backups: [] }), recover_book: refuse });
  const recovery = new Recovery(() => Promise.resolve(void (opened += 1)), door.call);
  await recovery.load();
  await recovery.restore('a.db');
  expect(recovery.fault?.text, 'the program’s own words').toContain('Bản sao lưu hỏng.');
  expect([opened, recovery.busy], 'no book was opened, and nothing is stuck').toEqual([0, false]);
});
