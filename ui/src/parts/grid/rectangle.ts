// Laying a table from the clipboard over the visible rows of the grid.
// Values keep the shape they had in Excel: a value on a closed cell is listed as such, never moved to another cell.
import type { GridRowData, PastedCell, PastedRectangle } from './types';

/** A block of visible rows and columns, borders included. */
export interface Rectangle {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Which value would go where, if the table is laid with its first cell on the first cell of the area. */
export function pastedRectangle(
  visible: readonly GridRowData[],
  columns: number,
  area: Rectangle,
  values: readonly (readonly string[])[],
): PastedRectangle {
  const cells: PastedCell[] = [];
  let outside = 0;
  values.forEach((line, down) =>
    line.forEach((text, right) => {
      const row = visible[area.top + down];
      const column = area.left + right;
      // What is empty there is no value that is lost.
      if (!row || column >= columns) outside += text.trim() === '' ? 0 : 1;
      else cells.push({ row: row.id, column, text: text.normalize('NFC'), editable: row.cells[column]?.editable === true });
    }),
  );
  return { rows: values.length, columns: values[0]?.length ?? 0, cells, outside };
}

/** One text in every cell of an area. */
export function filled(area: Rectangle, text: string): string[][] {
  const line = Array<string>(area.right - area.left + 1).fill(text);
  return Array<string[]>(area.bottom - area.top + 1).fill(line);
}

/** What stands in an area, row after row. */
export function textsIn(
  visible: readonly GridRowData[],
  area: Rectangle,
  textOf: (row: GridRowData, column: number) => string,
): string[][] {
  const { top, bottom, left, right } = area;
  return visible
    .slice(top, bottom + 1)
    .map((row) => row.cells.slice(left, right + 1).map((_, offset) => textOf(row, left + offset)));
}
