// The keys of the score grid, as one pure function from a key press to an action.
// Order of the work: a key arrives at the table, is read here, and grid.svelte.ts carries the action out.
// Whatever is not named here stays with the text field, so that Backspace and letters reach it untouched.

/** `ready`: the cell is chosen. `typing`: a new value is being typed over it. `editing`: its text is being corrected (F2). */
export type GridMode = 'ready' | 'typing' | 'editing';

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  keyCode: number;
}

export type GridAction =
  | { do: 'move' | 'extend' | 'edge'; rows: number; columns: number }
  | {
      do:
        | 'next_unscored'
        | 'back'
        | 'next_owned'
        | 'previous_owned'
        | 'edit'
        | 'restore'
        | 'clear'
        | 'row_start'
        | 'row_end'
        | 'grid_start'
        | 'grid_end'
        | 'fold'
        | 'unfold'
        | 'fill_down'
        | 'accept';
    };

const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Rows that Page Up and Page Down jump over. */
const PAGE = 12;

/** What a key means in this mode; null leaves it to the text field and the window. */
export function readKey(press: KeyPress, mode: GridMode): GridAction | null {
  // While an input method is composing, Enter and Tab belong to it.
  if (press.isComposing || press.keyCode === 229) return null;
  if (press.metaKey) return null;
  if (press.altKey) return press.ctrlKey || mode !== 'ready' ? null : readAlt(press);
  return press.ctrlKey ? readControl(press, mode) : readPlain(press, mode);
}

/** Whether a key would write into the chosen cell; Delete is an action of its own. */
export function writes(press: KeyPress): boolean {
  if (press.ctrlKey || press.altKey || press.metaKey) return false;
  // An input method says only that it takes the key.
  return press.key.length === 1 || press.key === 'Backspace' || press.key === 'Process' || press.keyCode === 229;
}

function readAlt(press: KeyPress): GridAction | null {
  if (press.shiftKey) return null;
  if (press.key === 'ArrowLeft') return { do: 'fold' };
  if (press.key === 'ArrowRight') return { do: 'unfold' };
  return null;
}

function readControl(press: KeyPress, mode: GridMode): GridAction | null {
  if (press.key.toLowerCase() === 's' && !press.shiftKey) return { do: 'accept' };
  if (mode === 'editing') return null;
  const arrow = ARROWS[press.key];
  if (arrow && !press.shiftKey) return { do: 'edge', rows: arrow[0], columns: arrow[1] };
  if (press.key === 'Home') return { do: 'grid_start' };
  if (press.key === 'End') return { do: 'grid_end' };
  if (press.key.toLowerCase() === 'd' && mode === 'ready') return { do: 'fill_down' };
  return null;
}

function readPlain(press: KeyPress, mode: GridMode): GridAction | null {
  switch (press.key) {
    case 'Enter':
      return { do: press.shiftKey ? 'back' : 'next_unscored' };
    case 'Tab':
      return { do: press.shiftKey ? 'previous_owned' : 'next_owned' };
    case 'Escape':
      return { do: 'restore' };
    case 'F2':
      return press.shiftKey ? null : { do: 'edit' };
    case 'PageUp':
      return { do: 'move', rows: -PAGE, columns: 0 };
    case 'PageDown':
      return { do: 'move', rows: PAGE, columns: 0 };
  }
  const arrow = ARROWS[press.key];
  if (arrow) return readArrow(arrow, press.shiftKey, mode);
  // While text is being typed, these keys belong to the text.
  if (mode !== 'ready' || press.shiftKey) return null;
  if (press.key === 'Delete') return { do: 'clear' };
  if (press.key === 'Home') return { do: 'row_start' };
  if (press.key === 'End') return { do: 'row_end' };
  return null;
}

function readArrow([rows, columns]: [number, number], shift: boolean, mode: GridMode): GridAction | null {
  if (mode === 'editing') return rows !== 0 && !shift ? { do: 'move', rows, columns } : null;
  if (shift) return mode === 'ready' ? { do: 'extend', rows, columns } : null;
  return { do: 'move', rows, columns };
}
