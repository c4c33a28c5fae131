// Half-typed text and the place where a clerk stopped: put down while typing, offered again after a
// power cut, a locked screen or another clerk's turn. Nothing of it is saved work and nothing says so.
import type { DraftView, Stage } from '../door/bindings';
import { call as realCall, type Door, listenToDone } from '../door/call';
import type { ScreenName } from '../screens';
import { draftWords, words } from '../words';
import { type Shell, shell } from './shell.svelte';

/** Where in the window something is: a screen, and in it what it belongs to. */
export interface Spot {
  screen: ScreenName;
  round?: string;
  unit?: number;
  node?: number;
  stage?: Stage;
  /** A page of its own within the screen. */
  page?: 'second';
  /** A document, a hearing, a commitment: what the screen shows one of. */
  item?: number;
}

/** The field under which a whole form is put down, as the form writes itself. */
export const FORM = 'form';

/** A draft with its place read. */
export interface Offered extends DraftView {
  spot: Spot;
  /** The text is a whole form, not for the eye. */
  isForm: boolean;
}

/** As long as nothing is typed for this time, what stands there is put down. */
export const PAUSE = 700;

/** Commands that look at a text and keep nothing of it. */
const ASKS_ONLY = /^(preview_|try_|read_|apply_|keep_draft|keep_stopped|find$|compare_|take_up)/;

interface Typed {
  label: string;
  text: string;
}

export class Drafts {
  /** What was found when the clerk came back, the newest first. */
  offered = $state.raw<Offered[]>([]);
  /** False until it is known where the clerk stopped. */
  ready = $state(false);
  /** Rises when another clerk takes over: what stood on the page was the other's. */
  sitting = $state(0);
  /** The draft whose place was opened to go on with it. */
  wanted = $state.raw<string | null>(null);
  #stand = $state.raw<{ spot: Spot; says: string } | null>(null);
  /** Typed and not yet put down. */
  readonly #typing = new Map<string, Typed>();
  /** Put down and not kept; what the program keeps of it drops it. */
  readonly #down = new Map<string, Typed>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopTimer: ReturnType<typeof setTimeout> | undefined;
  #stopped = '';
  #last: Promise<unknown> = Promise.resolve();
  readonly #call: Door;
  readonly #shell: Shell;

  constructor(call: Door = realCall, frame: Shell = shell) {
    this.#call = call;
    this.#shell = frame;
  }

  /** Where the clerk is; a screen says more about it than its name. */
  get spot(): Spot {
    const stand = this.#stand;
    return stand?.spot.screen === this.#shell.screen ? stand.spot : { screen: this.#shell.screen };
  }

  /** What a person calls that place. */
  get says(): string {
    const stand = this.#stand;
    const screen = words.screens[this.#shell.screen];
    return stand?.spot.screen === this.#shell.screen && stand.says !== '' ? `${screen}, ${stand.says}` : screen;
  }

  /** A screen says where in it the clerk is, and how a person calls that. */
  stand(spot: Spot, says: string): void {
    this.#stand = { spot, says };
  }

  /** The name of a field at the place where the clerk is. */
  placeOf(field: string, spot: Spot = this.spot): string {
    return JSON.stringify({ ...spot, field });
  }

  /** Reads what was left, and turns to where the clerk stopped, or to another place. */
  async enter(here: Spot | null = null): Promise<void> {
    this.#typing.clear();
    this.#down.clear();
    this.offered = [];
    try {
      const { stopped, drafts } = await this.#call('drafts', {});
      this.#stopped = stopped ?? '';
      this.offered = drafts.flatMap((draft) => {
        const spot = spotOf(draft.place);
        return spot ? [{ ...draft, spot, isForm: spot.field === FORM }] : [];
      });
      for (const { place, label, text } of drafts) this.#down.set(place, { label, text });
      const spot = here ?? (stopped === null ? null : spotOf(stopped));
      if (spot) this.turnTo(spot);
    } catch {
      // A book that cannot answer says so itself, at the first thing that is asked of it.
    }
    this.ready = true;
  }

  /** Another clerk works from now on: at the place on the screen, or where they themselves stopped. */
  async changeHands(where: 'here' | 'their_place'): Promise<void> {
    const here = where === 'here' ? this.spot : null;
    this.sitting += 1;
    this.ready = false;
    this.#stand = null;
    await this.enter(here);
  }

  /** Turns to a place; what is no longer there, the screen leaves out. */
  turnTo(spot: Spot): void {
    const { screen, round, unit, node, stage, item, page } = spot;
    if (screen === 'scores' && round !== undefined && unit !== undefined) {
      this.#shell.open({ screen, round, unit, stage: stage ?? (page ? 'approved' : 'self'), ...(node === undefined ? {} : { node }), ...(page ? { page } : {}) });
    } else if (screen === 'evidence' && item !== undefined) this.#shell.open({ screen, document: item });
    else if (screen === 'council' && round !== undefined) {
      this.#shell.open({ screen, round, ...(item === undefined ? {} : { hearing: item }), ...(unit === undefined ? {} : { unit }), ...(node === undefined ? {} : { node }) });
    } else this.#shell.screen = screen;
  }

  /** Something is being typed. An empty text is nothing to keep. */
  typed(place: string, label: string, text: string): void {
    if (this.#isClosed) return;
    if (text.trim() === '') return this.forget(place);
    this.#typing.set(place, { label, text });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Puts down what is being typed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const typed = [...this.#typing];
    this.#typing.clear();
    for (const [place, one] of typed) {
      this.#down.set(place, one);
      this.#send(place, one.label, one.text);
    }
    await this.#last;
  }

  /** What was typed there was kept, or is not wanted any more. */
  forget(place: string): void {
    this.#typing.delete(place);
    this.offered = this.offered.filter((draft) => draft.place !== place);
    if (this.wanted === place) this.wanted = null;
    if (this.#down.delete(place) && !this.#isClosed) this.#send(place, '', '');
  }

  /** What was typed there was not taken, and the clerk went on elsewhere: it waits for a word at once. */
  leave(place: string, label: string, text: string, at: Date = new Date()): void {
    this.typed(place, label, text);
    const spot = spotOf(place);
    if (spot === null || text.trim() === '' || this.#isClosed) return;
    const others = this.offered.filter((draft) => draft.place !== place);
    this.offered = [{ place, label, text, at: at.toLocaleTimeString('vi-VN', { hour12: false }), spot, isForm: false }, ...others];
  }

  /** The draft of a place that waits for the clerk's word. */
  offerOf(place: string): Offered | null {
    return this.offered.find((draft) => draft.place === place) ?? null;
  }

  /** The clerk goes on with a draft: it is being typed again, and still not saved. */
  takeUp(draft: DraftView): void {
    this.offered = this.offered.filter((one) => one.place !== draft.place);
    if (this.wanted === draft.place) this.wanted = null;
  }

  /** Opens the place of a draft, where it is offered. */
  open(draft: Offered): void {
    this.wanted = draft.place;
    this.turnTo(draft.spot);
  }

  /** A change was acknowledged: a text that went with it is kept and no draft any more. */
  done(name: string, args: unknown): void {
    if (ASKS_ONLY.test(name) || this.#down.size + this.#typing.size === 0) return;
    const sent = new Set<string>();
    gather(args, sent);
    for (const [place, one] of [...this.#down, ...this.#typing]) {
      if (sent.has(plain(one.text)) && isAbout(args, place)) this.forget(place);
    }
  }

  /** Keeps where the clerk is, once it has not changed for a moment. */
  keepStop(): void {
    const place = JSON.stringify(this.spot);
    if (!this.ready || place === this.#stopped || this.#isClosed) return;
    clearTimeout(this.#stopTimer);
    this.#stopTimer = setTimeout(() => {
      this.#stopped = place;
      this.#call('keep_stopped', { place }).catch(() => (this.#stopped = ''));
    }, PAUSE);
  }

  get #isClosed(): boolean {
    const book = this.#shell.book;
    return book === null || book.read_only !== null || book.locked;
  }

  /** One after the other, so that an older text never comes after a newer one. */
  #send(place: string, label: string, text: string): void {
    // A draft that cannot be put down costs nothing that was saved; the next save says what is wrong with the disk.
    this.#last = this.#last.then(() => this.#call('keep_draft', { place, label, text })).catch(() => undefined);
  }
}

function plain(text: string): string {
  return text.normalize('NFC').trim();
}

/** Every text in what was sent. */
function gather(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(plain(value));
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) gather(one, texts);
}

/** False when a change names another round, unit, line or stage than the place: "1" is typed into many cells. */
function isAbout(args: unknown, place: string): boolean {
  const spot = spotOf(place);
  if (spot === null || typeof args !== 'object' || args === null) return true;
  const said = args as Record<string, unknown>;
  const named = { round: spot.round, unit: spot.unit, node: spot.node, stage: spot.stage };
  return Object.entries(named).every(([key, value]) => value === undefined || said[key] === undefined || said[key] === value);
}

/** The place a name stands for; null for what another version wrote. */
function spotOf(place: string): (Spot & { field?: string }) | null {
  try {
    const spot = JSON.parse(place) as Partial<Spot> | null;
    return spot !== null && typeof spot === 'object' && spot.screen !== undefined && spot.screen in words.screens ? (spot as Spot & { field?: string }) : null;
  } catch {
    return null;
  }
}

/** "Chấm điểm, Xã A, 2.3: Lý do". */
export function labelOf(says: string, field: string): string {
  return draftWords.label(says, field);
}

export const drafts = new Drafts();
listenToDone((name, args) => drafts.done(name, args));
