// The state of the register of units: the list by group, the chosen unit, the form, and an import on its way.
// Dates and codes are checked by the program; this screen places its sentences.
import type { RelativeView, UnitFields, UnitsImport, UnitsView, UnitVersionView, UnitView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FileImport } from '../../parts/file_import.svelte';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell } from '../../shell/shell.svelte';
import { holds } from '../../text';
import { unitWords } from '../../words';

const FIELDS: readonly (keyof UnitFields)[] = [
  'code', 'name', 'short_name', 'kind', 'group', 'head_name', 'head_title', 'valid_from', 'valid_to',
];

export interface UnitGroup {
  name: string;
  units: UnitView[];
}

export class Units {
  view = $state.raw<UnitsView | null>(null);
  /** No round yet: the screen still points to the next step. */
  settingUp = $state(false);
  chosen = $state<number | null>(null);
  wanted = $state('');
  /** What is being typed; null when no form is open. */
  form = $state<UnitFields | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(FIELDS);
  /** What is wrong with a succession being typed. */
  readonly succession = new FormFault(['predecessor', 'from', 'weight']);
  readonly file: FileImport<UnitsImport, UnitsImport>;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = shell) {
    this.#call = call;
    this.#saver = saver;
    this.file = new FileImport<UnitsImport, UnitsImport>(
      { read: (place) => call('preview_units_import', place), write: (place) => call('import_units', place) },
      saver,
      call,
    );
  }

  async load(): Promise<void> {
    const [view, rounds] = await Promise.all([this.#call('units', {}), this.#call('rounds', {})]);
    this.settingUp = rounds.length === 0;
    this.#show(view);
  }

  /** Takes the register after a change made elsewhere; a new unit is chosen and seen. */
  take(view: UnitsView): void {
    const known = new Set(this.view?.units.map((unit) => unit.id));
    this.wanted = '';
    this.#show(view);
    this.chosen = view.units.find((unit) => !known.has(unit.id))?.id ?? this.chosen;
  }

  #show(view: UnitsView): void {
    this.view = view;
    if (!view.units.some((unit) => unit.id === this.chosen)) this.chosen = view.units[0]?.id ?? null;
  }

  get unit(): UnitView | null {
    return this.view?.units.find((unit) => unit.id === this.chosen) ?? null;
  }

  /** The units that were looked for, under their groups, in the program's order. */
  get groups(): UnitGroup[] {
    const groups: UnitGroup[] = [];
    for (const unit of this.view?.units ?? []) {
      const { code, name, short_name, kind, group, head_name } = unit.now;
      const former = unit.versions.map((version) => version.name);
      if (!holds(this.wanted, [code, name, short_name, kind, group, head_name, ...former])) continue;
      const last = groups.at(-1);
      if (last?.name === group) last.units.push(unit);
      else groups.push({ name: group, units: [unit] });
    }
    return groups;
  }

  /** Moves by so many lines of the list; the ends hold. */
  move(by: number): void {
    const lines = this.groups.flatMap((group) => group.units);
    const here = lines.findIndex((unit) => unit.id === this.chosen);
    const next = lines[Math.max(0, Math.min(lines.length - 1, here + by))];
    if (next) this.chosen = next.id;
  }

  add(): void {
    this.fault.clear();
    const like = this.unit?.now;
    // A new unit most often stands beside the chosen one: same kind, same group.
    this.form = emptyUnit(like?.kind ?? '', like?.group ?? '');
  }

  /** Opens the form with what the unit is called last; a later first day keeps that as its past. */
  edit(): void {
    const last = this.unit?.versions.at(-1);
    if (!this.unit || !last) return;
    this.fault.clear();
    this.form = { id: this.unit.id, ...fieldsOf(last) };
  }

  async save(): Promise<void> {
    if (!this.form || this.busy) return;
    const asked = { ...this.form };
    this.busy = true;
    try {
      const known = new Set(this.view?.units.map((unit) => unit.id));
      const view = await this.#saver.save(() => this.#call('save_unit', asked));
      this.form = null;
      // A new unit must be seen, whatever was looked for before.
      if (asked.id === 0) this.wanted = '';
      this.#show(view);
      this.chosen = asked.id === 0 ? (view.units.find((unit) => !known.has(unit.id))?.id ?? this.chosen) : asked.id;
    } catch (refusal) {
      if (!this.fault.place(refusal)) this.#saver.fail(refusal);
    } finally {
      this.busy = false;
    }
  }

  /** Takes the chosen unit out; the program refuses while anything speaks of it. */
  async remove(): Promise<void> {
    const unit = this.unit;
    if (!unit || this.busy) return;
    this.busy = true;
    try {
      const next = this.#neighbour();
      const view = await this.#saver.save(() => this.#call('remove_unit', { id: unit.id }));
      this.chosen = next;
      this.#show(view);
      this.#saver.toast(unitWords.detail.removed(unit.now.name));
    } catch (refusal) {
      this.#saver.fail(refusal);
    } finally {
      this.busy = false;
    }
  }

  /** What is chosen when the chosen line leaves: the one below, at the end the one above. */
  #neighbour(): number | null {
    const lines = this.groups.flatMap((group) => group.units);
    const here = lines.findIndex((unit) => unit.id === this.chosen);
    return (lines[here + 1] ?? lines[here - 1])?.id ?? null;
  }

  /** Keeps that the chosen unit follows another; false when it was refused. */
  async addPredecessor(predecessor: number | null, from: string): Promise<boolean> {
    const successor = this.chosen;
    if (successor === null || this.busy) return false;
    return this.#settle(() => this.#call('save_succession', { predecessor: predecessor ?? 0, successor, from, weight: '' }));
  }

  /** Keeps how much a unit before counts where histories are shown as one; empty takes it away. */
  async weigh(before: RelativeView, weight: string): Promise<void> {
    const successor = this.chosen;
    if (successor === null || this.busy) return;
    await this.#settle(() => this.#call('save_succession', { predecessor: before.id, successor, from: before.from, weight }));
  }

  async removePredecessor(predecessor: number): Promise<void> {
    const successor = this.chosen;
    if (successor !== null && !this.busy) await this.#settle(() => this.#call('remove_succession', { predecessor, successor }));
  }

  async #settle(change: () => Promise<UnitsView>): Promise<boolean> {
    this.busy = true;
    this.succession.clear();
    try {
      this.#show(await this.#saver.save(change));
      return true;
    } catch (refusal) {
      if (!this.succession.place(refusal)) this.#saver.fail(refusal);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async applyImport(): Promise<void> {
    const done = await this.file.apply();
    if (!done) return;
    this.#saver.toast(unitWords.import.done(done.lines.length));
    await this.load();
  }
}

function emptyUnit(kind: string, group: string): UnitFields {
  const empty = { code: '', name: '', short_name: '', head_name: '', head_title: '', valid_from: '', valid_to: '' };
  return { id: 0, ...empty, kind, group };
}

function fieldsOf(version: UnitVersionView): Omit<UnitFields, 'id'> {
  const { code, name, short_name, kind, group, head_name, head_title, valid_from, valid_to } = version;
  return { code, name, short_name, kind, group, head_name, head_title, valid_from, valid_to };
}
