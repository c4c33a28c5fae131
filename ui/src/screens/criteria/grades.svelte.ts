// The grade scheme of a set while it is being edited: rows as typed, best grade first, and conditions beside them.
// Whether the bounds close without gap is said by the program when the scheme is saved.
import type { ConditionFields, ConditionMeasure, CriteriaSetView, GradeBasis, GradeFields, GradeScheme } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { vietnamese } from '../../format';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { criteriaWords } from '../../words';

export interface GradeRow extends GradeFields {
  key: number;
}

/** A condition as typed; it holds the row of its grade, so that renaming the grade changes nothing. */
export interface ConditionRow {
  key: number;
  grade: number | null;
  node: string;
  at_least: string;
  measure: ConditionMeasure;
}

export class GradeForm {
  basis = $state<GradeBasis>('raw');
  rows = $state<GradeRow[]>([]);
  conditions = $state<ConditionRow[]>([]);
  fault = $state.raw(new FormFault([]));
  busy = $state(false);
  #set = '';
  /** How the book has it; null before a set is shown. */
  #kept = $state<string | null>(null);
  #nextKey = 1;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(saver: Saver, call: Door = realCall) {
    this.#saver = saver;
    this.#call = call;
  }

  /** Shows the scheme of a set as the book has it. */
  show(set: CriteriaSetView): void {
    this.#set = set.code;
    this.#fill(set.grades);
    this.#kept = this.#written;
    this.fault = new FormFault([]);
  }

  #fill(scheme: GradeScheme | null): void {
    this.basis = scheme?.basis ?? 'raw';
    this.rows = (scheme?.grades ?? []).map((grade) => this.#row(grade.label, vietnamese(grade.from), grade.from_in));
    this.conditions = (scheme?.conditions ?? []).map((condition) => ({
      key: this.#key(),
      grade: this.rows.find((row) => row.label === condition.grade)?.key ?? null,
      node: condition.node,
      at_least: vietnamese(condition.at_least),
      measure: condition.measure,
    }));
  }

  #key(): number {
    this.#nextKey += 1;
    return this.#nextKey;
  }

  #row(label: string, from: string, from_in: boolean): GradeRow {
    return { key: this.#key(), label, from, from_in };
  }

  get #fields(): GradeFields[] {
    return this.rows.map(({ label, from, from_in }) => ({ label, from, from_in }));
  }

  get #conditionFields(): ConditionFields[] {
    return this.conditions.map(({ grade, node, at_least, measure }) => ({
      grade: this.rows.find((row) => row.key === grade)?.label ?? '',
      node,
      at_least,
      measure,
    }));
  }

  get #written(): string {
    return JSON.stringify([this.basis, this.#fields, this.#conditionFields]);
  }

  /** Whether something typed is not in the book yet. */
  get changed(): boolean {
    return this.#kept !== null && this.#written !== this.#kept;
  }

  add(): void {
    this.rows = [...this.rows, this.#row('', '', true)];
  }

  remove(key: number): void {
    this.rows = this.rows.filter((row) => row.key !== key);
  }

  /** A new condition guards the second best grade, as most of them do. */
  addCondition(): void {
    const grade = (this.rows[1] ?? this.rows[0])?.key ?? null;
    this.conditions = [...this.conditions, { key: this.#key(), grade, node: '', at_least: '', measure: 'percent' }];
  }

  removeCondition(key: number): void {
    this.conditions = this.conditions.filter((condition) => condition.key !== key);
  }

  /** Keeps the scheme; the answer is the set with it, null when it was refused. */
  async save(): Promise<CriteriaSetView | null> {
    const asked = { criteria: this.#set, basis: this.basis, grades: this.#fields, conditions: this.#conditionFields };
    return this.#run(() => this.#call('save_grades', asked));
  }

  /** Fills the form from a sheet, to be looked at; only saving writes it into the book. */
  async readFile(): Promise<void> {
    this.busy = true;
    try {
      const picked = await this.#call('pick_file', { kind: 'sheet' });
      if (!picked) return;
      this.#fill(await this.#call('preview_grades_import', { file: picked.handle, criteria: this.#set, basis: this.basis }));
      this.fault = new FormFault([]);
      this.#saver.toast(criteriaWords.grades.read(this.rows.length));
    } catch (refusal) {
      this.#refuse(refusal);
    } finally {
      this.busy = false;
    }
  }

  async #run(change: () => Promise<CriteriaSetView | null>): Promise<CriteriaSetView | null> {
    this.busy = true;
    try {
      const set = await this.#saver.save(change);
      if (set) {
        this.show(set);
        this.#saver.toast(criteriaWords.grades.saved(set.grades?.grades.length ?? 0));
      }
      return set;
    } catch (refusal) {
      this.#refuse(refusal);
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** At the fields it speaks of, above the form, or in a dialog. */
  #refuse(refusal: unknown): void {
    this.fault = new FormFault([
      ...this.rows.flatMap((_, at) => [`grades.${at}.label`, `grades.${at}.from`]),
      ...this.conditions.flatMap((_, at) => ['grade', 'node', 'at_least'].map((field) => `conditions.${at}.${field}`)),
    ]);
    if (!this.fault.place(refusal)) this.#saver.fail(refusal);
  }
}
