// What the frame of the window knows: whether a book is open and whose it is, which screen is shown,
// what was saved last, what can be undone, and the short messages that float above the page.
// Everything about the book comes from the program's `book_state`; nothing is guessed here.
import type { BookView, Stage } from '../door/bindings';
import { call as realCall, type Door } from '../door/call';
import { Failure } from '../door/failure';
import type { ClosedBook } from '../door/shell_commands';
import type { ScreenName } from '../screens';
import { failureSentence, type FailureSentence, type settingsPages, words } from '../words';
import { Preferences } from './preferences.svelte';

/** A short message that leaves by itself; its actions are also reachable elsewhere. */
export interface Toast {
  id: number;
  text: string;
  actions: readonly ToastAction[];
}

export interface ToastAction {
  label: string;
  run: () => void;
}

/** Where one screen leads in another: the sheet of a unit, a paper of something. */
export type Place =
  | { screen: 'scores'; round: string; unit: number; stage: Stage; node?: number; page?: 'second' }
  | { screen: 'evidence'; document: number }
  | { screen: 'council'; round: string; hearing?: number; unit?: number; node?: number }
  | { screen: 'conference'; conference: number }
  | { screen: 'criteria'; criteria: string; page: 'tree' | 'rules' }
  | { screen: 'commitments'; commitment?: number; year: number }
  | { screen: 'settings'; page: keyof typeof settingsPages }
  | { screen: 'papers'; paper: string; round?: string; unit?: string; stage?: Stage; year?: number; commitment?: number; fields?: Record<string, string>; hearing?: number; conference?: number; commendation?: number; form?: number };

/** One thing for the status line. */
export interface StatusItem {
  text: string;
  tone?: 'warn' | 'bad';
  /** Shown only where the window is wide enough. */
  wideOnly?: boolean;
}

/** How long a message stays, in milliseconds; longer with something to choose. Undo stays reachable through Ctrl+Z. */
const TOAST_TIME = 4000;
const TOAST_TIME_WITH_ACTIONS = 8000;

export class Shell {
  screen = $state<ScreenName>('waiting');
  /** `new` waits for the first set-up, `closed` could not be opened. */
  stand = $state<'opening' | 'closed' | 'new' | 'open'>('opening');
  /** True once somebody worked in this window: what stands on the screen then stays behind the lock. */
  entered = $state(false);
  book = $state.raw<BookView | null>(null);
  closedBecause = $state.raw<(FailureSentence & { code: string }) | null>(null);
  saving = $state(0);
  toasts = $state.raw<Toast[]>([]);
  failure = $state.raw<(FailureSentence & { retry: (() => void) | null }) | null>(null);
  status = $state.raw<StatusItem[]>([]);
  /** Rises whenever the book changed behind a screen's back (undo, redo): screens read again. */
  revision = $state(0);
  /** What Ctrl+P does on the open screen; without it the key leads to the papers. */
  printHere = $state.raw<(() => void) | null>(null);
  /** What F9 shows from the open screen; without it the newest round is projected. */
  projectHere = $state.raw<(() => void) | null>(null);
  #place: Place | null = null;
  readonly preferences: Preferences;
  readonly #call: Door;
  #nextToast = 1;
  #confirmWhenSaved = false;

  constructor(call: Door = realCall) {
    this.#call = call;
    this.preferences = new Preferences((text_size, high_contrast) => this.#keepView(text_size, high_contrast));
  }

  /** Asks the program how the book stands. */
  async refresh(): Promise<void> {
    await this.#hear(() => this.#call('book_state', {}));
  }

  /** From a book or backup that is only looked at to the recovery screen. */
  async returnToRecovery(): Promise<void> {
    await this.#hear(() => this.#call('return_to_recovery', {}));
    this.status = [];
  }

  async #hear(asked: () => Promise<BookView | ClosedBook>): Promise<void> {
    try {
      const state = await asked();
      if (isOpen(state)) this.show(state);
      else this.#close(state.failure);
    } catch (refusal) {
      this.#close(Failure.from(refusal));
    }
  }

  /** Once a minute: copies that are due, the clock, the disk. What cannot be done is said by `cares`. */
  async lookAfter(): Promise<void> {
    if (this.stand !== 'open' || this.saving > 0 || this.book?.locked) return;
    try {
      this.show(await this.#call('look_after_book', {}));
    } catch {
      // The next minute tries again, and the first save that fails says why.
    }
  }

  /** Turns to a place in another screen, which takes it up when it opens. */
  open(place: Place): void {
    this.#place = place;
    // A screen that is open already reads again and finds the place.
    if (this.screen === place.screen) this.revision += 1;
    this.screen = place.screen;
  }

  /** The place this screen was opened for; asked once. */
  takePlace<S extends Place['screen']>(screen: S): Extract<Place, { screen: S }> | null {
    const place = this.#place;
    if (place?.screen !== screen) return null;
    this.#place = null;
    return place as Extract<Place, { screen: S }>;
  }

  /** From the sample office back to the office's own book. */
  async leaveSample(): Promise<void> {
    try {
      this.show(await this.#call('leave_sample', {}));
      this.status = [];
      this.revision += 1;
    } catch (refusal) {
      this.fail(refusal);
    }
  }

  show(book: BookView): void {
    this.book = book;
    this.stand = book.set_up ? 'open' : 'new';
    if (!book.locked) this.entered = true;
    this.preferences.show(book.text_size, book.high_contrast);
  }

  #close(failure: { code: string; message: string }): void {
    this.closedBecause = { code: failure.code, ...failureSentence(failure.code, failure.message) };
    this.book = null;
    this.stand = 'closed';
  }

  #keepView(text_size: number, high_contrast: boolean): void {
    if (this.book === null || this.book.read_only !== null) return;
    this.save(() => this.#call('change_preferences', { text_size, high_contrast })).catch((refusal) => this.fail(refusal));
  }

  /** Runs a change and says "saved" only after the program has acknowledged it. */
  async save<T>(change: () => Promise<T>): Promise<T> {
    this.saving += 1;
    try {
      const answer = await change();
      await this.refresh();
      return answer;
    } catch (refusal) {
      // What was refused must not be followed by "saved".
      this.#confirmWhenSaved = false;
      throw refusal;
    } finally {
      this.saving -= 1;
      if (this.saving === 0 && this.#confirmWhenSaved) this.#confirmSaved();
    }
  }

  /** Ctrl+S: says when the last change was saved, once nothing is on its way any more. */
  async sayWhenSaved(): Promise<void> {
    // The open editor hands its text on in this same key press; wait until that has begun.
    await new Promise((done) => setTimeout(done));
    if (this.saving > 0) this.#confirmWhenSaved = true;
    else this.#confirmSaved();
  }

  #confirmSaved(): void {
    this.#confirmWhenSaved = false;
    this.toast(this.savedSentence);
  }

  async undo(): Promise<void> {
    await this.#takeStep('undo', words.status.undone, words.status.nothingToUndo, this.book?.undo);
  }

  async redo(): Promise<void> {
    await this.#takeStep('redo', words.status.redone, words.status.nothingToRedo, this.book?.redo);
  }

  async #takeStep(name: 'undo' | 'redo', said: (step: string) => string, nothing: string, step?: string | null): Promise<void> {
    if (!step) return this.toast(nothing);
    try {
      const taken = await this.#call(name, {});
      this.show(taken.book);
      this.revision += 1;
      this.toast(said(taken.step));
    } catch (refusal) {
      this.fail(refusal);
    }
  }

  toast(text: string, ...actions: (ToastAction | null)[]): void {
    const toast = { id: this.#nextToast, text, actions: actions.filter((action) => action !== null) };
    this.#nextToast += 1;
    // One at a time: what was said last is what happened last.
    this.toasts = [toast];
    setTimeout(() => this.dismiss(toast.id), toast.actions.length > 0 ? TOAST_TIME_WITH_ACTIONS : TOAST_TIME);
  }

  dismiss(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  /** Shows a failure in the three sentences every error has. */
  fail(refusal: unknown, retry: (() => void) | null = null): void {
    const failure = Failure.from(refusal);
    this.failure = { ...failureSentence(failure.code, failure.message), retry };
  }

  get savedSentence(): string {
    if (this.saving > 0) return words.status.saving;
    return this.book?.saved_at ? words.status.savedAt(this.book.saved_at) : words.status.nothingSavedYet;
  }
}

let usable = false;

/** Marks, once, the moment at which the first screen shows its data; the bench reads the mark. */
export function markUsable(): void {
  if (!usable) performance.mark('usable');
  usable = true;
}

function isOpen(state: BookView | ClosedBook): state is BookView {
  return state.open;
}

export const shell = new Shell();
