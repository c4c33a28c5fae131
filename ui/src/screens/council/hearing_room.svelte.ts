// A hearing in session: the criterion before the council, and its decision while it is typed.
// What is typed for a criterion stays with it while the council looks at another.
import type { AgendaLine, Decide, HearingView, Vote } from '../../door/bindings';
import type { Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import { oneAtATime } from '../../parts/one_at_a_time';
import type { Saver } from '../../shell/saver';
import { hearingWords } from '../../words';

/** A decision being typed. */
export interface DecisionDraft {
  text: string;
  reason: string;
  opinions: string;
  how: Vote['how'];
  in_favour: string;
  against: string;
  abstained: string;
}

const keyOf = (line: { unit: number; node: number }) => `${line.unit} ${line.node}`;

export class HearingRoom {
  view = $state.raw<HearingView>() as HearingView;
  /** Criteria nobody contests that the council took up. */
  taken = $state.raw<AgendaLine[]>([]);
  /** The unit whose criteria are shown; null for all. */
  unit = $state<number | null>(null);
  at = $state(0);
  code = $state('');
  closing = $state<{ time: string; conclusions: string } | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(['text', 'reason', 'vote', 'code', 'time', 'conclusions']);
  readonly #drafts = $state<Record<string, DecisionDraft>>({});
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(view: HearingView, call: Door, saver: Saver) {
    this.#call = call;
    this.#saver = saver;
    this.show(view);
    this.at = Math.max(0, this.lines.findIndex((line) => line.decision === null));
  }

  show(view: HearingView): void {
    this.view = view;
    const known = new Set(view.agenda.map(keyOf));
    this.taken = this.taken.filter((line) => !known.has(keyOf(line)));
    for (const line of this.lines) this.#drafts[keyOf(line)] ??= draftOf(line, view.present);
  }

  async reload(): Promise<void> {
    this.show(await this.#call('hearing', { id: this.view.id }));
    this.at = Math.min(this.at, Math.max(0, this.lines.length - 1));
  }

  get lines(): AgendaLine[] {
    const all = [...this.view.agenda, ...this.taken];
    return this.unit === null ? all : all.filter((line) => line.unit === this.unit);
  }

  get line(): AgendaLine | null {
    return this.lines[this.at] ?? null;
  }

  get draft(): DecisionDraft | null {
    return this.line ? (this.#drafts[keyOf(this.line)] ?? null) : null;
  }

  get isOver(): boolean {
    return this.view.ended !== '';
  }

  /** The units with something on the agenda, in its order. */
  get units(): { value: number; label: string }[] {
    return [...new Map(this.view.agenda.map((line) => [line.unit, line.unit_name])).entries()].map(([value, label]) => ({ value, label }));
  }

  get decided(): number {
    return this.lines.filter((line) => line.decision !== null).length;
  }

  get undecided(): number {
    return this.view.agenda.filter((line) => line.decision === null).length;
  }

  choose(unit: number | null): void {
    this.unit = unit;
    this.at = Math.max(0, this.lines.findIndex((line) => line.decision === null));
    this.fault.clear();
  }

  turn(places: number): void {
    this.at = Math.min(this.lines.length - 1, Math.max(0, this.at + places));
    this.fault.clear();
  }

  turnTo(line: AgendaLine): void {
    this.turn(this.lines.indexOf(line) - this.at);
  }

  /** Takes the points of one side as the council's. */
  take(side: 'own' | 'ruled'): void {
    const [line, draft] = [this.line, this.draft];
    if (line && draft && line[side] !== '') draft.text = line[side];
  }

  async takeUp(): Promise<void> {
    const unit = this.unit ?? this.line?.unit ?? this.view.agenda[0]?.unit;
    const code = this.code.trim();
    if (unit === undefined || code === '') return;
    await this.#run(async () => {
      const line = await this.#call('take_up', { hearing: this.view.id, unit, code });
      if (!this.lines.some((one) => keyOf(one) === keyOf(line))) this.taken = [...this.taken, line];
      this.#drafts[keyOf(line)] ??= draftOf(line, this.view.present);
      this.at = this.lines.findIndex((one) => keyOf(one) === keyOf(line));
      this.code = '';
    });
  }

  /** Writes the decision and turns to the next criterion that has none; true when it was taken. */
  async record(): Promise<boolean> {
    const [line, draft] = [this.line, this.draft];
    if (!line || !draft || this.isOver) return false;
    const vote = voteOf(draft);
    if (vote === null) {
      this.fault.clear();
      this.fault.say('vote', hearingWords.room.notANumber);
      return false;
    }
    const order = this.lines.map(keyOf);
    const asked: Decide = { hearing: this.view.id, unit: line.unit, node: line.node, text: draft.text, opinions: draft.opinions, reason: draft.reason, vote };
    return this.#run(async () => {
      this.show(await this.#saver.save(() => this.#call('decide', asked)));
      this.fault.clear();
      const here = order.indexOf(keyOf(line));
      const open = new Set(this.lines.filter((one) => one.decision === null).map(keyOf));
      const next = [...order.slice(here + 1), ...order.slice(0, here)].find((key) => open.has(key));
      this.at = Math.max(0, this.lines.findIndex((one) => keyOf(one) === (next ?? keyOf(line))));
      this.#saver.toast(next === undefined ? hearingWords.room.allDone : hearingWords.room.recorded(line.code, draft.text));
    });
  }

  startClosing(): void {
    this.fault.clear();
    this.closing = { time: '', conclusions: this.view.conclusions };
  }

  async close(): Promise<void> {
    const form = this.closing;
    if (!form) return;
    await this.#run(async () => {
      // Only a time says on which day it is: the day the hearing began.
      const day = form.time.trim() === '' ? '' : this.view.day;
      this.show(await this.#saver.save(() => this.#call('close_hearing', { id: this.view.id, day, ...form })));
      this.closing = null;
    });
  }

  async goOn(): Promise<void> {
    await this.#run(async () => {
      this.show(await this.#saver.save(() => this.#call('open_hearing_again', { id: this.view.id })));
    });
  }

  /** Opens a document in the system's own viewer. */
  async openDocument(evidence: number): Promise<void> {
    await this.#run(async () => {
      await this.#call('open_evidence', { evidence });
    });
  }

  #run(work: () => Promise<void>): Promise<boolean> {
    return oneAtATime(this, this.#saver, work);
  }
}

/** What was decided, or a blank with everybody present counted for it. */
function draftOf(line: AgendaLine, present: number): DecisionDraft {
  const decision = line.decision;
  const counted = decision?.vote.how === 'counted' ? decision.vote : { in_favour: present, against: 0, abstained: 0 };
  return {
    text: decision?.text ?? '',
    reason: decision?.reason ?? '',
    opinions: decision?.opinions ?? '',
    how: decision?.vote.how ?? 'consensus',
    in_favour: `${counted.in_favour}`,
    against: `${counted.against}`,
    abstained: `${counted.abstained}`,
  };
}

/** The vote as it is sent; null where a count is no whole number. */
function voteOf(draft: DecisionDraft): Vote | null {
  if (draft.how === 'consensus') return { how: 'consensus' };
  const counts = [draft.in_favour, draft.against, draft.abstained].map((text) => text.trim());
  if (!counts.every((text) => /^\d{1,4}$/.test(text))) return null;
  const [in_favour = 0, against = 0, abstained = 0] = counts.map(Number);
  return { how: 'counted', in_favour, against, abstained };
}
