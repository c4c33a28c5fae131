// Which lines and columns of a large grid are drawn: those in sight, some around them, and the chosen one.
// The chosen cell is always drawn, wherever the table is scrolled to, so that its text field is never taken away.

/** A run of drawn places, or a gap of so many that are not. */
export type Run = { from: number; to: number } | { gap: number };

/** What is in sight along one side, in pixels. */
export interface Sight {
  /** Scrolled so far. */
  start: number;
  /** Room for lines or columns. */
  length: number;
  /** Size of one. */
  each: number;
}

/** Drawn beyond what is in sight, so that scrolling shows no hole. */
const AROUND = 6;

/** The runs that make up all places from 0 to `count`, the drawn ones and the gaps between them. */
export function runsOf(count: number, sight: Sight, chosen: number): Run[] {
  const each = Math.max(1, sight.each);
  const first = Math.max(0, Math.floor(sight.start / each) - AROUND);
  const end = Math.min(count, Math.ceil((sight.start + sight.length) / each) + AROUND);
  const drawn: [number, number][] = first < end ? [[first, end]] : [];
  if (chosen >= 0 && chosen < count && !drawn.some(([from, to]) => chosen >= from && chosen < to)) drawn.push([chosen, chosen + 1]);
  drawn.sort((a, b) => a[0] - b[0]);
  const runs: Run[] = [];
  let at = 0;
  for (const [from, to] of drawn) {
    if (from > at) runs.push({ gap: from - at });
    runs.push({ from, to });
    at = to;
  }
  if (count > at) runs.push({ gap: count - at });
  return runs;
}
