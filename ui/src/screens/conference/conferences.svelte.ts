// The conferences, the chosen one as a form, and what of it is not saved yet.
import type { AgendaItem, ConclusionFields, ConclusionView, ConferenceView, Guest, SaveConference, Statement, Talk, UnitView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { conferenceWords } from '../../words';

export const PAGES = ['plan', 'guests', 'course', 'conclusions'] as const;
export type Page = (typeof PAGES)[number];

/** Every field that may be refused; rows are named with their number. */
const FIELDS = ['year', 'name', 'day', 'begins', 'place', 'chair', 'content', 'preparation', 'contact', 'points'];
const LISTS: Record<string, readonly string[]> = { agenda: ['time', 'item', 'presenter'], guests: ['name', 'title', 'body', 'point'], conclusions: ['text', 'owner', 'deadline', 'done'] };
/** As many rows of a list have a place for what is wrong with them; beyond it is said above the form. */
const ROWS = 400;
const ALL = [...FIELDS, ...Object.entries(LISTS).flatMap(([list, keys]) => Array.from({ length: ROWS }, (_, row) => keys.map((key) => `${list}.${row}.${key}`)).flat())];

export interface Draft extends SaveConference {
  agenda: AgendaItem[];
  guests: Guest[];
  talks: Talk[];
  discussion: Statement[];
  conclusions: ConclusionFields[];
}

export class Conferences {
  all = $state.raw<ConferenceView[]>([]);
  draft = $state<Draft | null>(null);
  page = $state<Page>('plan');
  loaded = $state(false);
  busy = $state(false);
  readonly fault = new FormFault(ALL);
  /** What the draft was when it was opened or kept. */
  #kept = $state('');
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  get isChanged(): boolean {
    return this.draft !== null && JSON.stringify(this.draft) !== this.#kept;
  }

  get stored(): ConferenceView | null {
    return this.all.find((one) => one.id === this.draft?.id) ?? null;
  }

  /** How the task of a row stands, as long as the row is as it was kept. */
  stateOf(row: number): ConclusionView['state'] | null {
    const [kept, typed] = [this.stored?.conclusions[row], this.draft?.conclusions[row]];
    return kept && typed && kept.text === typed.text && kept.deadline === typed.deadline && kept.done === typed.done ? kept.state : null;
  }

  get present(): number {
    return this.draft?.guests.filter((guest) => guest.attendance === 'present').length ?? 0;
  }

  /** Reads them again; what is typed stays. */
  async load(wanted?: number): Promise<void> {
    this.all = await this.#call('conferences', {});
    this.loaded = true;
    if (this.isChanged && wanted === undefined) return;
    const chosen = this.all.find((one) => one.id === (wanted ?? this.draft?.id)) ?? this.all[0];
    this.#take(chosen ? draftOf(chosen) : null);
  }

  #take(draft: Draft | null): void {
    this.fault.clear();
    this.draft = draft;
    this.#kept = JSON.stringify(draft);
  }

  async choose(id: number): Promise<void> {
    if (!(await this.settle())) return;
    const chosen = this.all.find((one) => one.id === id);
    if (chosen) this.#take(draftOf(chosen));
  }

  /** A new one for the year after the newest, with nothing in it. */
  async add(year: number): Promise<void> {
    if (!(await this.settle())) return;
    this.page = 'plan';
    this.#take(emptyDraft(year));
  }

  /** Keeps what was typed before something else is shown; false when it was refused. */
  async settle(): Promise<boolean> {
    return !this.isChanged || (await this.save());
  }

  async save(): Promise<boolean> {
    const draft = this.draft;
    if (!draft) return true;
    const before = this.all.map((one) => one.id);
    return await this.#keep(async () => {
      this.all = await this.#saver.save(() => this.#call('save_conference', $state.snapshot(draft) as Draft));
      const kept = draft.id === 0 ? this.all.find((one) => !before.includes(one.id)) : this.all.find((one) => one.id === draft.id);
      this.#take(kept ? draftOf(kept) : null);
      this.#saver.toast(conferenceWords.saved);
    });
  }

  async remove(): Promise<void> {
    const id = this.draft?.id ?? 0;
    await this.#keep(async () => {
      if (id !== 0) this.all = await this.#saver.save(() => this.#call('remove_conference', { id }));
      const next = this.all[0];
      this.#take(next ? draftOf(next) : null);
      if (id !== 0) this.#saver.toast(conferenceWords.removed);
    });
  }

  /** Heads of the units that are not on the list yet, of the kinds that have one today. */
  async addHeads(): Promise<void> {
    const draft = this.draft;
    if (!draft) return;
    const { units } = await this.#call('units', {});
    const known = new Set(draft.guests.map((guest) => `${guest.name}|${guest.body}`));
    const heads = units.filter((unit: UnitView) => unit.now.head_name !== '' && !known.has(`${unit.now.head_name}|${unit.now.name}`));
    draft.guests.push(...heads.map((unit) => ({ ...emptyGuest(), name: unit.now.head_name, title: unit.now.head_title, body: unit.now.name })));
  }

  allPresent(): void {
    for (const guest of this.draft?.guests ?? []) guest.attendance ??= 'present';
  }

  async #keep(work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      await work();
      return true;
    } catch (refusal) {
      if (this.fault.place(refusal)) this.#toFault();
      else this.#saver.fail(refusal);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** The page on which the first refusal is seen. */
  #toFault(): void {
    const pages: readonly (readonly [string, Page])[] = [['guests', 'guests'], ['conclusions', 'conclusions']];
    if (FIELDS.some((field) => this.fault.at(field)) || this.#isRefused('agenda')) this.page = 'plan';
    else this.page = pages.find(([list]) => this.#isRefused(list))?.[1] ?? this.page;
  }

  #isRefused(list: string): boolean {
    return ALL.some((field) => field.startsWith(`${list}.`) && this.fault.at(field) !== null);
  }
}

export function emptyGuest(): Guest {
  return { name: '', title: '', body: '', point: '', attendance: null, note: '' };
}

export function emptyConclusion(): ConclusionFields {
  return { text: '', owner: '', deadline: '', done: '', result: '' };
}

function emptyDraft(year: number): Draft {
  const lists = { points: [], agenda: [], guests: [], talks: [], discussion: [], conclusions: [] };
  return { id: 0, year, name: '', day: '', begins: '', place: '', chair: '', content: '', preparation: '', contact: '', ...lists };
}

function draftOf(one: ConferenceView): Draft {
  const { id, year, name, day, begins, place, chair, content, preparation, contact } = one;
  return {
    ...{ id, year, name, day, begins, place, chair, content, preparation, contact },
    points: [...one.points],
    agenda: one.agenda.map((item) => ({ ...item })),
    guests: one.guests.map((guest) => ({ ...guest })),
    talks: one.talks.map((talk) => ({ ...talk })),
    discussion: one.discussion.map((statement) => ({ ...statement })),
    conclusions: one.conclusions.map(({ text, owner, deadline, done, result }) => ({ text, owner, deadline, done, result })),
  };
}
