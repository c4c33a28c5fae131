// Where the lines of a chart of values run. Geometry only: figures are read in the table beside it.

import { chartShares } from '../../format';

export const WIDTH = 640;
export const HEIGHT = 230;
const LEFT = 48;
const RIGHT = 20;
const TOP = 22;
const BOTTOM = 28;

export interface ChartPoint {
  name: string;
  /** Canonical text; null where nothing is known. */
  points: string | null;
}

export interface ValueChart {
  columns: { x: number; name: string }[];
  levels: { y: number; name: string }[];
  /** Unbroken runs; where nothing is known the line is broken. */
  lines: string[];
  marks: { x: number; y: number; points: string }[];
  /** Heights of the targets. */
  own: number | null;
  higher: number | null;
}

/** The chart of these points; `top` is the end of the scale where it has one. */
export function valueChart(points: readonly ChartPoint[], targets: { own: string | null; higher: string | null }, top: string | null): ValueChart {
  const scale = chartShares([...points.map((point) => point.points), targets.own, targets.higher], top);
  const height = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const place = (at: number) => {
    const share = scale.shares[at] ?? null;
    return share === null ? null : height(share);
  };
  const step = points.length > 1 ? (WIDTH - LEFT - RIGHT) / (points.length - 1) : 0;
  const xs = points.map((_, at) => (points.length > 1 ? LEFT + at * step : WIDTH / 2));
  const ys = points.map((_, at) => place(at));
  const every = Math.max(1, Math.ceil(points.length / 13));
  return {
    columns: points.map((point, at) => ({ x: xs[at] ?? 0, name: at % every === 0 ? point.name : '' })),
    levels: scale.levels.map((level) => ({ y: height(level.share), name: level.name })),
    lines: runs(xs, ys),
    marks: points.flatMap((point, at) => (point.points === null ? [] : [{ x: xs[at] ?? 0, y: ys[at] ?? 0, points: point.points }])),
    own: place(points.length),
    higher: place(points.length + 1),
  };
}

/** The points of each unbroken run of at least two. */
function runs(xs: readonly number[], ys: readonly (number | null)[]): string[] {
  const found: string[][] = [[]];
  for (const [at, y] of ys.entries()) {
    if (y === null) found.push([]);
    else found.at(-1)?.push(`${(xs[at] ?? 0).toFixed(1)},${y.toFixed(1)}`);
  }
  return found.filter((run) => run.length > 1).map((run) => run.join(' '));
}
