// The names that the shell answers by itself: picking files, opening what was printed, trying the book again.
// The page never sees a path; a picked file is a handle that goes back under `file`, `out` or `folder`.

import type { BookView } from './bindings';

export type PickKind = 'sheet' | 'excel' | 'pdf' | 'word' | 'web' | 'evidence' | 'folder';

/** A file the clerk picked: its handle for later calls and its name for the eye. Null when the choice was cancelled. */
export type Picked = { handle: string; name: string } | null;

export type ShellCommands = {
  pick_file: [{ kind: PickKind }, Picked];
  /** Several files at once; empty when the choice was cancelled. */
  pick_files: [{ kind: PickKind }, { handle: string; name: string }[]];
  /** Shows a document of the store room in the system's own viewer, from a copy. */
  open_evidence: [{ evidence: number }, null];
  pick_save: [{ kind: PickKind; suggested_name: string }, Picked];
  open_printed: [{ handle: string }, null];
  show_folder: [{ handle: string }, null];
  open_book_again: [Record<string, never>, { open: boolean }];
  leave_sample: [Record<string, never>, BookView];
  /** Closes the window; everything that was saved stays saved. */
  close_window: [Record<string, never>, null];
};

/** The address of a document that is a picture. */
export function pictureAddress(evidence: number): string {
  return `${pictureOrigin()}/evidence/${evidence}`;
}

// WebView2 knows no schemes of its own and gets the same pictures under a host name.
function pictureOrigin(): string {
  return navigator.userAgent.includes('Windows') ? 'http://paper.localhost' : 'paper://localhost';
}

/** The address of a page picture, laid out by `preview_paper`; pages count from 0. */
export function pageAddress(ticket: string, page: number): string {
  return `${pictureOrigin()}/${encodeURIComponent(ticket)}/${page}`;
}
