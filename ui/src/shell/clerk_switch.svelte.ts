// Who works with the program now: the quick switch, and the screen that locks itself after idle minutes.
// What is being typed stays where it is; the program decides whether a password is asked for.
import type { ClerkView } from '../door/bindings';
import { call as realCall, type Door } from '../door/call';
import { Failure } from '../door/failure';
import type { Fault } from '../parts/form_fault.svelte';
import { clerkWords, failureSentence } from '../words';
import { type Drafts, drafts } from './drafts.svelte';
import { type Shell, shell } from './shell.svelte';

/** Without a key or a movement for as long as this, the screen asks who is working. */
export const IDLE_TIME = 10 * 60 * 1000;

export class ClerkSwitch {
  open = $state(false);
  /** True when there is no way around it: the screen locked itself. */
  forced = $state(false);
  clerks = $state.raw<ClerkView[]>([]);
  chosen = $state<number | null>(null);
  password = $state('');
  error = $state.raw<Fault | null>(null);
  busy = $state(false);
  readonly #call: Door;
  readonly #shell: Shell;
  readonly #drafts: Pick<Drafts, 'flush' | 'changeHands'>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(frame: Shell = shell, call: Door = realCall, kept: Pick<Drafts, 'flush' | 'changeHands'> = drafts) {
    this.#shell = frame;
    this.#call = call;
    this.#drafts = kept;
  }

  /** Asks who works; the clerk may also go on as before. */
  async ask(forced = false): Promise<void> {
    if (this.open && this.forced) return;
    this.password = '';
    this.error = null;
    try {
      this.clerks = await this.#call('clerks', {});
    } catch (refusal) {
      this.#shell.fail(refusal);
      return;
    }
    this.chosen = this.clerks.find((clerk) => clerk.working)?.id ?? this.clerks[0]?.id ?? null;
    this.forced = forced;
    this.open = true;
  }

  close(): void {
    if (!this.forced) this.open = false;
  }

  choose(id: number): void {
    this.chosen = id;
    this.password = '';
    this.error = null;
  }

  get clerk(): ClerkView | null {
    return this.clerks.find((clerk) => clerk.id === this.chosen) ?? null;
  }

  /** The password is asked for: not of the one who works already, unless the screen is locked. */
  get needsPassword(): boolean {
    const clerk = this.clerk;
    return clerk !== null && clerk.has_password && (this.forced || !clerk.working);
  }

  async work(): Promise<void> {
    const clerk = this.clerk;
    if (!clerk || this.busy) return;
    if (clerk.working && !this.forced) return this.close();
    this.busy = true;
    try {
      const other = !clerk.working;
      const where = this.forced ? 'their_place' : 'here';
      // What the one before was typing is put down under their own name.
      if (other && !this.forced) await this.#drafts.flush();
      this.#shell.show(await this.#call('work_as', { id: clerk.id, password: this.password }));
      this.forced = false;
      this.open = false;
      if (other) {
        // A half-typed sentence must not be saved under another name.
        await this.#drafts.changeHands(where);
        this.#shell.revision += 1;
        this.#shell.toast(clerkWords.begun(clerk.name));
      }
    } catch (refusal) {
      const failure = Failure.from(refusal);
      this.error = { sentence: failureSentence(failure.code, failure.message).text };
      this.password = '';
    } finally {
      this.busy = false;
    }
  }

  /** A key or a movement: the minutes begin anew. */
  stir(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.lock(), IDLE_TIME);
  }

  /** Locks the screen where that makes sense: with a password, or with several clerks to tell apart. */
  async lock(): Promise<void> {
    const book = this.#shell.book;
    if (!book || this.#shell.stand !== 'open' || (this.open && this.forced)) return;
    try {
      await this.#drafts.flush();
      const after = await this.#call('lock_screen', {});
      this.#shell.show(after);
      if (after.locked || after.clerks > 1) await this.ask(true);
    } catch (refusal) {
      this.#shell.fail(refusal);
    }
  }
}

export const clerkSwitch = new ClerkSwitch();
