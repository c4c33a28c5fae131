import { describe, expect, test } from 'vitest';
import type { CriteriaSetView, PublishedResultView, RoundView, Stage, UnitView, UnitVersionView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { isoDay, suggestedCode, versionOn } from './members';
import { Rounds } from './rounds.svelte';

function version(name: string, group: string, from = '', to = ''): UnitVersionView {
  return { valid_from: from, valid_to: to, code: name, name, short_name: '', kind: '', group, head_name: '', head_title: '' };
}
const unit = (id: number, ...versions: UnitVersionView[]): UnitView => ({ id, now: versions.at(-1) as UnitVersionView, versions, predecessors: [], successors: [] });

const UNITS = [
  unit(1, version('Sở A', 'Sở')),
  unit(2, version('Xã B', 'Xã, thị trấn', '', '30/06/2025')),
  unit(3, version('Xã C', 'Xã, thị trấn', '', '30/06/2025'), version('Phường C', 'Phường', '01/07/2025')),
];
const SET: CriteriaSetView = {
  code: 'XA', title: 'Bộ xã', legal_basis: '', decimals: 2, state: 'draft', grades: null, max: '100', leaves: 3, rules: { by_person: 3, unclear: 0, read: 0, confirmed: 0 },
  ties: { kind: 'shared' }, ties_say: '', rank_on_exact: true,
};

function round(code: string, year: number, begun: Partial<Record<Stage, number>> = {}): RoundView {
  const stages: Stage[] = ['self', 'council', 'appraised1', 'appraised2', 'approved'];
  return {
    code, year, criteria: 'XA', criteria_title: 'Bộ xã', group: 'Xã', from: '', to: '', published: false, published_on: '', stage: 'self',
    units: [{ id: 2, code: 'B', name: 'Xã B', locked: [] }],
    progress: stages.map((stage) => ({ stage, units_begun: begun[stage] ?? 0, units_complete: 0 })),
  };
}

const RESULT: PublishedResultView = {
  id: 4, unit: null, unit_name: 'Xã B', year: 2019, index: '79.8425', out_of: '100', rank: 3, of: 7, rank_change: -2,
  grade: 'Khá', unit_count: null, source: 'Báo cáo 12',
};

async function screen(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const door = fakeDoor({
    rounds: () => [round('XA-2020', 2020, { self: 1, approved: 1 }), round('XA-2021', 2021)],
    criteria_sets: () => [SET],
    units: () => ({ units: UNITS, groups: [], kinds: [], problems: [] }),
    published_results: () => [RESULT],
    ...answers,
  });
  const rounds = new Rounds(door.call, saver);
  await rounds.load();
  const lastArgs = (name: string) => door.calls.findLast((one) => one.name === name)?.args;
  return { rounds, door, saver, lastArgs };
}

describe('units of a round by its last day', () => {
  test('a unit is taken under the name and group it has on that day', () => {
    const renamed = UNITS[2] as UnitView;
    expect(versionOn(renamed, '2020-12-31')?.group, 'before the change').toBe('Xã, thị trấn');
    expect(versionOn(renamed, '2025-07-01')?.group, 'from the day of the change').toBe('Phường');
    expect(versionOn(UNITS[1] as UnitView, '2025-07-01'), 'a unit that ended does not exist').toBeNull();
  });

  test('days are compared in any usual writing', () => {
    expect(isoDay('7/4/2021'), 'one digit').toBe('2021-04-07');
    expect(isoDay('07-04-2021'), 'with dashes').toBe('2021-04-07');
    expect(isoDay('tháng 4'), 'no day').toBeNull();
  });

  test('a code is suggested from the group and the year', () => {
    expect(suggestedCode('Xã, thị trấn', '2020'), 'as in the examples').toBe('XA-2020');
  });
});

describe('opening a round', () => {
  test('the largest group of that year stands ready with all its units ticked', async () => {
    const { rounds } = await screen({ rounds: () => [round('XA-2019', 2019)] });
    rounds.startOpening();
    const opening = rounds.opening;
    expect([opening?.year, opening?.group, opening?.code], 'nothing known is typed again').toEqual(['2020', 'Xã, thị trấn', 'XA-2020']);
    expect(opening?.ticked.map((one) => one.id), 'all of the group').toEqual([2, 3]);
  });

  test('another year offers the groups that exist in it', async () => {
    const { rounds } = await screen({ rounds: () => [round('XA-2029', 2029)] });
    rounds.startOpening();
    expect(rounds.opening?.groups, 'in 2030 the communes are gone').toEqual(['Sở', 'Phường']);
    if (rounds.opening) rounds.opening.year = '2020';
    expect(rounds.opening?.group, 'in 2020 they are the largest group').toBe('Xã, thị trấn');
  });

  test('exactly the ticked units go out', async () => {
    const { rounds, lastArgs } = await screen({ rounds: () => [round('XA-2019', 2019)], open_round: () => round('XA-2020', 2020) });
    rounds.startOpening();
    rounds.opening?.tick([3], false);
    await rounds.finishOpening();
    expect(lastArgs('open_round'), 'the year is a number, the units are named').toMatchObject({ year: 2020, units: [2], code: 'XA-2020' });
    expect(rounds.opening, 'the form is gone').toBeNull();
  });

  test('assignments of the earlier round of the group are kept unless the tick is taken away', async () => {
    const ofGroup = (year: number) => ({ ...round(`XA-${year}`, year), group: 'Xã, thị trấn' });
    const known = { rounds: () => [ofGroup(2018), ofGroup(2019)], open_round: () => round('XA-2020', 2020) };
    const { rounds, lastArgs } = await screen(known);
    rounds.startOpening();
    expect(rounds.opening?.earlier?.code, 'the newest before it').toBe('XA-2019');
    await rounds.finishOpening();
    expect(lastArgs('open_round'), 'named').toMatchObject({ carry_from: 'XA-2019' });
    rounds.startOpening();
    if (rounds.opening) rounds.opening.carries = false;
    await rounds.finishOpening();
    expect(lastArgs('open_round'), 'not asked for').not.toHaveProperty('carry_from');
  });

  test('without a tick nothing is opened, though the program would take the whole group', async () => {
    const { rounds, door } = await screen();
    rounds.startOpening();
    rounds.opening?.tick([1, 2, 3], false);
    await rounds.finishOpening();
    expect(door.calls.map((one) => one.name), 'not asked').not.toContain('open_round');
    expect(rounds.opening?.fault.at('units')?.sentence, 'said at the ticks').toContain('Chưa chọn đơn vị');
  });

  test('a typed code stays while the year changes', async () => {
    const { rounds } = await screen();
    rounds.startOpening();
    const opening = rounds.opening;
    if (opening) opening.code = 'RIENG';
    if (opening) opening.year = '2024';
    expect(opening?.code, 'the clerk’s own').toBe('RIENG');
  });

  test('a code that is taken is said at its field', async () => {
    const refuse = () => { throw new Failure('bad_value', 'Đã có mã.', { field: 'code' }); };
    const { rounds } = await screen({ open_round: refuse });
    rounds.startOpening();
    await rounds.finishOpening();
    expect(rounds.opening?.fault.at('code')?.sentence, 'the form stays open').toBe('Đã có mã.');
  });
});

describe('importing a score sheet', () => {
  const read = { cells: 3, added: 1, changed: [{ unit: 'Xã B', code: '1', old: '1', new: '2' }], same: 1, skipped_rows: 0, problems: [] };
  const pick = (name: string) => ({ pick_file: () => ({ handle: 'h', name }), preview_scores_import: () => read, import_scores: () => read });

  test('the name of the file chooses the stage', async () => {
    const { rounds, lastArgs } = await screen(pick('diem_xa_2020_tham_dinh.xlsx'));
    await rounds.file.pick();
    expect(lastArgs('preview_scores_import'), 'thẩm định').toMatchObject({ stage: 'appraised1', round: 'XA-2021' });
  });

  test('without a hint it goes where the work has come to', async () => {
    const { rounds } = await screen(pick('diem.xlsx'));
    rounds.chosen = 'XA-2020';
    await rounds.file.pick();
    expect(rounds.stage, 'the furthest stage begun').toBe('approved');
    rounds.file.close();
    rounds.chosen = 'XA-2021';
    await rounds.file.pick();
    expect(rounds.stage, 'an empty round begins with the units’ own scores').toBe('self');
  });

  test('another stage is compared anew before anything is written', async () => {
    const { rounds, door, lastArgs } = await screen(pick('diem.xlsx'));
    await rounds.file.pick();
    await rounds.chooseStage('council');
    expect(lastArgs('preview_scores_import'), 'read again').toMatchObject({ stage: 'council' });
    expect(door.calls.map((one) => one.name), 'still nothing written').not.toContain('import_scores');
    await rounds.applyImport();
    expect(lastArgs('import_scores'), 'into the stage that was looked at').toMatchObject({ stage: 'council' });
  });
});

describe('published results', () => {
  test('figures are shown with a comma and sent as they stand', async () => {
    const { rounds, lastArgs } = await screen({ save_published_result: () => [RESULT] });
    rounds.published.edit(RESULT);
    expect(rounds.published.form, 'as a clerk reads them').toMatchObject({ index: '79,8425', rank: '3', rank_change: '-2' });
    await rounds.published.save();
    expect(lastArgs('save_published_result'), 'ranks are whole numbers').toMatchObject({ index: '79,8425', rank: 3, rank_change: -2, year: 2019 });
    expect(lastArgs('save_published_result'), 'what was not said is not sent').not.toHaveProperty('unit_count');
  });

  test('a rank that is no whole number is said at its field', async () => {
    const { rounds, door } = await screen();
    rounds.published.edit(RESULT);
    if (rounds.published.form) rounds.published.form.rank = '3,5';
    await rounds.published.save();
    expect(rounds.published.fault.at('rank')?.sentence, 'an example helps').toContain('số nguyên');
    expect(door.calls.map((one) => one.name), 'nothing sent').not.toContain('save_published_result');
  });

  test('a new result takes over year and source of the last one', async () => {
    const { rounds } = await screen();
    rounds.published.add();
    expect(rounds.published.form, 'results come in rows of one publication').toMatchObject({ id: 0, year: '2019', source: 'Báo cáo 12' });
  });
});
