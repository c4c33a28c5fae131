// Half-typed cells: how one is named, and what becomes of it.
import type { Stage } from '../../door/bindings';
import { drafts, labelOf, type Spot } from '../../shell/drafts.svelte';
import { scoreWords, secondWords } from '../../words';

/** A cell of a sheet, with what a person calls it. */
export interface CellSpot {
  round: string;
  unit: number;
  unitName: string;
  node: number;
  code: string;
  stage: Stage;
}

const FIELD = 'score';
const SECOND = 'second';

/** Where a line of a sheet is in the window. */
export function spotOf(cell: Pick<CellSpot, 'round' | 'unit' | 'stage'> & { node?: number }): Spot {
  const { round, unit, node, stage } = cell;
  return { screen: 'scores', round, unit, ...(node === undefined ? {} : { node }), stage };
}

export function placeOf(cell: Pick<CellSpot, 'round' | 'unit' | 'node' | 'stage'>): string {
  return drafts.placeOf(FIELD, spotOf(cell));
}

/** Where the second entry of a unit is in the window. */
export function spotOfSecond(cell: { round: string; unit: number; node?: number }): Spot {
  const { round, unit, node } = cell;
  return { screen: 'scores', page: 'second', round, unit, ...(node === undefined ? {} : { node }) };
}

export function placeOfSecond(cell: { round: string; unit: number; node: number }): string {
  return drafts.placeOf(SECOND, spotOfSecond(cell));
}

/** A cell of the second entry is being typed into. It is kept like any other: for the clerk who typed it, and nobody else. */
export function typedSecond(cell: Omit<CellSpot, 'stage'>, text: string | null): void {
  const place = placeOfSecond(cell);
  if (text === null) drafts.forget(place);
  else drafts.typed(place, labelOf([cell.unitName, cell.code].join(', '), secondWords.column), text);
}

/** A text was not taken, and another sheet is shown: it stays within reach. */
export function leftRefused(cell: CellSpot, text: string): void {
  drafts.leave(placeOf(cell), labelOf([cell.unitName, cell.code].join(', '), scoreWords.stages[cell.stage].title), text);
}

/** A cell is being typed into, or its text was given up. */
export function typedInto(cell: CellSpot, text: string | null): void {
  const place = placeOf(cell);
  if (text === null) drafts.forget(place);
  else drafts.typed(place, labelOf([cell.unitName, cell.code].join(', '), scoreWords.stages[cell.stage].title), text);
}
