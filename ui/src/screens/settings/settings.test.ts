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
