// Reading the lines of the grid as a tree: who stands under whom, what folding and filtering leave visible.
// Lines come in reading order with a level; a line belongs to the nearest line above it with a smaller level.
import type { GridFilter, GridRowData } from './types';

/** For every row the ids of the rows it stands under, nearest first. */
export function ancestorsOf(rows: readonly GridRowData[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const open: GridRowData[] = [];
  for (const row of rows) {
    if (row.kind === 'total') {
      found.set(row.id, []);
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= row.level) open.pop();
    found.set(row.id, open.map((above) => above.id).reverse());
    open.push(row);
  }
  return found;
}

/** The rows a filter keeps: those that match and everything they stand under. `null` keeps all. */
export function keptBy(
  filter: GridFilter,
  rows: readonly GridRowData[],
  ancestors: Map<number, number[]>,
  isUnscored: (row: GridRowData) => boolean,
): Set<number> | null {
  if (filter === 'all') return null;
  const kept = new Set<number>();
  for (const row of rows) {
    if (!matches(filter, row, isUnscored)) continue;
    kept.add(row.id);
    for (const above of ancestors.get(row.id) ?? []) kept.add(above);
  }
  return kept;
}

/** Whether a row itself, not one below it, is what the filter looks for. */
export function matches(filter: GridFilter, row: GridRowData, isUnscored: (row: GridRowData) => boolean): boolean {
  if (filter === 'all') return true;
  if (filter === 'not_scored') return isUnscored(row);
  return row.kind === 'leaf' && row.difference !== null && /[1-9]/.test(row.difference.points);
}

/** What folding and the filter leave to be seen; the total always stays. */
export function visibleRows(
  rows: readonly GridRowData[],
  ancestors: Map<number, number[]>,
  folded: ReadonlySet<number>,
  kept: Set<number> | null,
): GridRowData[] {
  return rows.filter((row) => {
    if (row.kind === 'total') return true;
    if (kept !== null && !kept.has(row.id)) return false;
    return !(ancestors.get(row.id) ?? []).some((above) => folded.has(above));
  });
}

/** The row whose code was typed, or the first that begins with it: "3.2.1", "3,2", "I.2". */
export function rowByCode(rows: readonly GridRowData[], typed: string): GridRowData | null {
  const wanted = plainCode(typed);
  if (wanted === '') return null;
  return (
    rows.find((row) => plainCode(row.code) === wanted) ?? rows.find((row) => plainCode(row.code).startsWith(wanted)) ?? null
  );
}

function plainCode(code: string): string {
  return code.normalize('NFC').trim().toLowerCase().replace(/[,\s]+/g, '.').replace(/[.)]+$/, '');
}
