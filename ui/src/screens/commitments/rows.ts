// Keys in a table whose cells are text fields: Enter goes down and adds a row at the end, Ctrl+Delete takes the row out.
import { tick } from 'svelte';
import { isPressed } from '../../shell/keys';

export interface RowActions {
  count: () => number;
  add: () => void;
  remove: (row: number) => void;
}

/** Answers a key pressed in a field marked with data-row and data-column; leaves every other key alone. */
export function rowKey(event: KeyboardEvent, actions: RowActions): void {
  const field = event.target;
  if (!(field instanceof HTMLElement) || event.isComposing || event.keyCode === 229) return;
  const table = field.closest('table');
  const row = placeOf(field, actions.count());
  if (!table || row < 0) return;
  const column = field.dataset['column'] ?? '';
  if (isPressed(event, 'Ctrl+Delete')) {
    event.preventDefault();
    actions.remove(row);
    void focusField(table, Math.max(0, Math.min(row, actions.count() - 1)), column);
  } else if (isPressed(event, 'Enter') || isPressed(event, 'Shift+Enter')) {
    event.preventDefault();
    const next = row + (event.shiftKey ? -1 : 1);
    if (next >= actions.count()) {
      actions.add();
      void focusField(table, next, firstColumn(table));
    } else if (next >= 0) void focusField(table, next, column);
  }
}

/** Puts the keyboard into a field once the row is there. */
export async function focusField(table: HTMLElement, row: number, column: string): Promise<void> {
  await tick();
  table.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus();
}

function placeOf(field: HTMLElement, count: number): number {
  for (let row = 0; row < count; row += 1) if (field.dataset['row'] === String(row)) return row;
  return -1;
}

function firstColumn(table: HTMLElement): string {
  return table.querySelector<HTMLElement>('[data-column]')?.dataset['column'] ?? '';
}
