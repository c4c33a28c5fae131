// Commendations and reminders of a year: the list, one as a form, who is proposed, the decision, blank forms.
import type {
  BlankFormView, CandidateView, CommendationsView, CommendationView, RoundView, SaveBlankForm, SaveCommendation, UnitView,
} from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import { oneAtATime } from '../../parts/one_at_a_time';
import { byWork } from '../../rounds';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { commendationWords } from '../../words';

const FIELDS = ['name', 'title', 'grounds', 'achievement', 'state', 'reason', 'decision', 'decided', 'register_no', 'deadline'];
const RULE = ['collectives', 'individuals', 'index_from', 'remind_below'];
const PLACES = Array.from({ length: 8 }, (_, row) => ['left', 'top', 'width', 'size'].map((name) => `places.${row}.${name}`)).flat();

export class Commendations {
  view = $state.raw<CommendationsView | null>(null);
  rounds = $state.raw<RoundView[]>([]);
  units = $state.raw<UnitView[]>([]);
  forms = $state.raw<BlankFormView[]>([]);
  year = $state(0);
  form = $state<SaveCommendation | null>(null);
  /** Who is proposed; null while nobody asks. */
  candidates = $state.raw<CandidateView[] | null>(null);
  round = $state('');
  ticked = $state<number[]>([]);
  rule = $state({ collectives: '', individuals: '', index_from: '', remind_below: '' });
  /** The decision that is being typed. */
  decision = $state<{ decision: string; decided: string } | null>(null);
  blank = $state<SaveBlankForm | null>(null);
  busy = $state(false);
  readonly fault = new FormFault([...FIELDS, ...RULE, 'candidates', 'shift_right', 'shift_down', ...PLACES]);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  /** The years of rounds, the newest first. */
  get years(): number[] {
    return [...new Set([...this.rounds.map((round) => round.year), ...(this.year === 0 ? [] : [this.year])])].sort((a, b) => b - a);
  }

  /** The rounds of the year that rank units. */
  get ranking(): RoundView[] {
    return this.rounds.filter((round) => round.year === this.year && round.units.length > 1);
  }

  async load(): Promise<void> {
    this.rounds = await this.#call('rounds', {});
    if (this.year === 0) this.year = byWork(this.rounds)[0]?.year ?? new Date().getFullYear();
    this.view = await this.#call('commendations', { year: this.year });
  }

  async chooseYear(year: number): Promise<void> {
    this.year = year;
    this.view = await this.#call('commendations', { year });
  }

  async edit(one?: CommendationView): Promise<void> {
    this.fault.clear();
    this.units = (await this.#call('units', {})).units;
    if (one) {
      const { register_no, ...rest } = one;
      this.form = { ...rest, register_no: register_no === null ? '' : `${register_no}` };
      return;
    }
    const texts = { name: '', title: '', grounds: '', achievement: '', reason: '', decision: '', decided: '', register_no: '', deadline: '' };
    this.form = { id: 0, year: this.year, kind: 'praise', honoree: 'collective', unit: 0, state: 'chosen', ...texts };
  }

  async save(): Promise<void> {
    const form = this.form;
    if (form) await this.#keep(() => this.#call('save_commendation', { ...form }), commendationWords.saved, () => (this.form = null));
  }

  async remove(): Promise<void> {
    const id = this.form?.id ?? 0;
    if (id !== 0) await this.#keep(() => this.#call('remove_commendation', { id }), commendationWords.removed, () => (this.form = null));
  }

  /** Asks whom the round proposes; those not listed yet are ticked. */
  async propose(round?: string): Promise<void> {
    this.fault.clear();
    this.round = round ?? this.ranking[0]?.code ?? '';
    const candidates = this.round === '' ? [] : await this.#call('commendation_candidates', { round: this.round });
    this.ticked = candidates.flatMap((one, at) => (one.listed || one.kind === 'reminder' ? [] : [at]));
    const view = this.view;
    if (view) this.rule = { collectives: `${view.collectives}`, individuals: `${view.individuals}`, index_from: view.index_from, remind_below: view.remind_below };
    this.candidates = candidates;
  }

  async takeCandidates(): Promise<void> {
    const [round, candidates] = [this.round, [...this.ticked]];
    const said = commendationWords.proposed(candidates.length);
    await this.#keep(() => this.#call('propose_commendations', { round, candidates }), said, () => (this.candidates = null));
  }

  async keepRule(): Promise<void> {
    const { index_from, remind_below } = this.rule;
    const count = (field: 'collectives' | 'individuals') => (/^\d{1,3}$/.test(this.rule[field].trim()) ? +this.rule[field] : 0);
    const asked = { year: this.year, collectives: count('collectives'), individuals: count('individuals'), index_from, remind_below };
    await this.#keep(() => this.#call('save_proposal_rule', asked), commendationWords.saved, () => undefined);
    if (this.fault.elsewhere.length === 0 && RULE.every((field) => this.fault.at(field) === null)) await this.propose(this.round);
  }

  beginDecision(): void {
    this.fault.clear();
    this.decision = { decision: '', decided: '' };
  }

  async decide(): Promise<void> {
    const { decision, year } = this;
    if (!decision) return;
    const done = () => (this.decision = null);
    await this.#keep(() => this.#call('decide_commendations', { year, ...decision }), commendationWords.decidedNow, done);
  }

  async showForms(): Promise<void> {
    this.fault.clear();
    this.forms = await this.#call('blank_forms', {});
    this.takeForm(this.forms[0]?.id ?? 0);
  }

  /** A form as fields; 0 begins a new one, which the program sets at the usual places. */
  takeForm(id: number): void {
    this.fault.clear();
    const known = this.forms.find((form) => form.id === id);
    const places = known?.places.map(({ part, left, top, width, size }) => ({ part, left, top, width, size })) ?? [];
    const [wide, high] = [known?.sheet_width ?? '297', known?.sheet_height ?? '210'];
    this.blank = { id, name: known?.name ?? '', sheet_width: wide, sheet_height: high, shift_right: known?.shift_right ?? '', shift_down: known?.shift_down ?? '', places };
  }

  async saveForm(): Promise<void> {
    const blank = this.blank;
    if (!blank) return;
    const before = this.forms.map((form) => form.id);
    await this.#run(async () => {
      this.forms = await this.#saver.save(() => this.#call('save_blank_form', $state.snapshot(blank) as SaveBlankForm));
      this.takeForm(blank.id === 0 ? (this.forms.find((form) => !before.includes(form.id))?.id ?? 0) : blank.id);
      this.#saver.toast(commendationWords.form.saved);
    });
  }

  async removeForm(): Promise<void> {
    const id = this.blank?.id ?? 0;
    if (id === 0) return;
    await this.#run(async () => {
      this.forms = await this.#saver.save(() => this.#call('remove_blank_form', { id }));
      this.takeForm(this.forms[0]?.id ?? 0);
      this.#saver.toast(commendationWords.form.removed);
    });
  }

  async #keep(work: () => Promise<CommendationsView>, said: string, done: () => void): Promise<void> {
    await this.#run(async () => {
      this.view = await this.#saver.save(work);
      this.fault.clear();
      done();
      this.#saver.toast(said);
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    await oneAtATime(this, this.#saver, work);
  }
}
