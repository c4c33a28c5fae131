// The register of published results: what others said of a unit and a year, recorded as said.
// Numbers are sent as typed where the program reads them; ranks are whole numbers.
import type { PublishedResultView, SavePublishedResult } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { vietnamese } from '../../format';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { holds } from '../../text';
import { publishedWords } from '../../words';

/** A published result as typed. */
export interface ResultForm {
  id: number;
  unit_name: string;
  year: string;
  index: string;
  out_of: string;
  rank: string;
  of: string;
  rank_change: string;
  grade: string;
  unit_count: string;
  source: string;
}

const WHOLE = { year: /^\d{4}$/, rank: /^\d{0,4}$/, of: /^\d{0,4}$/, rank_change: /^[-−+]?\d{0,4}$/, unit_count: /^\d{0,4}$/ };
type WholeField = keyof typeof WHOLE;

export class PublishedResults {
  results = $state.raw<PublishedResultView[]>([]);
  wanted = $state('');
  form = $state<ResultForm | null>(null);
  busy = $state(false);
  readonly fault = new FormFault([
    'unit_name', 'year', 'index', 'out_of', 'rank', 'of', 'rank_change', 'grade', 'unit_count', 'source',
  ]);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(saver: Saver, call: Door = realCall) {
    this.#saver = saver;
    this.#call = call;
  }

  async load(): Promise<void> {
    this.results = await this.#call('published_results', {});
  }

  /** Newest year first; within a year as the program orders them. */
  get years(): { year: number; results: PublishedResultView[] }[] {
    const found = this.results.filter((one) => holds(this.wanted, [one.unit_name, `${one.year}`, one.grade, one.source]));
    const years = [...new Set(found.map((one) => one.year))].sort((a, b) => b - a);
    return years.map((year) => ({ year, results: found.filter((one) => one.year === year) }));
  }

  add(): void {
    this.fault.clear();
    const last = this.results.at(-1);
    const empty = { unit_name: '', index: '', out_of: '', rank: '', of: '', rank_change: '', grade: '', unit_count: '' };
    // Results come in rows of one publication: year and source are not typed again.
    this.form = { id: 0, ...empty, year: last ? `${last.year}` : '', source: last?.source ?? '' };
  }

  edit(result: PublishedResultView): void {
    this.fault.clear();
    const whole = (value: number | null) => (value === null ? '' : `${value}`);
    this.form = {
      id: result.id,
      unit_name: result.unit_name,
      year: `${result.year}`,
      index: vietnamese(result.index ?? ''),
      out_of: vietnamese(result.out_of ?? ''),
      rank: whole(result.rank),
      of: whole(result.of),
      rank_change: whole(result.rank_change),
      grade: result.grade,
      unit_count: whole(result.unit_count),
      source: result.source,
    };
  }

  async save(): Promise<void> {
    if (!this.form || this.busy) return;
    this.fault.clear();
    const asked = this.#read(this.form);
    if (!asked) return;
    await this.#run(async () => {
      this.results = await this.#saver.save(() => this.#call('save_published_result', asked));
      this.form = null;
    });
  }

  async remove(result: PublishedResultView): Promise<void> {
    await this.#run(async () => {
      this.results = await this.#saver.save(() => this.#call('remove_published_result', { id: result.id }));
      this.#saver.toast(publishedWords.removed);
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await work();
    } catch (refusal) {
      if (this.form === null || !this.fault.place(refusal)) this.#saver.fail(refusal);
    } finally {
      this.busy = false;
    }
  }

  /** Whole numbers out of the typed texts; says at its field what is none. */
  #read(form: ResultForm): SavePublishedResult | null {
    const wrong = (Object.keys(WHOLE) as WholeField[]).filter((field) => !WHOLE[field].test(form[field].trim()));
    for (const field of wrong) this.fault.say(field, publishedWords.whole[field]);
    if (wrong.length > 0) return null;
    const whole = (field: WholeField) => {
      const digits = form[field].trim().replace('−', '-');
      return /\d/.test(digits) ? { [field]: parseInt(digits, 10) } : {};
    };
    const { id, unit_name, index, out_of, grade, source } = form;
    const numbers = { ...whole('rank'), ...whole('of'), ...whole('rank_change'), ...whole('unit_count') };
    return { id, unit_name, year: parseInt(form.year, 10), index, out_of, grade, source, ...numbers };
  }
}
