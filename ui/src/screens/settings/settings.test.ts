import { describe, expect, test } from 'vitest';
import type { OfficeView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { emptyLetterhead, emptySigner } from '../start/start.svelte';
import { Settings } from './settings.svelte';

const OFFICE: OfficeView = {
  letterheads: [{ ...emptyLetterhead(), id: 1, issuing_agency: 'UBND huyện Kon Rẫy', valid_to: '30/06/2025' }],
  signers: [{ ...emptySigner(), id: 2, name: 'Nguyễn Văn A', title: 'CHỦ TỊCH' }],
};
const MADE = { path: '/so/sao-luu/a.db', made_at: '08:00:00 ngày 22/11/2026' };

async function screen(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const door = fakeDoor({ office: () => OFFICE, backups: () => [], ...answers });
  const settings = new Settings(door.call, saver);
  await settings.load();
  return { settings, door, saver };
}

describe('letterheads and signers', () => {
  test('a new letterhead starts from the last one, without its dates', async () => {
    const { settings } = await screen();
    settings.editLetterhead();
    expect(settings.letterhead, 'most of it stays').toMatchObject({ id: 0, issuing_agency: 'UBND huyện Kon Rẫy', valid_to: '' });
  });

  test('a missing name is said at its field', async () => {
    const problem = { code: 'place_missing', severity: 'error', field: 'place', what: 'Chưa có địa danh.', do: 'Nhập địa danh.' };
    const refuse = () => { throw new Failure('problems', 'x', { problems: [problem] }); };
    const { settings } = await screen({ save_letterhead: refuse });
    settings.editLetterhead();
    await settings.saveLetterhead();
    expect(settings.fault.at('place')?.sentence, 'at the place').toBe('Chưa có địa danh. Nhập địa danh.');
    expect(settings.letterhead, 'the form stays').not.toBeNull();
  });

  test('typing in the form does not touch the list', async () => {
    const { settings } = await screen();
    settings.editSigner(settings.office?.signers[0]);
    if (settings.signer) settings.signer.name = 'Trần Thị B';
    expect(settings.office?.signers[0]?.name, 'until it is kept').toBe('Nguyễn Văn A');
  });

  test('a removed signer is named, so that undo is no riddle', async () => {
    const { settings, saver, door } = await screen({ remove_signer: () => ({ ...OFFICE, signers: [] }) });
    await settings.removeSigner({ ...emptySigner(), id: 2, name: 'Nguyễn Văn A' });
    expect(door.calls.at(-1)?.args, 'by its identity').toEqual({ id: 2 });
    expect(saver.said[0], 'by its name').toContain('Nguyễn Văn A');
  });
});

describe('backup and check', () => {
  test('a backup is announced only with the place it was written to', async () => {
    const { settings, saver } = await screen({ backup: () => MADE, backups: () => [MADE] });
    await settings.backUp(false);
    expect(saver.said[0], 'where it is').toContain(MADE.path);
    expect(settings.backups, 'and in the list').toEqual([MADE]);
  });

  test('another folder is picked first; a cancelled choice makes none', async () => {
    const { settings, door } = await screen({ pick_file: () => null });
    await settings.backUp(true);
    expect(door.calls.map((one) => one.name), 'no backup').not.toContain('backup');
  });

  test('a failed backup says nothing good', async () => {
    const refuse = () => { throw new Failure('disk_full', 'Ổ đĩa đầy.'); };
    const { settings, saver } = await screen({ backup: refuse });
    await settings.backUp(false);
    expect([saver.said.length, saver.failures.length], 'a dialog, no praise').toEqual([0, 1]);
    expect(settings.busy, 'the button works again').toBeNull();
  });

  test('the verdict of the check is the program’s', async () => {
    const { settings } = await screen({ check: () => ({ sound: false, entries: 3, findings: ['Nhật ký bị đứt.'] }) });
    await settings.checkBook();
    expect(settings.check?.findings, 'its own words').toEqual(['Nhật ký bị đứt.']);
  });
});
