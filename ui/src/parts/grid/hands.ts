// What the hands do on a grid, whichever way its lines are drawn: keys, copying, pasting.
import { readClipboard, writeTabbed } from './clipboard';
import type { ScoreGrid } from './grid.svelte';
import { readKey, writes } from './keyboard';

/** What stands in the details of the chosen line keeps its own keys, copying and pasting. */
function isInDetails({ target }: Event): boolean {
  return target instanceof Element && target.closest('tr.drawer') !== null;
}

/** The listeners of a table that shows a grid; spread them on it. */
export function hands(grid: ScoreGrid) {
  return {
    onkeydown(event: KeyboardEvent) {
      if (isInDetails(event)) return;
      const action = readKey(event, grid.mode);
      if (!action && writes(event)) grid.sayIfClosed();
      if (!action || !grid.act(action)) return;
      event.preventDefault();
    },
    oncopy(event: ClipboardEvent) {
      if (isInDetails(event) || grid.mode !== 'ready' || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', writeTabbed(grid.copied()));
      event.preventDefault();
    },
    onpaste(event: ClipboardEvent) {
      if (isInDetails(event) || grid.mode === 'editing' || !event.clipboardData) return;
      event.preventDefault();
      grid.paste(readClipboard(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')));
    },
  };
}
