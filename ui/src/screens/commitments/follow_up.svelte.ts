// Following the commitments of a year: the heads, the chosen one in full, and what is being entered.
// What counts, what is due and what it comes to is the program's own; the page only shows it.
import type { DocumentView, FollowedCommitment, FollowedHead, FollowUpView, ProgressFields } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { Failure } from '../../door/failure';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { followUpWords } from '../../words';
import { faultOf, type Fault } from './faults';

/** One line of the entry form, as typed. */
export interface EntryLine {
  part: ProgressFields['part'];
  name: string;
  measure: string;
  before: string | null;
  isTask: boolean;
  value: string;
  done: boolean;
  note: string;
}

export interface EntryForm {
  day: string;
  evidence: number;
  lines: EntryLine[];
}

export class FollowUp {
  view = $state.raw<FollowUpView | null>(null);
  one = $state.raw<FollowedCommitment | null>(null);
  form = $state<EntryForm | null>(null);
  documents = $state.raw<DocumentView[]>([]);
  fault = $state.raw<Fault | null>(null);
  busy = $state(false);
  #chosen = 0;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  get heads(): FollowedHead[] {
    return this.view?.heads ?? [];
  }

  async load(year: number, chosen = this.#chosen): Promise<void> {
    this.view = await this.#call('follow_up', { year });
    const head = this.heads.find((one) => one.id === chosen) ?? this.heads[0];
    await this.choose(head?.id ?? 0);
  }

  async choose(id: number): Promise<void> {
    this.#chosen = id;
    this.one = id === 0 ? null : await this.#call('commitment_progress', { id });
  }

  /** Opens the form: one line for each target whose values are typed, and for each task that is not done. */
  async begin(): Promise<void> {
    const one = this.one;
    if (!one) return;
    this.documents = await this.#call('evidence', {});
    this.fault = null;
    const blank = { value: '', done: false, note: '' };
    this.form = {
      day: '',
      evidence: 0,
      lines: [
        ...one.targets.filter((target) => target.indicator === null).map((target) => ({
          ...blank,
          part: { target: target.number },
          name: target.name,
          measure: target.measure,
          before: target.last,
          isTask: false,
        })),
        ...one.tasks
          .filter((task) => task.state !== 'reached' && task.state !== 'reached_late')
          .map((task) => ({ ...blank, part: { task: task.number }, name: task.name, measure: '', before: null, isTask: true })),
      ],
    };
  }

  cancel(): void {
    this.form = null;
  }

  /** Enters what was typed; lines left blank are not told of. */
  async save(): Promise<void> {
    const [form, one] = [this.form, this.one];
    if (!form || !one || this.busy) return;
    const told = form.lines.filter((line) => (line.isTask ? line.done || line.note.trim() !== '' : line.value.trim() !== ''));
    this.busy = true;
    this.fault = null;
    try {
      const entries = told.map(({ part, value, done, note }) => ({ part, value, done, note, ...(form.evidence === 0 ? {} : { evidence: form.evidence }) }));
      this.one = await this.#saver.save(() => this.#call('enter_progress', { commitment: one.head.id, day: form.day, entries }));
      this.form = null;
      this.#saver.toast(followUpWords.entry.saved(told.length, one.head.unit_name));
      this.view = await this.#call('follow_up', { year: this.view?.year ?? 0 });
    } catch (refusal) {
      this.#place(Failure.from(refusal), form, told);
    } finally {
      this.busy = false;
    }
  }

  /** The program counts the lines it was sent; the form shows all of them. */
  #place(failure: Failure, form: EntryForm, told: readonly EntryLine[]): void {
    const fault = faultOf(failure);
    if (fault === null) {
      this.#saver.fail(failure);
      return;
    }
    const place = /^entries\.(\d+)\.(.+)$/.exec(fault.field);
    const at = told.findIndex((_, index) => String(index) === place?.[1]);
    const line = told[at];
    this.fault = line ? { ...fault, field: `lines.${form.lines.indexOf(line)}.${place?.[2] ?? ''}` } : fault;
  }
}
