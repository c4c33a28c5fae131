// Where a key leads: from one place of the grid to another, over the rows that can be seen.
// Pure: takes the visible rows and a place, gives a place; null means there is nowhere to go.
import type { CellPlace, GridRowData } from './types';

/** The visible rows with what the moves must know about each cell. */
export interface Field {
  rows: readonly GridRowData[];
  columns: number;
  /** Whether something stands in the cell, counting what is still being saved and not what was refused. */
  isFilled(row: GridRowData, column: number): boolean;
  /** A line that adds up what stands below it: Enter and Tab pass it over, the arrows reach it. */
  isSum(row: GridRowData): boolean;
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}

export function indexOf(field: Pick<Field, 'rows'>, place: CellPlace): number {
  return field.rows.findIndex((row) => row.id === place.row);
}

function placeAt(field: Field, index: number, column: number): CellPlace | null {
  const row = field.rows[index];
  return row ? { row: row.id, column } : null;
}

/** So many rows and columns on, stopping at the border. */
export function step(field: Field, from: CellPlace, rows: number, columns: number): CellPlace | null {
  const index = clamp(indexOf(field, from) + rows, field.rows.length - 1);
  return placeAt(field, index, clamp(from.column + columns, field.columns - 1));
}

/** Ctrl with an arrow, as in Excel: to the end of what is filled, or to the next filled cell. */
export function edge(field: Field, from: CellPlace, rows: number, columns: number): CellPlace | null {
  const filled = (place: CellPlace) => {
    const row = field.rows[indexOf(field, place)];
    return row !== undefined && field.isFilled(row, place.column);
  };
  let at = from;
  let next = step(field, at, rows, columns);
  const inside = next !== null && filled(from) && filled(next);
  while (next !== null && !samePlace(next, at)) {
    if (inside && !filled(next)) return at;
    at = next;
    if (!inside && filled(at)) return at;
    next = step(field, at, rows, columns);
  }
  return at;
}

export function samePlace(one: CellPlace | null, other: CellPlace | null): boolean {
  return one !== null && other !== null && one.row === other.row && one.column === other.column;
}

/** Enter: the next leaf below that waits for a score, else the first one above, else one row down. */
export function nextUnscored(field: Field, from: CellPlace): CellPlace | null {
  const start = indexOf(field, from);
  const waits = (row: GridRowData) => {
    const cell = row.cells[from.column];
    return row.kind === 'leaf' && cell?.editable === true && !cell.covered && !field.isFilled(row, from.column);
  };
  const below = field.rows.findIndex((row, index) => index > start && waits(row));
  const found = below >= 0 ? below : field.rows.findIndex((row, index) => index < start && waits(row));
  if (found >= 0) return placeAt(field, found, from.column);
  return nextOwned(field, from);
}

/** Whether the keys that walk from score to score stop here. */
function isOwned(field: Field, row: GridRowData | undefined, column: number): boolean {
  return row?.cells[column]?.editable === true && !field.isSum(row);
}

/** The nearest row below whose cell may be written. */
export function nextOwned(field: Field, from: CellPlace): CellPlace | null {
  const start = indexOf(field, from);
  const down = field.rows.findIndex((row, index) => index > start && isOwned(field, row, from.column));
  return down >= 0 ? placeAt(field, down, from.column) : null;
}

/** Shift+Enter: the nearest row above whose cell may be written. */
export function previousOwned(field: Field, from: CellPlace): CellPlace | null {
  for (let index = indexOf(field, from) - 1; index >= 0; index -= 1) {
    if (isOwned(field, field.rows[index], from.column)) return placeAt(field, index, from.column);
  }
  return null;
}

/** Tab: the next cell that may be written, row after row; null at the end, where Tab leaves the grid. */
export function alongOwned(field: Field, from: CellPlace, direction: 1 | -1): CellPlace | null {
  let index = indexOf(field, from);
  let column = from.column + direction;
  while (index >= 0 && index < field.rows.length) {
    for (; column >= 0 && column < field.columns; column += direction) {
      if (isOwned(field, field.rows[index], column)) return placeAt(field, index, column);
    }
    index += direction;
    column = direction === 1 ? 0 : field.columns - 1;
  }
  return null;
}

/** Where a sheet opens: the first leaf that may be written, else its first cell. */
export function firstOpen(rows: readonly GridRowData[], columns: number): CellPlace | null {
  for (const row of rows) {
    const column = row.cells.findIndex((cell) => cell.editable);
    if (row.kind === 'leaf' && column >= 0) return { row: row.id, column };
  }
  const first = rows[0];
  return first && columns > 0 ? { row: first.id, column: 0 } : null;
}

/** The column in which scores are typed: the chosen one if it may be written, else the first that may. */
export function workColumn(rows: readonly GridRowData[], columns: number, chosen: number): number {
  const isOpen = (column: number) => rows.some((row) => row.cells[column]?.editable);
  if (isOpen(chosen)) return chosen;
  const first = Array.from({ length: columns }, (_, column) => column).find(isOpen);
  return first ?? chosen;
}

/** The first or last cell of the row, or of the whole grid. */
export function border(field: Field, from: CellPlace, which: 'row_start' | 'row_end' | 'grid_start' | 'grid_end'): CellPlace | null {
  const column = which === 'row_start' || which === 'grid_start' ? 0 : field.columns - 1;
  if (which === 'row_start' || which === 'row_end') return { row: from.row, column };
  return placeAt(field, which === 'grid_start' ? 0 : field.rows.length - 1, column);
}
