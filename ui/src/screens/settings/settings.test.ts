import { describe, expect, test } from 'vitest';
import type { OfficeView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { emptyLetterhead, emptySigner } from '../start/start.svelte';
import { Clerks } from './clerks.svelte';
import { Settings } from './settings.svelte';

const OFFICE: OfficeView = {
  letterheads: [{ ...emptyLetterhead(), id: 1, issuing_agency: 'UBND huyện Kon Rẫy', valid_to: '30/06/2025' }],
  signers: [{ ...emptySigner(), id: 2, name: 'Nguyễn Văn A', title: 'CHỦ TỊCH' }],
};

async function screen(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const door = fakeDoor({ office: () => OFFICE, ...answers });
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

describe('the check', () => {
  test('the verdict of the check is the program’s', async () => {
    const { settings } = await screen({ check: () => ({ sound: false, entries: 3, findings: ['Nhật ký bị đứt.'] }) });
    await settings.checkBook();
    expect(settings.check?.findings, 'its own words').toEqual(['Nhật ký bị đứt.']);
  });
});

describe('the recovery code', () => {
  const CLERK = { id: 3, name: 'Trần Thị B', department: '', has_password: false, working: true };

  async function shown(answers: Parameters<typeof fakeDoor>[0] = {}) {
    const saver = quietSaver();
    const door = fakeDoor({ set_password: () => ({ recovery: 'ABCDE-FGHJK', clerks: [CLERK] }), ...answers });
    const clerks = new Clerks(door.call, saver);
    clerks.editPassword(CLERK);
    if (clerks.password) Object.assign(clerks.password, { next: 'mật khẩu', again: 'mật khẩu' });
    await clerks.setPassword();
    return { clerks, door, saver };
  }

  test('its sheet is made from what is shown, and opened from there', async () => {
    const { clerks, door } = await shown({ pick_save: () => ({ handle: 'h', name: 'phieu.pdf' }), print_recovery_sheet: () => ({ path: '', pages: 1 }) });
    await clerks.printSheet();
    expect(door.calls.at(-1)?.args, 'the code goes nowhere else').toEqual({ id: 3, code: 'ABCDE-FGHJK', out: 'h' });
    expect(clerks.sheet?.name, 'the clerk is told').toBe('phieu.pdf');
    expect(clerks.recovery, 'the code stays until it is said to be on paper').not.toBeNull();
  });

  test('a sheet that cannot be made leaves the code to be written down', async () => {
    const refuse = () => { throw new Failure('disk_full', 'Ổ đĩa đầy.'); };
    const { clerks, saver } = await shown({ pick_save: () => ({ handle: 'h', name: 'phieu.pdf' }), print_recovery_sheet: refuse });
    await clerks.printSheet();
    expect([clerks.sheet, clerks.recovery?.code, saver.failures.length], 'said, and nothing is lost').toEqual([null, 'ABCDE-FGHJK', 1]);
  });
});
