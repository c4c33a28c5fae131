// The surveys of a year: the chosen one with what came back as typed, its form, and the way into an indicator.
import type { IndicatorView, SaveSurvey, SurveysView, SurveyView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { indicatorWords } from '../../words';

/** One line as typed. */
export interface TypedLine {
  unit: number | null;
  name: string;
  sent: string;
  returned: string;
  answers: string[];
}

const text = indicatorWords.surveys;
const PLACE = /^lines\.(\d+)\.(sent|returned|answers\.\d+)$/;

export class Surveys {
  view = $state.raw<SurveysView | null>(null);
  chosen = $state(0);
  lines = $state<TypedLine[]>([]);
  form = $state<Required<SaveSurvey> | null>(null);
  /** Indicators that count in per cent, while one of them is being chosen. */
  shares = $state.raw<IndicatorView[] | null>(null);
  /** What is wrong with a typed number: line and column. */
  wrong = $state.raw<{ line: number; column: string; sentence: string } | null>(null);
  busy = $state(false);
  #stored = $state.raw('');
  #shown: number[] = [];
  readonly fault = new FormFault(['name', 'from', 'to', 'counted', 'levels', 'source']);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  get survey(): SurveyView | null {
    return this.view?.surveys.find((one) => one.id === this.chosen) ?? null;
  }

  get isChanged(): boolean {
    return this.survey !== null && JSON.stringify(this.lines) !== this.#stored;
  }

  async load(year: number): Promise<void> {
    this.#show(await this.#call('surveys', { year }));
  }

  #show(view: SurveysView): void {
    this.view = view;
    if (!view.surveys.some((one) => one.id === this.chosen)) this.chosen = view.surveys[0]?.id ?? 0;
    this.#fill();
  }

  choose(id: number): void {
    this.chosen = id;
    this.#fill();
  }

  #fill(): void {
    const number = (count: number, known: boolean) => (known ? `${count}` : '');
    this.lines = (this.survey?.lines ?? []).map((line) => ({
      unit: line.unit,
      name: line.name,
      sent: number(line.sent, line.known),
      returned: number(line.returned, line.known),
      answers: line.answers.map((count) => number(count, line.known)),
    }));
    this.#stored = JSON.stringify(this.lines);
    this.wrong = null;
  }

  /** Writes the lines that were touched. */
  async saveLines(): Promise<void> {
    const survey = this.survey;
    if (!survey || !this.isChanged || this.busy) return;
    const before = JSON.parse(this.#stored) as TypedLine[];
    this.#shown = this.lines.flatMap((line, at) => (JSON.stringify(line) === JSON.stringify(before[at]) ? [] : [at]));
    const typed = $state.snapshot(this.lines);
    const lines = this.#shown.flatMap((at) => {
      const line = typed[at];
      if (!line) return [];
      const { unit, sent, returned, answers } = line;
      return [{ ...(unit === null ? {} : { unit }), sent, returned, answers }];
    });
    await this.#keep(() => this.#call('save_survey_returns', { survey: survey.id, lines }), text.saved);
  }

  begin(): void {
    this.fault.clear();
    const levels = text.standard.map((label, at) => ({ label, satisfied: at < 2 }));
    this.form = { id: 0, year: this.view?.year ?? 0, name: '', from: '', to: '', counted: 'forms', levels, source: '' };
  }

  edit(): void {
    const survey = this.survey;
    if (!survey) return;
    this.fault.clear();
    const { id, name, from, to, counted, source } = survey;
    this.form = { id, year: this.view?.year ?? 0, name, from, to, counted, levels: survey.levels.map((level) => ({ ...level })), source };
  }

  async save(): Promise<void> {
    const asked = this.form && $state.snapshot(this.form);
    if (!asked) return;
    await this.#keep(() => this.#call('save_survey', asked), text.savedSurvey);
    if (asked.id === 0 && !this.form) this.choose(this.view?.surveys.at(-1)?.id ?? 0);
  }

  async remove(): Promise<void> {
    const id = this.form?.id ?? 0;
    if (id !== 0) await this.#keep(() => this.#call('remove_survey', { id }), text.removed);
  }

  async chooseIndicator(): Promise<void> {
    const { indicators } = await this.#call('indicators', {});
    this.shares = indicators.filter((one) => one.measure === '%' && one.numerator !== '');
  }

  async take(indicator: number): Promise<void> {
    const survey = this.survey;
    this.shares = null;
    if (!survey) return;
    try {
      const taken = await this.#saver.save(() => this.#call('take_satisfaction', { survey: survey.id, indicator }));
      this.#saver.toast(text.taken(taken.values, taken.indicator));
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  async #keep(work: () => Promise<SurveysView>, said: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      this.#show(await this.#saver.save(work));
      this.form = null;
      this.#saver.toast(said);
    } catch (refusal) {
      if (this.form) {
        if (!this.fault.place(refusal)) this.#saver.fail(refusal);
      } else if (!this.#placed(refusal)) this.#saver.fail(refusal);
    } finally {
      this.busy = false;
    }
  }

  /** Puts a refusal at the number it speaks of. */
  #placed(refusal: unknown): boolean {
    const detail = (refusal as { detail?: { field?: string; problems?: { field?: string | null; what: string; fix: string }[] }; message?: string }) ?? {};
    const problem = detail.detail?.problems?.[0];
    const match = PLACE.exec(problem?.field ?? detail.detail?.field ?? '');
    const line = match && this.#shown[parseInt(match[1] ?? '', 10)];
    if (match === null || line === undefined || line === null) return false;
    const sentence = problem ? `${problem.what} ${problem.fix}` : (detail.message ?? '');
    this.wrong = { line, column: match[2] ?? '', sentence };
    return true;
  }
}
