// The selected block of the grid: from an anchor to a far corner, over the rows that can be seen.
// Without a far corner the selection is the chosen cell alone.
import { indexOf, samePlace } from './moves';
import type { Rectangle } from './rectangle';
import type { CellPlace, GridRowData } from './types';

export class Selection {
  #anchor = $state.raw<CellPlace | null>(null);
  #head = $state.raw<CellPlace | null>(null);
  readonly #visible: () => readonly GridRowData[];
  readonly #chosen: () => CellPlace | null;

  constructor(visible: () => readonly GridRowData[], chosen: () => CellPlace | null) {
    this.#visible = visible;
    this.#chosen = chosen;
  }

  /** The corner that Shift with an arrow moves on. */
  get head(): CellPlace | null {
    return this.#head;
  }

  extendTo(place: CellPlace): void {
    this.#anchor ??= this.#chosen();
    this.#head = place;
  }

  drop(): void {
    this.#anchor = null;
    this.#head = null;
  }

  /** The block in numbers of visible rows; the chosen cell alone when nothing is selected. */
  get area(): Rectangle | null {
    const from = this.#anchor ?? this.#chosen();
    const to = this.#head ?? this.#chosen();
    if (!from || !to) return null;
    const field = { rows: this.#visible() };
    const [one, other] = [indexOf(field, from), indexOf(field, to)];
    if (one < 0 || other < 0) return null;
    return {
      top: Math.min(one, other),
      bottom: Math.max(one, other),
      left: Math.min(from.column, to.column),
      right: Math.max(from.column, to.column),
    };
  }

  contains(row: number, column: number): boolean {
    if (!this.#head) return false;
    const area = this.area;
    if (area === null || column < area.left || column > area.right) return false;
    return this.#visible().slice(area.top, area.bottom + 1).some((one) => one.id === row);
  }

  /** Every place of the block, row after row. */
  places(): CellPlace[] {
    const area = this.area;
    if (!area) return [];
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, offset) => area.left + offset);
    return this.#visible()
      .slice(area.top, area.bottom + 1)
      .flatMap((row) => columns.map((column) => ({ row: row.id, column })));
  }

  /** The place after or before another inside the block, round and round; null when only one cell is selected. */
  following(place: CellPlace, direction: 1 | -1): CellPlace | null {
    const places = this.places();
    if (places.length < 2) return null;
    const index = places.findIndex((one) => samePlace(one, place));
    return places[(index + direction + places.length) % places.length] ?? null;
  }
}
