// The names that the shell answers by itself: picking files, opening what was printed, trying the book again.
// The page never sees a path; a picked file is a handle that goes back under `file`, `out` or `folder`.

import type { BookView } from './bindings';

export type PickKind = 'sheet' | 'excel' | 'pdf' | 'word' | 'folder';

/** A file the clerk picked: its handle for later calls and its name for the eye. Null when the choice was cancelled. */
export type Picked = { handle: string; name: string } | null;

export type ShellCommands = {
  pick_file: [{ kind: PickKind }, Picked];
  pick_save: [{ kind: PickKind; suggested_name: string }, Picked];
  open_printed: [{ handle: string }, null];
  show_folder: [{ handle: string }, null];
  open_book_again: [Record<string, never>, { open: boolean }];
  leave_sample: [Record<string, never>, BookView];
};

/** The address of a page picture, laid out by `preview_paper`; pages count from 0. */
export function pageAddress(ticket: string, page: number): string {
  // WebView2 knows no schemes of its own and gets the same pages under a host name.
  const origin = navigator.userAgent.includes('Windows') ? 'http://paper.localhost' : 'paper://localhost';
  return `${origin}/${encodeURIComponent(ticket)}/${page}`;
}
