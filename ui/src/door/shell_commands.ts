// The names that the shell answers by itself: picking files, opening what was printed, trying the book again.
// The page never sees a path; a picked file is a handle that goes back under `file`, `out` or `folder`.

import type { BookView } from './bindings';

export type PickKind = 'sheet' | 'excel' | 'pdf' | 'word' | 'web' | 'evidence' | 'folder' | 'backup';

/** A file the clerk picked: its handle for later calls and its name for the eye. Null when the choice was cancelled. */
export type Picked = { handle: string; name: string } | null;

/** A backup beside a book that cannot be opened, and what it lacks. */
export interface RecoveryBackup {
  name: string;
  made_at: string;
  why: string;
  size: string;
  sound: boolean;
  lacks: string;
  steps: string[];
}

/** What `book_state` answers when no book could be opened. */
export interface ClosedBook {
  open: false;
  failure: { code: string; message: string };
}

export type ShellCommands = {
  /** These four work on a book that cannot be opened; the damaged file always stays. */
  recovery_state: [Record<string, never>, { folder: string; backups: RecoveryBackup[] }];
  recover_book: [{ name: string } | { file: string }, { open: boolean }];
  begin_anew: [Record<string, never>, { open: boolean }];
  rescue_book: [{ folder: string }, { path: string }];
  /** Shows a backup, for reading only, while the book cannot be opened. */
  look_at_copy: [{ name: string }, BookView];
  /** From a book or backup that is only looked at to the recovery screen. */
  return_to_recovery: [Record<string, never>, BookView | ClosedBook];
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
