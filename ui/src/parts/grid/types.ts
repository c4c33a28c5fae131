// What the score grid shows and what it tells the screen that owns it.
// The grid takes rows and columns as data and gives back typed text; it knows no command, no unit and no rule.
import { vietnamese } from '../../format';

export type CellState = 'not_scored' | 'scored' | 'not_applicable' | 'no_occurrence';

/** One column of figures: a stage in the unit sheet. */
export interface GridColumn {
  key: string;
  /** Table head, two short lines at most. */
  title: string;
  /** The full name, for tooltips and for the screen reader. */
  spoken: string;
}

/** One cell as the core answered it. */
export interface GridCellData {
  state: CellState;
  /** Canonical decimal text, null where there is no figure. */
  points: string | null;
  /** How a clerk types it, where that is not the figure itself: "38/40" for 95. */
  typed?: string;
  editable: boolean;
  /** The figure was stated for the parent itself and is not the sum of its parts. */
  stated: boolean;
  /** A figure was stated for a line above, so nothing is missing here. */
  covered: boolean;
  /** What the rule makes of the declared figure, as shown, where a person decided otherwise. */
  computed: string;
  /** Who owns the cell or why it is closed; shown as the tooltip. */
  hint: string | null;
  /** Why nothing can be typed here; said when somebody tries. Absent where the cell is open. */
  closed?: string;
}

export type RowKind = 'area' | 'parent' | 'leaf' | 'total';

/** One line of the tree, in reading order; the total stands last. */
export interface GridRowData {
  id: number;
  code: string;
  title: string;
  level: number;
  kind: RowKind;
  max: string | null;
  cells: GridCellData[];
  /** Signed canonical text; `large` once it reaches the threshold of the set. */
  difference: { points: string; large: boolean } | null;
  /** A sentence about this line that must not be missed, shown as a sign with a tooltip. */
  warning: string | null;
}

/** A place in the grid: the row's own id and the number of the column. */
export interface CellPlace {
  row: number;
  column: number;
}

/** A rectangle from the clipboard, laid over the visible rows and not yet applied. */
export interface PastedRectangle {
  rows: number;
  columns: number;
  cells: PastedCell[];
  /** How many values, empty cells not counted, fell outside the grid. */
  outside: number;
}

export interface PastedCell extends CellPlace {
  text: string;
  editable: boolean;
}

/** Where Enter leads: past what is scored already, or straight down as in Excel. */
export type EnterWay = 'next_unscored' | 'down';

export type GridFilter = 'all' | 'not_scored' | 'differs';

/** What the grid asks of its owner. A promise that fails carries the sentence to show. */
export interface GridEvents {
  commit(place: CellPlace, text: string): Promise<void>;
  paste(rectangle: PastedRectangle): void;
  /** What is being typed into a cell; null when it was given up. Not told by grids that keep no drafts. */
  typing?(place: CellPlace, text: string | null): void;
}

/** The words of a grid: its first columns, and what is said of a cell. */
export interface GridWords {
  code: string;
  title: string;
  max: string;
  notScored: string;
  cell(cell: {
    code: string;
    title: string;
    column: string;
    value: string;
    max: string;
    index: number;
    count: number;
    computed: string;
    open: boolean;
  }): string;
}

/** The stored text of a cell as a clerk would type it. */
export function storedText(cell: GridCellData | undefined): string {
  if (!cell) return '';
  if (cell.typed !== undefined) return cell.typed;
  if (cell.state === 'not_applicable') return 'KAD';
  if (cell.state === 'no_occurrence') return 'KPS';
  return cell.points === null ? '' : vietnamese(cell.points);
}
