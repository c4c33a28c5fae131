// The state of the commitments: the heads of a year and the form that is open.
// The form is a draft of the page until it is saved; turning to another head saves it first,
// so nothing typed is lost. Numbers and dates go to the program as typed.
import type { CommitmentView, UnitView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { Failure } from '../../door/failure';
import { openFirst } from '../../rounds';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { commitmentWords } from '../../words';
import { versionIn } from '../rounds/members';
import { faultOf, type Fault } from './faults';
import { type Draft, draftOf, emptyDraft, request } from './draft';

export class Commitments {
  all = $state.raw<CommitmentView[]>([]);
  units = $state.raw<UnitView[]>([]);
  year = $state(0);
  page = $state<'forms' | 'progress' | 'year_end' | 'initiatives' | 'commendations' | 'lost'>('forms');
  draft = $state<Draft | null>(null);
  fault = $state.raw<Fault | null>(null);
  loaded = $state(false);
  saving = $state(false);
  /** The draft as it stands in the book, to tell what was typed since. */
  #kept = $state.raw('');
  #latestRound = $state.raw(0);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  /** The years that hold commitments, and the next one to promise for. */
  get years(): number[] {
    const years = this.all.map((one) => one.year);
    const next = Math.max(this.#latestRound, ...years) + 1;
    return [...new Set([next, ...years, this.year])].sort((a, b) => b - a);
  }

  /** The units that exist in the year of the open form, as they are called at its end; the one it names stays. */
  get offered(): { id: number; name: string }[] {
    const year = this.draft?.year ?? this.year;
    return this.units.flatMap((unit) => {
      const version = versionIn(unit, year) ?? (unit.id === this.draft?.unit ? unit.now : null);
      return version ? [{ id: unit.id, name: version.name }] : [];
    });
  }

  get heads(): CommitmentView[] {
    return this.all.filter((one) => one.year === this.year);
  }

  /** The open form as it stands in the book; null for a new one. */
  get stored(): CommitmentView | null {
    return this.all.find((one) => one.id === this.draft?.id) ?? null;
  }

  get isChanged(): boolean {
    return this.draft !== null && JSON.stringify(this.draft) !== this.#kept;
  }

  async load(): Promise<void> {
    const [all, units, rounds] = await Promise.all([
      this.#call('commitments', {}),
      this.#call('units', {}),
      this.#call('rounds', {}),
    ]);
    this.all = all;
    this.units = units.units;
    // A promise is for the year after the one that is worked on; without either, for this year.
    const fallback = all.length > 0 ? 0 : new Date().getFullYear() - 1;
    this.#latestRound = openFirst(rounds)[0]?.year ?? fallback;
    if (!this.loaded) this.year = all[0]?.year ?? this.#latestRound + 1;
    this.loaded = true;
    // What was typed stays; only an untouched form follows the book.
    if (!this.isChanged) this.#show(this.stored ?? this.heads[0] ?? null);
  }

  #show(commitment: CommitmentView | null): void {
    this.fault = null;
    this.#take(commitment ? draftOf(commitment) : null);
  }

  #take(draft: Draft | null): void {
    this.draft = draft;
    this.#kept = JSON.stringify(draft);
  }

  /** A half-typed form stands there again, as if it had just been typed; nothing of it is saved. */
  bringBack(draft: Draft): void {
    const stored = this.all.find((one) => one.id === draft.id) ?? null;
    this.page = 'forms';
    this.year = draft.year;
    this.#show(stored);
    // What was removed meanwhile is a new one: its numbers are gone with it.
    const rows = <Row extends { number: number }>(all: Row[]) => all.map((row) => ({ ...row, number: 0 }));
    this.draft = stored ? draft : { ...draft, id: 0, targets: rows(draft.targets), tasks: rows(draft.tasks) };
    if (!stored) this.#kept = '';
  }

  /** Another clerk works from now on: what the one before was typing is theirs, and no longer on the page. */
  letGo(): void {
    this.#show(this.stored);
  }

  /** Turns to another year; what was typed is saved first. */
  async chooseYear(year: number): Promise<void> {
    if (!(await this.settle())) return;
    this.year = year;
    this.#show(this.heads[0] ?? null);
  }

  async choose(id: number): Promise<void> {
    if (id === this.draft?.id || !(await this.settle())) return;
    this.#show(this.all.find((one) => one.id === id) ?? null);
  }

  async add(): Promise<void> {
    if (!(await this.settle())) return;
    this.fault = null;
    this.#take(emptyDraft(this.year));
  }

  /** Puts the chosen unit and its head of today into the form; 0 leaves the register. */
  chooseUnit(id: number): void {
    const unit = this.units.find((one) => one.id === id);
    if (!this.draft) return;
    this.draft.unit = unit?.id ?? 0;
    if (!unit) return;
    const version = versionIn(unit, this.draft.year) ?? unit.now;
    this.draft.unit_name = version.name;
    this.draft.head_name = version.head_name;
    this.draft.head_title = version.head_title;
  }

  removeTarget(row: number): void {
    this.#takeOut((draft) => draft.targets, row, commitmentWords.targets.removed(row + 1));
  }

  removeTask(row: number): void {
    this.#takeOut((draft) => draft.tasks, row, commitmentWords.tasks.removed(row + 1));
  }

  /** Takes a row out of the form; the message can put it back, also after the form was saved or turned away from. */
  #takeOut<Row>(rows: (draft: Draft) => Row[], row: number, said: string): void {
    const id = this.draft?.id;
    const taken = this.draft && rows(this.draft).splice(row, 1);
    if (!taken?.length || id === undefined) return;
    const putBack = async () => {
      await this.choose(id);
      if (this.draft?.id === id) rows(this.draft).splice(row, 0, ...taken);
    };
    this.#saver.toast(said, { label: commitmentWords.undo, run: () => void putBack() });
  }

  /** Saves what was typed, if anything was. False when the program did not take it: the form stays. */
  async settle(): Promise<boolean> {
    return this.isChanged ? this.save() : true;
  }

  async save(): Promise<boolean> {
    const draft = this.draft;
    if (!draft || this.saving) return false;
    this.fault = null;
    this.saving = true;
    try {
      const saved = await this.#saver.save(() => this.#call('save_commitment', request(draft)));
      this.all = await this.#call('commitments', {});
      this.#show(this.all.find((one) => one.id === saved.id) ?? saved);
      return true;
    } catch (refusal) {
      this.#place(Failure.from(refusal));
      return false;
    } finally {
      this.saving = false;
    }
  }

  #place(failure: Failure): void {
    this.fault = faultOf(failure);
    if (this.fault === null) this.#saver.fail(failure);
  }

  faultAt(field: string): Fault | null {
    return this.fault?.field === field ? this.fault : null;
  }

  /** Removes the open commitment from the book, or lets go of one that was never saved. */
  async remove(undo: () => void): Promise<void> {
    const stored = this.stored;
    const place = this.heads.findIndex((one) => one.id === stored?.id);
    if (stored) {
      this.all = await this.#saver.save(() => this.#call('remove_commitment', { id: stored.id }));
      this.#saver.toast(commitmentWords.removedHead(stored.head_name), { label: commitmentWords.undo, run: undo });
    }
    this.#show(this.heads[Math.max(0, Math.min(place, this.heads.length - 1))] ?? null);
  }
}
