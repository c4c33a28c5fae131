// The second entry of a unit's approved scores: keyed blind in the grid, compared, ruled cell by cell.
// Nothing of the first entry is asked for before the program has compared the two.
import type { EntryDifference, KeptEntry, RoundView, SecondEntriesView, SecondEntryView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { ScoreGrid } from '../../parts/grid/grid.svelte';
import type { CellPlace } from '../../parts/grid/types';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Spot } from '../../shell/drafts.svelte';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { secondWords } from '../../words';
import { spotOfSecond, typedSecond } from './cell_drafts';
import { matrixRows } from './matrix.svelte';

export class SecondEntry {
  units = $state.raw<SecondEntriesView | null>(null);
  view = $state.raw<SecondEntryView | null>(null);
  /** The total of the decision, as typed. */
  total = $state('');
  busy = $state(false);
  readonly fault = new FormFault(['total']);
  readonly grid: ScoreGrid;
  #round = '';
  #asked = 0;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
    // A block from a sheet would not be keyed from the paper, so none is taken.
    this.grid = new ScoreGrid({ commit: (place, text) => this.#key(place, text), paste: () => undefined, typing: (place, text) => this.#typing(place, text) });
  }

  get unit(): number {
    return this.view?.state.unit_id ?? 0;
  }

  /** What the total belongs to: the unit, whichever line is chosen. */
  get spot(): Spot {
    return spotOfSecond({ round: this.#round, unit: this.unit });
  }

  /** Reads how the units stand, and the entry of one of them. */
  async open(round: RoundView, unit: number | undefined): Promise<void> {
    this.#round = round.code;
    this.units = await this.#call('second_entries', { round: round.code });
    const of = this.units.units.find((one) => one.unit_id === unit) ?? this.units.units[0];
    if (of) await this.choose(of.unit_id);
  }

  async choose(unit: number): Promise<void> {
    this.grid.finish();
    this.#asked += 1;
    const turn = this.#asked;
    const view = await this.#call('second_entry', { round: this.#round, unit });
    if (turn !== this.#asked) return;
    if (this.view?.state.unit_id !== unit) this.grid.reset();
    this.fault.clear();
    this.total = view.total?.replace('.', ',') ?? '';
    this.#show(view);
  }

  #show(view: SecondEntryView): void {
    this.view = view;
    const units = this.units;
    if (units) {
      const lines = units.units.map((one) => (one.unit_id === view.state.unit_id ? view.state : one));
      this.units = { ...units, units: lines };
    }
    if (view.keyed) this.grid.show(matrixRows(view.keyed, ''), [{ key: 'second', title: secondWords.column, spoken: secondWords.column }]);
  }

  get #of() {
    return { round: this.#round, unit: this.unit };
  }

  #typing(place: CellPlace, text: string | null): void {
    const [state, row] = [this.view?.state, this.grid.rowOf(place)];
    if (state && row) typedSecond({ round: this.#round, unit: state.unit_id, unitName: state.unit, node: row.id, code: row.code }, text);
  }

  async #key(place: CellPlace, text: string): Promise<void> {
    const of = this.#of;
    const view = await this.#saver.save(() => this.#call('key_second', { ...of, node: place.row, text }));
    // The clerk may have turned to another unit meanwhile.
    if (view.state.unit_id === this.unit) this.#show(view);
  }

  /** Keeps the total of the decision when it was changed. */
  async keepTotal(): Promise<boolean> {
    const { total } = this;
    if (total.trim() === (this.view?.total?.replace('.', ',') ?? '')) return true;
    return this.#run(() => this.#call('key_second_total', { ...this.#of, total }));
  }

  async compare(): Promise<boolean> {
    this.grid.finish();
    if (!(await this.keepTotal())) return false;
    return this.#run(() => this.#call('compare_entries', this.#of));
  }

  async rule(difference: EntryDifference, kept: KeptEntry): Promise<void> {
    await this.#run(() => this.#call('rule_entries', { ...this.#of, node: difference.node, kept }));
  }

  async remove(): Promise<void> {
    if (await this.#run(() => this.#call('remove_second_entry', this.#of))) {
      this.total = '';
      this.grid.reset();
    }
  }

  async #run(change: () => Promise<SecondEntryView>): Promise<boolean> {
    this.busy = true;
    try {
      this.#show(await this.#saver.save(change));
      this.fault.clear();
      return true;
    } catch (refusal) {
      if (!this.fault.place(refusal)) this.#saver.fail(refusal);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
