// What is shown at the conference, one statement per screen, in the order of a report.
// Chosen and put in order here; every figure is the core's own text.
import type { CommitmentView, LossesView, LossView, RoundView, SheetRow, Stage, StandingRow, StandingsView, UnitSheetView } from '../door/bindings';
import { openFirst } from '../rounds';
import { accountOf, mostLost, rootOf } from '../screens/standings/view';

/** As many lines as the last row of the hall can read. */
export const LINES = 8;
/** Lines that run over two rows. */
const LONG_LINES = 6;

export interface PromiseLine {
  head: string;
  unit: string;
  target: string;
  value: string;
  deadline: string;
}

export type Slide =
  | { kind: 'title' }
  /** The ranks from `from` on are shown: 1 shows them all, beyond the last none. */
  | { kind: 'ranking'; from: number }
  | { kind: 'first' }
  | { kind: 'unit'; unit: number }
  | { kind: 'areas'; lines: readonly LossView[] }
  | { kind: 'criteria'; lines: readonly LossView[] }
  | { kind: 'promises'; lines: readonly PromiseLine[] };

export interface Facts {
  view: StandingsView;
  losses: LossesView | null;
  commitments: readonly CommitmentView[];
}

/** How the ranking is told: line by line from the bottom, or all at once. */
export type Reveal = 'from_bottom' | 'at_once';

/** The slides of a round. */
export function slidesOf(facts: Facts, reveal: Reveal): Slide[] {
  const { view, losses, commitments } = facts;
  const criteria = mostLostOfAll(losses?.criteria ?? []);
  return [
    { kind: 'title' },
    ...(view.rows.length > 1 ? rankingSlides(view.rows, reveal) : []),
    ...view.rows.map((row): Slide => ({ kind: 'unit', unit: row.unit_id })),
    ...areaSlide(losses, view.rows.length),
    ...(criteria.length > 0 ? [{ kind: 'criteria', lines: criteria } as const] : []),
    ...promiseSlides(commitments),
  ];
}

/** One step per line from the bottom; a long list shows its lower part at once, so that nobody waits for 168 names. */
function rankingSlides(rows: readonly StandingRow[], reveal: Reveal): Slide[] {
  if (reveal === 'at_once') return [{ kind: 'ranking', from: 1 }, { kind: 'first' }];
  const steps = Math.min(rows.length, LINES);
  const slides: Slide[] = [{ kind: 'ranking', from: rows.length + 1 }];
  if (rows.length > LINES) slides.push({ kind: 'ranking', from: LINES + 1 });
  for (let from = steps; from >= 2; from -= 1) slides.push({ kind: 'ranking', from });
  return [...slides, { kind: 'first' }, { kind: 'ranking', from: 1 }];
}

function areaSlide(losses: LossesView | null, units: number): Slide[] {
  const lines = (losses?.areas ?? []).filter((area) => /[1-9]/.test(area.lost)).slice(0, LONG_LINES);
  // With one unit its own slide shows the areas already.
  return units > 1 && lines.length > 0 ? [{ kind: 'areas', lines }] : [];
}

/** The three criteria that cost all units most; the core has put them in order. */
function mostLostOfAll(criteria: readonly LossView[]): LossView[] {
  return criteria.filter((line) => /[1-9]/.test(line.lost)).slice(0, 3);
}

function promiseSlides(commitments: readonly CommitmentView[]): Slide[] {
  const lines = commitments
    .flatMap((one) => one.targets.map((target) => lineOf(one, target)))
    .sort((a, b) => dayKey(a.deadline).localeCompare(dayKey(b.deadline)));
  return lines.length > 0 ? [{ kind: 'promises', lines: lines.slice(0, LONG_LINES) }] : [];
}

function lineOf(one: CommitmentView, target: CommitmentView['targets'][number]): PromiseLine {
  const value = [target.direction, target.value, target.measure].join(' ').trim();
  return { head: one.head_name, unit: one.unit_name, target: target.name, value, deadline: target.deadline };
}

/** "31/12/2021" → "20211231"; no deadline comes last. */
function dayKey(day: string): string {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(day);
  return match ? `${match[3]}${match[2]}${match[1]}` : '9';
}

/** Where the next section begins, or the one before: what Up and Down walk by. */
export function sectionFrom(slides: readonly Slide[], at: number, by: 1 | -1): number {
  const sections = slides.map((slide) => (slide.kind === 'first' ? 'ranking' : slide.kind));
  const starts = sections.flatMap((kind, index) => (index === 0 || kind !== sections[index - 1] ? [index] : []));
  const next = by === 1 ? starts.find((start) => start > at) : starts.findLast((start) => start < at);
  return next ?? (by === 1 ? slides.length - 1 : 0);
}

/** What a unit's slide says of its sheet. */
export interface UnitLines {
  root: SheetRow | undefined;
  areas: ReturnType<typeof accountOf>;
  lost: SheetRow[];
}

export function unitLines(sheet: UnitSheetView, stage: Stage, standing: StandingRow): UnitLines {
  return { root: rootOf(sheet), areas: accountOf(sheet, stage, standing).slice(0, LINES + 2), lost: mostLost(sheet, stage, 3) };
}

/** The round to show first, of the year that is worked on: the published one that ranks most units, else the one that does. */
export function firstRound(rounds: readonly RoundView[]): RoundView | undefined {
  const begun = rounds.filter((round) => round.progress.some((stage) => stage.units_begun > 0));
  const year = openFirst(begun)[0]?.year;
  return begun
    .filter((round) => round.year === year)
    .toSorted((a, b) => (a.published === b.published ? b.units.length - a.units.length : a.published ? -1 : 1))[0];
}
