// Decimal text as the core writes it ("1.425") and as a clerk reads it ("1,425"); dates and times.
// Stands between the views of the door and every component that shows a figure.
// It moves digits about as text and never computes a point: sums, differences and rounding come from the core.

/** The two sides of the decimal comma, so that a column can align on it. */
export interface SplitFigure {
  /** Sign and whole part, as printed: "−15". */
  whole: string;
  /** Comma and digits, ",17"; empty when there is no fraction. */
  fraction: string;
}

const CANONICAL = /^([-−+]?)(\d+)(?:\.(\d+))?$/;

/** "1.425" → "1,425". Text that is not a canonical decimal is given back unchanged. */
export function vietnamese(canonical: string): string {
  const { whole, fraction } = split(canonical);
  return whole + fraction;
}

/** "-15.17" → { whole: "−15", fraction: ",17" }, with the typographic minus sign. */
export function split(canonical: string): SplitFigure {
  const match = CANONICAL.exec(canonical.trim());
  if (!match) return { whole: canonical, fraction: '' };
  const [, sign = '', whole = '', digits] = match;
  const shownSign = sign === '-' ? '−' : sign;
  return { whole: shownSign + whole, fraction: digits ? ',' + digits : '' };
}

/** A difference with its sign always written: "0.5" → "+0,5", "-1" → "−1", "0" → "0". */
export function splitSigned(canonical: string): SplitFigure {
  const parts = split(canonical);
  return signOf(canonical) > 0 && !parts.whole.startsWith('+') ? { ...parts, whole: '+' + parts.whole } : parts;
}

/** −1, 0 or 1, read off the text. */
export function signOf(canonical: string): -1 | 0 | 1 {
  if (!/[1-9]/.test(canonical)) return 0;
  return /^[-−]/.test(canonical.trim()) ? -1 : 1;
}

/** The figure without its sign: "-15.17" → "15.17". */
export function withoutSign(canonical: string): string {
  return canonical.trim().replace(/^[-−+]/, '');
}

/** How many decimals a canonical figure carries: "1.425" → 3. */
export function decimalsOf(canonical: string | null): number {
  if (canonical === null) return 0;
  return CANONICAL.exec(canonical.trim())?.[3]?.length ?? 0;
}

/** The most decimals among the figures of a column; its commas then stand in one line. */
export function decimalsOfColumn(figures: Iterable<string | null>): number {
  let most = 0;
  for (const figure of figures) most = Math.max(most, decimalsOf(figure));
  return most;
}

/** The width a column needs for its longest whole part and its longest fraction side by side. */
export function columnWidth(figures: readonly (string | null)[]): string {
  const whole = figures.reduce((most, figure) => Math.max(most, figure === null ? 0 : split(figure).whole.length), 1);
  const decimals = decimalsOfColumn(figures);
  // 0.66 em per digit of the figures' typeface at the size of the tables (0.8125 rem), a comma, the padding of the cell.
  return `${(whole + decimals) * 0.5363 + 0.3 + 0.875}rem`;
}

/** Digits after the mark in text that is still being typed, either mark counted: "1,2" → 1, "1," → 0, "KAD" → null. */
export function decimalsWhileTyping(text: string): { digits: number; mark: boolean } | null {
  const match = /^\s*\d*([.,]?)(\d*)\s*$/.exec(text);
  if (!match || text.trim() === '') return text.trim() === '' ? { digits: 0, mark: false } : null;
  return { digits: match[2]?.length ?? 0, mark: match[1] !== '' };
}

/** The filled part of a bar, as a CSS length. Geometry only: it is drawn, never read as a figure. */
export function barLength(part: string | null, whole: string | null): string {
  const filled = Number(part ?? '');
  const full = Number(whole ?? '');
  if (!(full > 0) || !(filled > 0)) return '0%';
  return `${Math.min(100, (filled / full) * 100).toFixed(1)}%`;
}

/** How far up a chart from 0 to 100 a per cent stands, as a share of its height. Geometry only, as of a bar. */
export function heightOnChart(percent: string | null): number | null {
  if (percent === null) return null;
  const share = Number(percent) / 100;
  return Number.isFinite(share) ? Math.max(0, Math.min(1, share)) : null;
}

/** "2020-11-05" → "05/11/2020". Other text is given back unchanged. */
export function shortDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}

/** The time of day of an instant that carries its own offset: "2026-11-22T10:42:07+07:00" → "10:42:07". */
export function timeOfDay(instant: string): string {
  const match = /(?:T|\s|^)(\d{2}:\d{2}(?::\d{2})?)/.exec(instant);
  return match?.[1] ?? instant;
}

/** Puts canonical figures in order, exactly, digit by digit: below 0, 0 or above 0. */
export function compareFigures(a: string, b: string): number {
  const signs = signOf(a) - signOf(b);
  if (signs !== 0) return signs;
  const size = compareSizes(withoutSign(a), withoutSign(b));
  return signOf(a) < 0 ? -size : size;
}

function compareSizes(a: string, b: string): number {
  const [wholeA = '', fractionA = ''] = a.split('.');
  const [wholeB = '', fractionB = ''] = b.split('.');
  const width = Math.max(wholeA.length, wholeB.length);
  const digits = Math.max(fractionA.length, fractionB.length);
  const left = wholeA.padStart(width, '0') + fractionA.padEnd(digits, '0');
  const right = wholeB.padStart(width, '0') + fractionB.padEnd(digits, '0');
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** How high values stand on a chart, as shares of its end: the end of their scale when they reach its middle, else a round number above them. Geometry only. */
export function chartShares(values: readonly (string | null)[], top: string | null): { shares: (number | null)[]; levels: { share: number; name: string }[] } {
  const most = Math.max(0, ...values.filter((value) => value !== null).map(Number));
  const full = Number(top ?? '');
  const end = full > 0 && most > full / 2 ? Math.max(full, most) : roundEnd(most);
  const named = (share: number) => ({ share, name: `${Math.round(end * share * 100) / 100}`.replace('.', ',') });
  return { shares: values.map((value) => (value === null ? null : Number(value) / end)), levels: [0, 0.25, 0.5, 0.75, 1].map(named) };
}

/** 1, 2 or 5 with noughts, at or above the greatest value. */
function roundEnd(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((part) => part * power).find((end) => end >= most) ?? 10 * power;
}
