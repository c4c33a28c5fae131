// A new year from the last, step by step: the set and what changed in it, the round and its units,
// what goes over, and a last look. Nothing is written before the last step; only a copy of a set is a
// step of its own. What was chosen is kept while the window is open, so that the set may be built first.
import type { ComparedNode, CriteriaSetView, NewYearOpened, NewYearPlan, RoundView, SetComparison, UnitView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import { byWork } from '../../rounds';
import type { Saver } from '../../shell/saver';
import { newYearWords } from '../../words';
import { whatChanged } from '../criteria/comparison.svelte';
import { CarryPicks } from './carry_picks.svelte';
import { RoundOpening } from './opening.svelte';

export const YEAR_STEPS = ['set', 'units', 'carry', 'look', 'done'] as const;
export type YearStep = (typeof YEAR_STEPS)[number];

/** What the book has; read again when the clerk comes back from another screen. */
export interface KnownOfYear {
  rounds: readonly RoundView[];
  sets: readonly CriteriaSetView[];
  units: readonly UnitView[];
}

export class NewYear {
  step = $state<YearStep>('set');
  from = $state('');
  form = $state.raw<RoundOpening>() as RoundOpening;
  comparison = $state.raw<SetComparison | null>(null);
  plan = $state.raw<NewYearPlan | null>(null);
  opened = $state.raw<NewYearOpened | null>(null);
  /** A copy of the earlier set on its way; null while none is asked for. */
  copy = $state<{ code: string; title: string } | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(['code', 'title']);
  known = $state.raw<KnownOfYear>({ rounds: [], sets: [], units: [] });
  readonly picks = new CarryPicks();
  #asked = 0;
  readonly #saver: Saver;
  readonly #call: Door;

  constructor(known: KnownOfYear, saver: Saver, call: Door = realCall) {
    this.#saver = saver;
    this.#call = call;
    this.known = known;
    this.start(byWork(known.rounds)[0]?.code ?? '');
  }

  get earlier(): RoundView | null {
    return this.known.rounds.find((round) => round.code === this.from) ?? null;
  }

  /** Begins from a round; the new one is suggested for the year after it, with the same group. */
  start(from: string): void {
    this.from = from;
    const earlier = this.earlier;
    const year = `${(earlier?.year ?? new Date().getFullYear()) + 1}`;
    this.form = new RoundOpening({ ...this.known, year }, this.#saver, this.#call);
    if (earlier) {
      this.form.group = earlier.group;
      const same = this.form.sets.find((set) => set.code === earlier.criteria);
      this.form.criteria = this.form.sets.find((set) => set.decision?.replaces === earlier.criteria)?.code ?? same?.code ?? this.form.criteria;
    }
    this.#forget();
  }

  /** The book may have changed while another screen was open; what was typed stays. */
  renew(known: KnownOfYear): void {
    const { year, criteria, group, code, from, to } = this.form;
    this.known = known;
    this.form = new RoundOpening({ ...known, year }, this.#saver, this.#call);
    Object.assign(this.form, { criteria, group, code, from, to });
    if (this.step !== 'done') this.#forget();
  }

  #forget(): void {
    this.plan = null;
    this.picks.show(null);
    if (this.step !== 'set') this.step = 'units';
  }

  /** True when the new year is scored by the set of the earlier one. */
  get sameSet(): boolean {
    return this.form.criteria === this.earlier?.criteria;
  }

  /** What the chosen set changes against the earlier one. The newest question wins. */
  async compare(): Promise<void> {
    const asked = (this.#asked += 1);
    const old = this.earlier?.criteria;
    if (old === undefined || this.sameSet || this.form.criteria === '') {
      this.comparison = null;
      return;
    }
    try {
      const answer = await this.#call('compare_criteria_sets', { old, new: this.form.criteria });
      if (asked === this.#asked) this.comparison = answer;
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  get changes(): ComparedNode[] {
    return (this.comparison?.lines ?? []).filter((line) => whatChanged(line)[0] !== 'same');
  }

  startCopy(): void {
    const old = this.earlier;
    if (!old) return;
    const next = (text: string) => text.replaceAll(`${old.year}`, this.form.year.trim());
    const code = next(old.criteria);
    this.fault.clear();
    this.copy = { code: code === old.criteria ? `${code}-${this.form.year.trim()}` : code, title: next(old.criteria_title) };
  }

  /** Copies the earlier set as a draft; the clerk changes it in the editor and comes back. */
  async makeCopy(): Promise<string | null> {
    const copy = this.copy;
    if (!copy || !this.earlier || this.busy) return null;
    this.fault.clear();
    this.busy = true;
    try {
      const made = await this.#saver.save(() => this.#call('create_criteria_set', { ...copy, copy_of: this.earlier?.criteria ?? '' }));
      const sets = await this.#call('criteria_sets', {});
      this.copy = null;
      this.renew({ ...this.known, sets });
      this.form.criteria = made.set.code;
      return made.set.code;
    } catch (refusal) {
      if (!this.fault.place(refusal)) this.#saver.fail(refusal);
      return null;
    } finally {
      this.busy = false;
    }
  }

  get request() {
    const { code, criteria, group, from, to, carries } = this.form;
    const units = this.form.ticked.map((unit) => unit.id);
    const round = { code, year: parseInt(this.form.year, 10), criteria, group, from, to, units, ...(carries ? { carry_from: this.from } : {}) };
    return { from: this.from, round, ...this.picks.asked };
  }

  /** Works out what opening would do; a refusal stays at its field, in the step where it stands. */
  async look(): Promise<boolean> {
    if (this.busy) return false;
    this.form.fault.clear();
    if (!/^\s*\d{4}\s*$/.test(this.form.year)) return this.#refuse('year', newYearWords.badYear);
    if (this.form.ticked.length === 0) return this.#refuse('units', newYearWords.noUnit);
    this.busy = true;
    try {
      this.plan = await this.#call('preview_new_year', this.request);
      this.picks.show(this.plan.carry);
      return true;
    } catch (refusal) {
      if (this.form.fault.place(refusal)) this.step = 'units';
      else this.#saver.fail(refusal);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #refuse(field: string, sentence: string): false {
    this.form.fault.say(field, sentence);
    return false;
  }

  async next(): Promise<void> {
    if (this.step === 'set') this.step = 'units';
    else if (this.step === 'units' && (await this.look())) this.step = 'carry';
    else if (this.step === 'carry') this.step = 'look';
  }

  back(): void {
    const at = YEAR_STEPS.indexOf(this.step);
    const before = YEAR_STEPS[at - 1];
    if (before && this.step !== 'done') this.step = before;
  }

  /** Opens the year as one step. */
  async open(): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      this.opened = await this.#saver.save(() => this.#call('open_new_year', this.request));
      this.step = 'done';
      return true;
    } catch (refusal) {
      if (this.form.fault.place(refusal)) this.step = 'units';
      else this.#saver.fail(refusal);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
