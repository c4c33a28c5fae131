// The ledger of lost points: its lines, what is said about the chosen one, and a sheet on its way.
// What was typed is saved before another line is chosen; points are the program's own.
import type { Cause, LostPointsImport, LostPointsRow, LostPointsView, Stage } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FileImport } from '../../parts/file_import.svelte';
import { exportSheet } from '../../parts/sheet_export';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { holds } from '../../text';
import { exportWords, ledgerWords } from '../../words';

/** What is said about a line, as typed. */
export interface NoteForm {
  cause: Cause | '';
  words: string;
  department: string;
  official: string;
  remedy: string;
  deadline: string;
}

const FIELDS: readonly (keyof NoteForm)[] = ['cause', 'words', 'department', 'official', 'remedy', 'deadline'];

export class Ledger {
  view = $state.raw<LostPointsView | null>(null);
  page = $state<'lines' | 'sums'>('lines');
  /** Lines of one unit only; 0 for all. */
  unit = $state(0);
  wanted = $state('');
  openOnly = $state(false);
  chosen = $state.raw<LostPointsRow | null>(null);
  form = $state<NoteForm | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(FIELDS);
  readonly file: FileImport<LostPointsImport, LostPointsImport>;
  #round = '';
  #stage: Stage = 'approved';
  #kept = '';
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
    const asked = (place: { file: string; sheet?: string }) => ({ ...place, round: this.#round, stage: this.#stage });
    this.file = new FileImport<LostPointsImport, LostPointsImport>(
      {
        read: (place) => call('preview_lost_points_import', asked(place)),
        write: (place) => call('import_lost_points', asked(place)),
      },
      saver,
      call,
    );
  }

  /** Writes the ledger into a sheet that comes back. */
  async export(): Promise<void> {
    const of = { round: this.#round, stage: this.#stage };
    await exportSheet(exportWords.names.lostPoints(of.round), (out) => this.#call('export_lost_points', { ...of, out }), this.#saver, this.#call);
  }

  async load(round: string, stage: Stage): Promise<void> {
    if (round !== this.#round) this.unit = 0;
    this.#round = round;
    this.#stage = stage;
    await this.#read();
  }

  async #read(): Promise<void> {
    this.#show(await this.#call('lost_points', { round: this.#round, stage: this.#stage }));
  }

  #show(view: LostPointsView): void {
    this.view = view;
    const same = (row: LostPointsRow) => row.unit_id === this.chosen?.unit_id && row.node === this.chosen.node;
    this.#open(view.rows.find(same) ?? this.rows[0] ?? null);
  }

  /** The lines that are looked for. */
  get rows(): LostPointsRow[] {
    const all = this.view?.rows ?? [];
    return all.filter(
      (row) =>
        (this.unit === 0 || row.unit_id === this.unit) &&
        (!this.openOnly || row.cause === '') &&
        holds(this.wanted, [row.criterion, row.title, row.unit, row.cause, row.department, row.official, row.remedy]),
    );
  }

  /** The units that lost something, each once. */
  get units(): { value: number; label: string }[] {
    const names = new Map(this.view?.rows.map((row) => [row.unit_id, row.unit]));
    return [...names].map(([value, label]) => ({ value, label }));
  }

  get isChanged(): boolean {
    return this.form !== null && JSON.stringify(this.form) !== this.#kept;
  }

  #open(row: LostPointsRow | null): void {
    this.fault.clear();
    this.chosen = row;
    this.form = row && {
      cause: row.cause_kind ?? '',
      words: row.words,
      department: row.department,
      official: row.official,
      remedy: row.remedy,
      deadline: row.deadline,
    };
    this.#kept = JSON.stringify(this.form);
  }

  /** Turns to another line; what was typed about this one is saved first. */
  async choose(row: LostPointsRow): Promise<void> {
    if (this.isChanged && !(await this.save())) return;
    this.#open(this.view?.rows.find((one) => one.unit_id === row.unit_id && one.node === row.node) ?? row);
  }

  async move(by: number): Promise<void> {
    const rows = this.rows;
    const here = rows.findIndex((row) => row.unit_id === this.chosen?.unit_id && row.node === this.chosen.node);
    const next = rows[Math.max(0, Math.min(rows.length - 1, here + by))];
    if (next) await this.choose(next);
  }

  /** Saves what is said; false when the program did not take it. */
  async save(): Promise<boolean> {
    const { chosen, form } = this;
    if (!chosen || !form || this.busy) return false;
    this.fault.clear();
    this.busy = true;
    const { cause, ...said } = form;
    const asked = { round: this.#round, unit: chosen.unit_id, node: chosen.node, cause: cause === '' ? null : cause, ...said };
    try {
      await this.#saver.save(() => this.#call('save_lost_points_note', asked));
      await this.#read();
      return true;
    } catch (refusal) {
      if (!this.fault.place(refusal)) this.#saver.fail(refusal);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Saves, and goes on with the next line that nobody has explained. */
  async saveAndGoOn(): Promise<void> {
    const rows = this.rows;
    const here = rows.findIndex((row) => row.unit_id === this.chosen?.unit_id && row.node === this.chosen.node);
    const next = rows.slice(here + 1).find((row) => row.cause === '') ?? rows[here + 1];
    if (this.isChanged && !(await this.save())) return;
    if (next) await this.choose(next);
  }

  async applyImport(): Promise<void> {
    const done = await this.file.apply();
    if (!done) return;
    this.#saver.toast(ledgerWords.import.done(done.added + done.changed.length));
    await this.#read();
  }
}
