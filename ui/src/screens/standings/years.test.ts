import { describe, expect, test } from 'vitest';
import type { TrendPointView, TrendUnit, TrendView, TrendYear } from '../../door/bindings';
import { fakeDoor } from '../../door/fake';
import { chartLines, levelOf } from './chart';
import { historyOf, namesBefore, Years } from './years.svelte';

function point(index: string, comparable: string | null = null): TrendPointView {
  return {
    index_percent: index, index_printed: index, comparable_percent: comparable, comparable_printed: comparable,
    rank: null, of: null, grade: '', complete: true, called: '',
  };
}

const year = (number: number, round: string | null): TrendYear => ({ year: number, round, source: '' });
const unit = (id: number, points: (TrendPointView | null)[], more: Partial<TrendUnit> = {}): TrendUnit => ({
  unit: `Xã ${id}`, unit_id: id, points, followed_by: null, until: '', weight: null, rolled_up: points.map(() => null), rolled_up_from: '', ...more,
});

function view(units: TrendUnit[], round = 'R'): TrendView {
  const rest = { compared: 0, leaves: 0, compared_max: null, left_out: [], predecessors: [], areas: [] };
  return { round, stage: 'approved', years: [year(2020, 'R')], units, ...rest };
}

describe('the chart of years', () => {
  const years = [year(2018, null), year(2019, 'A'), year(2020, 'B'), year(2021, 'C'), year(2022, 'D')];

  test('what others said is a mark without a line', () => {
    const lines = chartLines(years.slice(0, 3), unit(1, [point('80'), point('70'), point('75')]));
    expect(lines.index.length, 'one line').toBe(1);
    expect(lines.index[0]?.split(' ').length, 'of the two computed years').toBe(2);
    expect(lines.marks.map((mark) => mark.kind), 'all three are marked').toEqual(['said', 'index', 'index']);
  });

  test('a year that is not known breaks the line', () => {
    const lines = chartLines(years, unit(1, [null, point('70'), null, point('75'), point('80')]));
    expect(lines.index.map((run) => run.split(' ').length), 'only 2021 and 2022 are joined').toEqual([2]);
  });

  test('years stand as far apart as they are', () => {
    const places = (of: number[]) => chartLines(of.map((one) => year(one, 'A')), unit(1, of.map(() => null))).years.map((one) => one.x);
    const [a = 0, b = 0, c = 0] = places([2019, 2020, 2025]);
    expect(Math.round((c - b) / (b - a)), 'five years are five times one').toBe(5);
    const [d = 0, e = 0, f = 0] = places([2019, 2020, 2020]);
    expect(Math.round(f - e), 'two rounds of a year do not cover each other').toBe(Math.round(e - d));
  });

  test('0 and 100 are the ends, and an index above 100 stays inside', () => {
    const lines = chartLines([year(2020, 'A')], unit(1, [point('103', '0')]));
    expect(lines.marks.map((mark) => mark.y), 'comparable at the bottom, the index at the top').toEqual([levelOf(0), levelOf(100)]);
  });
});

describe('the units before', () => {
  test('what they had together is a mark of its own, never a point of the line', () => {
    const both = { percent: '72.5', printed: '72,50', comparable_percent: null, comparable_printed: null };
    const lines = chartLines([year(2020, 'A'), year(2021, 'B')], unit(3, [null, point('80')], { rolled_up: [both, null] }));
    expect(lines.marks.map((mark) => [mark.kind, mark.label])).toEqual([['rolled', '(72,50)'], ['index', '80']]);
    expect(lines.index, 'one year of its own draws no line').toEqual([]);
  });

  test('each stands under the unit that follows it, also over two mergers', () => {
    const all = view([unit(5, [point('80')])]);
    all.predecessors = [unit(3, [], { followed_by: 5 }), unit(1, [], { followed_by: 3 }), unit(4, [], { followed_by: 5 }), unit(9, [], { followed_by: 8 })];
    expect(historyOf(all, unit(5, [])).map((one) => one.unit_id)).toEqual([3, 1, 4]);
  });

  test('a year under another name says that name', () => {
    const then = { ...point('70'), called: 'Thị trấn Một' };
    expect(namesBefore(unit(1, [then, point('80')]), [year(2020, 'A'), year(2021, 'B')])).toEqual([{ unit: 'Xã 1', year: 2020, name: 'Thị trấn Một' }]);
  });
});

describe('the years', () => {
  test('a late answer never stands beside another unit', async () => {
    const waiting: ((answer: TrendView) => void)[] = [];
    const both = [unit(1, []), unit(2, [])];
    const door = fakeDoor({
      trend: ({ unit: named }: { unit?: string }) =>
        named === undefined ? view(both) : new Promise<TrendView>((answer) => waiting.push(answer)),
    } as Parameters<typeof fakeDoor>[0]);
    const years = new Years(door.call);
    const opening = years.open('R', 'approved', 1);
    while (waiting.length === 0) await new Promise((done) => setTimeout(done));
    const second = years.choose(unit(2, []));
    waiting[1]?.(view([unit(2, [])]));
    await second;
    waiting[0]?.(view([unit(1, [])]));
    await opening;
    expect(years.one?.units[0]?.unit_id, 'the unit chosen last').toBe(2);
  });
});
