import { describe, expect, test } from 'vitest';
import type { UnitFields, UnitsView, UnitVersionView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Units } from './units.svelte';

function version(name: string, group: string, change: Partial<UnitVersionView> = {}): UnitVersionView {
  const empty = { valid_from: '', valid_to: '', short_name: '', kind: 'xã', head_name: '', head_title: '' };
  return { code: name.slice(-1), name, group, ...empty, ...change };
}

function register(...units: [number, UnitVersionView, ...UnitVersionView[]][]): UnitsView {
  return {
    units: units.map(([id, ...versions]) => ({ id, now: versions.at(-1) as UnitVersionView, versions, predecessors: [], successors: [] })),
    groups: ['Sở', 'Xã'], kinds: ['xã'], problems: [],
  };
}

const VIEW = register(
  [1, version('Sở B', 'Sở')],
  [2, version('Xã Đắk Cũ', 'Xã', { valid_to: '30/06/2025' }), version('Xã Mới C', 'Xã', { valid_from: '01/07/2025' })],
  [3, version('Xã D', 'Xã')],
);

async function screen(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const door = fakeDoor({ units: () => VIEW, rounds: () => [], ...answers });
  const units = new Units(door.call, saver);
  await units.load();
  return { units, door, saver };
}

describe('the register of units', () => {
  test('units stand under their group in the order of the program', async () => {
    const { units } = await screen();
    const shown = units.groups.map((group) => [group.name, group.units.map((unit) => unit.id)]);
    expect(shown, 'two groups').toEqual([['Sở', [1]], ['Xã', [2, 3]]]);
  });

  test('a unit is found by its old name, without marks', async () => {
    const { units } = await screen();
    units.wanted = 'dak cu';
    expect(units.groups.map((group) => group.units.map((unit) => unit.id)), 'the renamed one').toEqual([[2]]);
  });

  test('editing starts from what the unit is called last', async () => {
    const { units } = await screen();
    units.chosen = 2;
    units.edit();
    expect(units.form, 'the newest version, with its first day').toMatchObject({ id: 2, name: 'Xã Mới C', valid_from: '01/07/2025' });
  });

  test('a new unit is chosen after it is kept', async () => {
    const after = { ...VIEW, units: [...VIEW.units, ...register([9, version('Xã E', 'Xã')]).units] };
    const { units, door } = await screen({ save_unit: () => after });
    units.chosen = 3;
    units.add();
    expect(units.form, 'it most likely stands beside the chosen one').toMatchObject({ id: 0, group: 'Xã', kind: 'xã' });
    (units.form as UnitFields).name = 'Xã E';
    await units.save();
    expect(door.calls.at(-1), 'as typed').toMatchObject({ name: 'save_unit', args: { id: 0, name: 'Xã E' } });
    expect([units.form, units.chosen], 'the form is gone, the line is chosen').toEqual([null, 9]);
  });

  test('a unit that is taken out leaves the keyboard at its neighbour; a refusal leaves everything', async () => {
    let refuse = true;
    const { units, saver } = await screen({
      remove_unit: ({ id }: { id: number }) => {
        if (refuse) throw new Failure('in_use', 'Chưa xóa được: đang có trong đợt.');
        return { ...VIEW, units: VIEW.units.filter((unit) => unit.id !== id) };
      },
    });
    const [first, second] = VIEW.units;
    units.chosen = first?.id ?? null;
    await units.remove();
    expect([units.chosen, saver.failures.length], 'still chosen, and told why').toEqual([first?.id, 1]);
    refuse = false;
    await units.remove();
    expect(units.chosen, 'the line below').toBe(second?.id);
  });

  test('what is missing is said at its field, and what was typed stays', async () => {
    const problem = { code: 'code_missing', severity: 'error', field: 'code', what: 'Chưa có mã.', do: 'Nhập mã.' };
    const refuse = () => { throw new Failure('problems', 'x', { problems: [problem] }); };
    const { units, saver } = await screen({ save_unit: refuse });
    units.add();
    (units.form as UnitFields).name = 'Xã E';
    await units.save();
    expect(units.fault.at('code')?.sentence, 'at the code').toBe('Chưa có mã. Nhập mã.');
    expect(units.form?.name, 'not lost').toBe('Xã E');
    expect(saver.failures, 'no dialog').toEqual([]);
  });

  test('a sheet is written only when told, and the list is read again', async () => {
    const read = { lines: [{ code: '7', name: 'Xã G', group: 'Xã', outcome: 'new' }], problems: [], skipped_rows: 0, news: [] };
    const { units, door, saver } = await screen({
      pick_file: () => ({ handle: 'h', name: 'dv.csv' }), preview_units_import: () => read, import_units: () => read,
    });
    await units.file.pick();
    expect(door.calls.map((one) => one.name), 'read only').not.toContain('import_units');
    await units.applyImport();
    expect(door.calls.at(-1)?.name, 'the screen shows the new state').toMatch(/units|rounds/);
    expect(saver.said.length, 'and says so').toBe(1);
  });
});
