// A new name, a merger or a division of units, as typed. The program checks days, codes and counts.
import type { NewUnit, ReorganisationKind, UnitsView, UnitView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell } from '../../shell/shell.svelte';
import { reorganiseWords } from '../../words';

/** As many new units as a form has room for. */
const MOST = 8;
const FIELDS = ['day', 'from', 'into', ...Array.from({ length: MOST }, (_, at) => ['code', 'name'].map((field) => `into.${at}.${field}`)).flat()];

export class Reorganise {
  /** True while the form is open. */
  open = $state(false);
  kind = $state<ReorganisationKind>('rename');
  day = $state('');
  from = $state<number[]>([]);
  into = $state<NewUnit[]>([]);
  busy = $state(false);
  readonly fault = new FormFault(FIELDS);
  #unit: UnitView | null = null;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = shell) {
    this.#call = call;
    this.#saver = saver;
  }

  /** Opens the form for a unit. */
  begin(unit: UnitView): void {
    this.#unit = unit;
    this.day = '';
    this.open = true;
    this.choose('rename');
  }

  /** A new unit mostly keeps the kind and the group of the old one; a renamed one also its code. */
  choose(kind: ReorganisationKind): void {
    const unit = this.#unit;
    if (!unit) return;
    this.kind = kind;
    this.fault.clear();
    this.from = [unit.id];
    this.into = kind === 'split' ? [this.#like(), this.#like()] : [kind === 'rename' ? this.#like(unit.now.code, unit.now.name) : this.#like()];
  }

  #like(code = '', name = ''): NewUnit {
    const now = this.#unit?.now;
    const head = this.kind === 'rename' ? { head_name: now?.head_name ?? '', head_title: now?.head_title ?? '' } : { head_name: '', head_title: '' };
    return { code, name, short_name: '', kind: now?.kind ?? '', group: now?.group ?? '', ...head };
  }

  get hasRoom(): boolean {
    return this.kind === 'split' && this.into.length < MOST;
  }

  addRow(): void {
    if (this.hasRoom) this.into = [...this.into, this.#like()];
  }

  removeRow(at: number): void {
    this.into = this.into.filter((_, place) => place !== at);
  }

  /** Takes a unit into a merger, or out of it. */
  toggle(unit: number): void {
    this.from = this.from.includes(unit) ? this.from.filter((one) => one !== unit) : [...this.from, unit];
  }

  /** Writes the change as one step; the register after it, or null when it was refused. */
  async save(): Promise<UnitsView | null> {
    if (this.busy) return null;
    this.busy = true;
    const { kind, day, from, into } = this;
    try {
      const view = await this.#saver.save(() => this.#call('reorganise_units', { kind, day, from, into }));
      this.open = false;
      this.#saver.toast(reorganiseWords.done);
      return view;
    } catch (refusal) {
      if (!this.fault.place(refusal)) this.#saver.fail(refusal);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
