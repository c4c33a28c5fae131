// Where the lines of the chart of years run. Geometry only: figures are read in the table beside it.
import type { TrendUnit, TrendYear } from '../../door/bindings';
import { heightOnChart } from '../../format';

export const WIDTH = 480;
export const HEIGHT = 216;
const LEFT = 56;
const RIGHT = 32;
const TOP = 22;
const BOTTOM = 26;

export interface ChartMark {
  kind: 'index' | 'said' | 'comparable' | 'rolled';
  x: number;
  y: number;
  label: string;
}

export interface ChartLines {
  years: { x: number; name: string }[];
  /** Unbroken runs of years; where a year is unknown the line is broken. */
  index: string[];
  comparable: string[];
  marks: ChartMark[];
  hasComparable: boolean;
  hasSaid: boolean;
  hasRolled: boolean;
}

export function levelOf(percent: number): number {
  return TOP + (1 - percent / 100) * (HEIGHT - TOP - BOTTOM);
}

export function chartLines(years: readonly TrendYear[], unit: TrendUnit): ChartLines {
  const places = placesOf(years.map((year) => year.year));
  const height = (percent: string | null | undefined) => {
    const share = heightOnChart(percent ?? null);
    return share === null ? null : levelOf(share * 100);
  };
  const index = unit.points.map((point) => height(point?.index_percent));
  const comparable = unit.points.map((point) => height(point?.comparable_percent));
  const said = years.map((year) => year.round === null);
  const marks: ChartMark[] = [];
  for (const [at, x] of places.entries()) {
    const point = unit.points[at];
    const [high, low] = [index[at] ?? null, comparable[at] ?? null];
    if (low !== null) marks.push({ kind: 'comparable', x, y: low, label: '' });
    const rolled = high === null ? height(unit.rolled_up[at]?.percent) : null;
    if (rolled !== null) marks.push({ kind: 'rolled', x, y: rolled, label: `(${unit.rolled_up[at]?.printed ?? ''})` });
    if (high !== null) marks.push({ kind: said[at] ? 'said' : 'index', x, y: high, label: point?.index_printed ?? '' });
  }
  // What others said is no computed result: it stands as a mark of its own, without a line.
  const computed = index.map((y, at) => (said[at] ? null : y));
  return {
    years: years.map((year, at) => ({ x: places[at] ?? 0, name: String(year.year) })),
    index: runs(places, computed),
    comparable: runs(places, comparable),
    marks,
    hasComparable: comparable.some((y) => y !== null),
    hasSaid: marks.some((mark) => mark.kind === 'said'),
    hasRolled: marks.some((mark) => mark.kind === 'rolled'),
  };
}

/** As far apart as the years are; two rounds of one year stand evenly beside each other with all the rest. */
function placesOf(years: readonly number[]): number[] {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  if (years.length < 2) return years.map(() => WIDTH / 2);
  const apart = new Set(years).size === years.length;
  const share = (year: number, at: number) => (apart ? (year - first) / (last - first) : at / (years.length - 1));
  return years.map((year, at) => LEFT + share(year, at) * (WIDTH - LEFT - RIGHT));
}

/** The points of each unbroken run of at least two. */
function runs(places: readonly number[], heights: readonly (number | null)[]): string[] {
  const found: string[][] = [[]];
  for (const [at, y] of heights.entries()) {
    if (y === null) found.push([]);
    else found.at(-1)?.push(`${(places[at] ?? 0).toFixed(1)},${y.toFixed(1)}`);
  }
  return found.filter((run) => run.length > 1).map((run) => run.join(' '));
}
