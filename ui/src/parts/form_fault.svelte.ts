// Where a refusal belongs on a form: at the field it names, in a note above the form, or nowhere on it.
// The sentences are the program's own.
import { tick } from 'svelte';
import type { Problem } from '../door/bindings';
import { Failure } from '../door/failure';

/** What was not taken, and why; each attempt brings a new one. */
export interface Fault {
  readonly sentence: string;
}

interface Detail {
  field?: unknown;
  problems?: Problem[];
}

/** The keyboard goes to the first field that was not taken. */
async function goToFirstFault(): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

export class FormFault {
  #faults = $state.raw<ReadonlyMap<string, Fault>>(new Map());
  /** Sentences that belong to the form as a whole. */
  elsewhere = $state.raw<string[]>([]);
  readonly #fields: readonly string[];

  constructor(fields: readonly string[]) {
    this.#fields = fields;
  }

  clear(): void {
    this.#faults = new Map();
    this.elsewhere = [];
  }

  at(field: string): Fault | null {
    return this.#faults.get(field) ?? null;
  }

  /** Puts a sentence at a field. */
  say(field: string, sentence: string): void {
    this.#faults = new Map(this.#faults).set(field, { sentence });
  }

  /** Puts a refusal on the form; false when it does not speak of what was typed. */
  place(refusal: unknown): boolean {
    const failure = Failure.from(refusal);
    const detail = (failure.detail ?? {}) as Detail;
    this.clear();
    if (typeof detail.field === 'string') this.#put(detail.field, failure.message);
    else if (failure.code === 'problems' && detail.problems) {
      for (const problem of detail.problems.filter((one) => one.severity === 'error')) {
        this.#put(problem.field, `${problem.what} ${problem.do}`);
      }
    } else return false;
    void goToFirstFault();
    return true;
  }

  #put(field: string | undefined, sentence: string): void {
    if (field !== undefined && this.#fields.includes(field)) this.say(field, sentence);
    else this.elsewhere = [...this.elsewhere, sentence];
  }
}
