import { describe, expect, test } from 'vitest';
import type { CommitmentView, LossesView, RoundView, StandingRow, StandingsView } from '../door/bindings';
import { fakeDoor } from '../door/fake';
import { Shell } from '../shell/shell.svelte';
import { Projection } from './projection.svelte';
import { LINES, sectionFrom, type Slide, slidesOf } from './slides';

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ unit_id: at + 1, rank: at + 1 }) as StandingRow);
const view = (count: number) => ({ round: 'XA', stage: 'approved', rows: rows(count) }) as StandingsView;
const facts = (count: number, more: { losses?: LossesView; commitments?: CommitmentView[] } = {}) => ({
  view: view(count),
  losses: more.losses ?? null,
  commitments: more.commitments ?? [],
});
const ranking = (slides: readonly Slide[]) =>
  slides.flatMap((slide): (number | 'first')[] => {
    if (slide.kind === 'ranking') return [slide.from];
    return slide.kind === 'first' ? ['first'] : [];
  });
const promise = (deadline: string): CommitmentView['targets'][number] =>
  ({ name: deadline, measure: '%', direction: '≥', value: '95', deadline }) as CommitmentView['targets'][number];

describe('the slides of a conference', () => {
  test('the ranking is told from the bottom, and the first rank last', () => {
    expect(ranking(slidesOf(facts(4), 'from_bottom')), 'nothing told, then one more each time').toEqual([5, 4, 3, 2, 'first', 1]);
    expect(ranking(slidesOf(facts(4), 'at_once')), 'or at once').toEqual([1, 'first']);
  });

  test('a long list does not make the hall wait for every name', () => {
    const told = ranking(slidesOf(facts(168), 'from_bottom'));
    expect(told.length, 'the lower part comes at once').toBeLessThanOrEqual(LINES + 4);
    expect(told.slice(0, 3), 'first nothing, then all below the best eight').toEqual([169, 9, 8]);
  });

  test('one unit alone is not ranked', () => {
    expect(slidesOf(facts(1), 'from_bottom').map((slide) => slide.kind)).toEqual(['title', 'unit']);
  });

  test('promises come by their deadlines, those without one last', () => {
    const one = { head_name: 'Lê Văn C', unit_name: 'Xã A', targets: [promise(''), promise('31/12/2021'), promise('05/02/2021')] };
    const slide = slidesOf(facts(1, { commitments: [one as CommitmentView] }), 'at_once').at(-1);
    expect(slide?.kind === 'promises' ? slide.lines.map((line) => line.deadline) : []).toEqual(['05/02/2021', '31/12/2021', '']);
  });

  test('up and down walk by sections', () => {
    const slides = slidesOf(facts(4), 'from_bottom');
    const units = slides.findIndex((slide) => slide.kind === 'unit');
    expect(sectionFrom(slides, 2, 1), 'from the ranking to the units').toBe(units);
    expect(sectionFrom(slides, units, -1), 'and back to the beginning of the ranking').toBe(1);
    expect(sectionFrom(slides, slides.length - 1, 1), 'never beyond the end').toBe(slides.length - 1);
  });
});

describe('the wall', () => {
  const round = { code: 'XA', year: 2020, group: 'Xã', published: true, units: [1, 2], progress: [{ units_begun: 2 }] } as unknown as RoundView;

  async function shown() {
    const door = fakeDoor({
      rounds: () => [round],
      standings: () => view(2),
      losses: () => null,
      commitments: () => [],
      preview_paper: () => ({ check_code: '7F3A2020' }),
      unit_sheet: (args: { unit: number }) => ({ unit: args.unit, rows: [], totals: [] }),
    });
    const projection = new Projection(new Shell(door.call), door.call);
    await projection.show();
    return { projection, door };
  }

  test('carries the code of the papers', async () => {
    expect((await shown()).projection.code).toBe('7F3A2020');
  });

  test('a clicker walks, stops at both ends and darkens the wall', async () => {
    const { projection } = await shown();
    projection.press('PageUp');
    expect(projection.at, 'nothing before the first').toBe(0);
    projection.press('PageDown');
    expect(projection.at).toBe(1);
    projection.press('.');
    expect(projection.dark).toBe(true);
    projection.press('PageDown');
    expect([projection.dark, projection.at], 'going on lights it again').toEqual([false, 2]);
    projection.press('End');
    projection.press(' ');
    expect(projection.at, 'nothing after the last').toBe(projection.slides.length - 1);
    expect(projection.press('x'), 'other keys mean nothing').toBe(false);
  });

  test('a unit brings its sheet when its turn comes', async () => {
    const { projection, door } = await shown();
    const unit = projection.slides.findIndex((slide) => slide.kind === 'unit');
    expect(door.calls.some((call) => call.name === 'unit_sheet')).toBe(false);
    projection.go(unit);
    await new Promise((done) => setTimeout(done));
    expect(projection.sheet?.unit).toBe(1);
  });
});
