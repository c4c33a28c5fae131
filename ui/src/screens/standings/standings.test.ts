import { describe, expect, test } from 'vitest';
import type { RoundView, SheetRow, Stage, StandingRow, StandingsView, UnitSheetView } from '../../door/bindings';
import { fakeDoor } from '../../door/fake';
import { Standings } from './standings.svelte';
import { accountOf, gradeFill, gradeTicks, mostLost } from './view';

const STAGES: Stage[] = ['self', 'council', 'appraised1', 'appraised2', 'approved'];

function round(code: string, units: number, begun: Stage[]): RoundView {
  return {
    code,
    year: 2020,
    criteria: 'XA',
    criteria_title: '',
    group: 'Xã',
    from: '',
    to: '',
    published: false,
    published_on: '',
    stage: begun.at(-1) ?? 'self',
    units: Array.from({ length: units }, (_, at) => ({ id: at + 1, code: `${at}`, name: `Xã ${at + 1}`, locked: [] })),
    progress: STAGES.map((stage) => ({ stage, units_begun: begun.includes(stage) ? units : 0, units_complete: 0 })),
  };
}

function row(unit_id: number): StandingRow {
  return {
    unit: `Xã ${unit_id}`,
    unit_id,
    unit_code: '',
    group: 'Xã',
    earned: '73.33',
    applicable_max: '96',
    index_percent: '76.3854166667',
    index_printed: '76,39',
    grade: 'Khá',
    grade_by_points: null,
    lowered: null,
    undecided: [],
    to_next_grade: { grade: 'Tốt', points: '8.27', conditions: [] },
    rank: unit_id,
    of: 2,
    previous_rank: null,
    previous_of: null,
    previous_source: null,
    rank_change: null,
    complete: true,
    areas: [],
    area_maxima: [],
  };
}

function line(code: string, points: Partial<Record<Stage, string>>, change: Partial<SheetRow> = {}): SheetRow {
  return {
    node: Number.parseInt(code, 10),
    code,
    title: `Mục ${code}`,
    level: 1,
    is_leaf: false,
    max: '10',
    channel: 'self',
    side: 'main',
    wording: '',
    rule_says: '',
    takes_figure: false,
    lead_unit: '',
    evidence: '',
    cells: STAGES.map((stage) => ({
      stage,
      state: 'scored',
      points: points[stage] ?? null,
      stated: false,
      covered: false,
      difference: null,
      locked: false,
      editable: true,
      figure: '',
      working: '', computed: '',
      remark: '',
      author: '',
    })),
    difference: null,
    lost: null,
    ...change,
  };
}

function sheet(unit: number, rows: SheetRow[] = [], code = 'XA-2020'): UnitSheetView {
  return { round: code, unit, unit_name: '', decimals: 2, rows, totals: [], problems: [] };
}

function open(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const rounds = [round('HUYEN-2020', 1, ['self', 'approved']), round('XA-2020', 2, ['self', 'approved'])];
  const view = (code: string, stage: Stage): StandingsView => ({
    round: code,
    stage,
    provisional: false,
    ties_say: '',
    partings: [],
    previous_say: [],
    unit: null,
    areas: [],
    unscored: [],
    rows: code === 'XA-2020' ? [row(2), row(1)] : [row(1)],
  });
  const door = fakeDoor({
    rounds: () => rounds,
    criteria_sets: () => [],
    standings: ({ round: code, stage }: { round: string; stage?: Stage }) => view(code, stage ?? 'approved'),
    unit_sheet: ({ round: code, unit }: { round: string; unit: number }) => sheet(unit, [], code),
    ...answers,
  } as Parameters<typeof fakeDoor>[0]);
  return { standings: new Standings(door.call), calls: door.calls };
}

describe('standings', () => {
  test('it opens the round that ranks most units, at the stage that counts', async () => {
    const { standings, calls } = open();
    await standings.load();
    const asked = calls.find((call) => call.name === 'standings')?.args;
    expect(asked, 'the program chooses the stage').toEqual({ round: 'XA-2020' });
    expect(standings.stages, 'only stages that hold something can be chosen').toEqual(['self', 'approved']);
    expect(standings.chosen?.unit_id, 'the first of the ranking is chosen').toBe(2);
  });

  test('after undo the same round, stage and unit are shown again', async () => {
    const { standings, calls } = open();
    await standings.load();
    await standings.open('XA-2020', 'self');
    await standings.choose(standings.view?.rows[1] ?? null);
    await standings.load();
    expect(calls.findLast((call) => call.name === 'standings' && !('unit' in (call.args as object)))?.args, 'round and stage kept').toEqual({ round: 'XA-2020', stage: 'self' });
    expect(standings.chosen?.unit_id, 'unit kept').toBe(1);
  });

  test('a late sheet never stands beside another unit', async () => {
    const waiting: ((view: UnitSheetView) => void)[] = [];
    const { standings } = open({ unit_sheet: () => new Promise((answer) => waiting.push(answer)) });
    const loading = standings.load();
    while (waiting.length === 0) await new Promise((done) => setTimeout(done));
    const second = standings.choose(row(1));
    waiting[1]?.(sheet(1));
    await second;
    waiting[0]?.(sheet(2));
    await loading;
    expect(standings.sheet?.unit, 'the sheet of the chosen unit').toBe(1);
  });

  test('after publishing everything is read anew, at the stage that counts', async () => {
    const published = [{ ...round('XA-2020', 2, ['self', 'approved']), published: true, published_on: '22/11/2026' }];
    let answer = [round('XA-2020', 2, ['self', 'approved'])];
    const { standings } = open({ rounds: () => answer });
    await standings.load();
    await standings.open('XA-2020', 'self');
    answer = published;
    await standings.takeRound(published[0] as RoundView);
    expect([standings.round?.published_on, standings.view?.stage], 'the mark and the stage').toEqual(['22/11/2026', 'approved']);
  });

  test('the difference of a later stage is not shown at an earlier one', () => {
    const rows = [line('1', { self: '9', appraised1: '8', approved: '7' }, { difference: '-2' })];
    expect(accountOf(sheet(1, rows), 'approved', row(1))[0]?.difference, 'at the furthest stage').toBe('-2');
    expect(accountOf(sheet(1, rows), 'appraised1', row(1))[0]?.difference, 'says nothing of an earlier one').toBeNull();
  });

  test('an area stands against what applies of its maximum, so that the areas add up to the total', () => {
    const rows = [line('1', { approved: '6' }), line('2', { approved: '7' })];
    const lines = accountOf(sheet(1, rows), 'approved', { ...row(1), area_maxima: ['7', null] });
    expect(lines.map((area) => area.max), 'granted KAD leaves 7 of 10; what is not worked out stays as printed').toEqual(['7', '10']);
  });

  test('a unit without points is named, and does not make the other one the only one', async () => {
    const { standings } = open();
    await standings.load();
    await standings.open('HUYEN-2020');
    expect(standings.isSingle, 'a round of one unit ranks nobody').toBe(true);
    standings.view = { ...(standings.view as StandingsView), unscored: ['Xã B'] };
    expect(standings.view?.rows.length).toBe(1);
    expect(standings.isSingle, 'two units are ranked, one of them later').toBe(false);
  });

  test('the criteria that lost most come first, in exact order', () => {
    const rows = ['0.9', '0.90001', '10', '0', '2'].map((lost, at) => line(String(at + 1), { approved: '1' }, { lost, is_leaf: true }));
    expect(mostLost(sheet(1, rows), 'approved', 3).map((one) => one.lost), 'as decimals, not as text').toEqual(['10', '2', '0.90001']);
  });

  test('bounds of points are drawn against the maximum that applies, bounds of per cent against 100', () => {
    const grades = [
      { label: 'Tốt', from: '72', from_in: true },
      { label: 'Yếu', from: '0', from_in: true },
    ];
    expect(gradeTicks({ basis: 'raw', grades, conditions: [] }, row(1)), 'points').toEqual(['75.0%']);
    expect(gradeTicks({ basis: 'percent', grades, conditions: [] }, row(1)), 'per cent').toEqual(['72.0%']);
    expect(gradeFill({ basis: 'raw', grades, conditions: [] }, 'Tốt'), 'the best grade is full').toBe('100.0%');
  });
});
