// The hearings of a round: their list, the form of one, and the one that is entered.
import type { AttendeeFields, CouncilView, HearingLine, HearingView, SaveHearing } from '../../door/bindings';
import type { Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { hearingWords } from '../../words';
import { HearingRoom } from './hearing_room.svelte';

const FIELDS = ['stage', 'place', 'day', 'time', 'quorum', 'chair', 'secretary', 'attendees', 'conclusions'];

export class Hearings {
  lines = $state.raw<HearingLine[]>([]);
  form = $state<(SaveHearing & { attendees: AttendeeFields[] }) | null>(null);
  /** The hearing that fills the screen. */
  room = $state.raw<HearingRoom | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(FIELDS);
  #round = '';
  /** The hearing that was left: what was typed there is still there when it is entered again. */
  #left: HearingRoom | null = null;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door, saver: Saver) {
    this.#call = call;
    this.#saver = saver;
  }

  async load(round: string): Promise<void> {
    this.#round = round;
    this.lines = await this.#call('hearings', { round });
    const room = this.room;
    if (room && room.view.round !== round) this.room = null;
    else if (room) await room.reload();
  }

  /** A new hearing begins with everybody of the council there and its chair presiding. */
  edit(council: CouncilView | null, hearing?: HearingView): void {
    this.fault.clear();
    if (hearing) {
      const { id, round, stage, place, day, time, guests, chair, secretary, course, conclusions } = hearing;
      const quorum = hearing.quorum === null ? '' : `${hearing.quorum}`;
      const attendees = hearing.attendees.map((one) => ({ ...one }));
      this.form = { id, round, stage, place, day, time, guests, chair, secretary, quorum, course, conclusions, attendees };
      return;
    }
    const people = council?.members ?? [];
    const named = (role: string) => people.find((one) => one.role === role)?.name ?? '';
    this.form = {
      id: 0,
      round: this.#round,
      stage: 'council',
      place: this.lines[0]?.place ?? '',
      day: '',
      time: '',
      guests: '',
      chair: people.find((one) => one.body === 'council' && one.role === 'chair')?.name ?? '',
      secretary: named('secretary'),
      quorum: '',
      course: '',
      conclusions: '',
      attendees: people.map((one) => ({ ...one, attendance: 'present' as const })),
    };
  }

  async editOf(line: HearingLine): Promise<void> {
    await this.#run(async () => this.edit(null, await this.#call('hearing', { id: line.id })));
  }

  /** Keeps what is typed; a hearing that was opened now is entered at once. */
  async save(): Promise<void> {
    const form = this.form;
    if (!form) return;
    await this.#run(async () => {
      const view = await this.#saver.save(() => this.#call('save_hearing', { ...form }));
      this.form = null;
      if (form.id === 0) this.room = new HearingRoom(view, this.#call, this.#saver);
      else if (this.room?.view.id === view.id) this.room.show(view);
      this.lines = await this.#call('hearings', { round: this.#round });
    });
  }

  async enter(id: number): Promise<void> {
    await this.#run(async () => {
      const view = await this.#call('hearing', { id });
      if (this.#left?.view.id === id) this.#left.show(view);
      this.room = this.#left?.view.id === id ? this.#left : new HearingRoom(view, this.#call, this.#saver);
    });
  }

  async leave(): Promise<void> {
    this.#left = this.room;
    this.room = null;
    await this.#run(async () => {
      this.lines = await this.#call('hearings', { round: this.#round });
    });
  }

  async remove(id: number): Promise<void> {
    await this.#run(async () => {
      this.lines = await this.#saver.save(() => this.#call('remove_hearing', { id }));
      this.form = null;
      this.#saver.toast(hearingWords.removed);
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
    } catch (refusal) {
      if (this.form === null || !this.fault.place(refusal)) this.#saver.fail(refusal);
    } finally {
      this.busy = false;
    }
  }
}
