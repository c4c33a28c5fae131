// What the hands do on a grid, whichever way its lines are drawn: keys, copying, pasting.
import { readClipboard, writeTabbed } from './clipboard';
import type { ScoreGrid } from './grid.svelte';
import { readKey, writes } from './keyboard';

/** The listeners of a table that shows a grid; spread them on it. */
export function hands(grid: ScoreGrid) {
  return {
    onkeydown(event: KeyboardEvent) {
      const action = readKey(event, grid.mode);
      if (!action && writes(event)) grid.sayIfClosed();
      if (!action || !grid.act(action)) return;
      event.preventDefault();
    },
    oncopy(event: ClipboardEvent) {
      if (grid.mode !== 'ready' || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', writeTabbed(grid.copied()));
      event.preventDefault();
    },
    onpaste(event: ClipboardEvent) {
      if (grid.mode === 'editing' || !event.clipboardData) return;
      event.preventDefault();
      grid.paste(readClipboard(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')));
    },
  };
}
