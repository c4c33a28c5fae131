// The questions of a round to the higher authority, with the form of one.
import type { QuestionView, SaveQuestion } from '../../door/bindings';
import type { Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import { oneAtATime } from '../../parts/one_at_a_time';
import type { Saver } from '../../shell/saver';
import { councilWords } from '../../words';

export class QuestionList {
  questions = $state.raw<QuestionView[]>([]);
  form = $state<SaveQuestion | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(['code', 'text', 'addressee', 'letter', 'asked_on', 'answer', 'answer_document', 'answered_on', 'effect']);
  #round = '';
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door, saver: Saver) {
    this.#call = call;
    this.#saver = saver;
  }

  async load(round: string): Promise<void> {
    this.#round = round;
    this.questions = await this.#call('questions', { round });
  }

  /** A new question goes to whoever was asked last. */
  edit(question?: QuestionView): void {
    this.fault.clear();
    const { id, code, text, addressee, letter, asked_on, answer, answer_document, answered_on, effect } = question ?? {
      id: 0,
      code: '',
      text: '',
      addressee: this.questions.at(-1)?.addressee ?? '',
      letter: '',
      asked_on: '',
      answer: '',
      answer_document: '',
      answered_on: '',
      effect: '',
    };
    this.form = { round: this.#round, id, code, text, addressee, letter, asked_on, answer, answer_document, answered_on, effect };
  }

  async save(): Promise<void> {
    const asked = this.form && { ...this.form };
    if (!asked) return;
    await this.#run(async () => {
      this.questions = await this.#saver.save(() => this.#call('save_question', asked));
      this.form = null;
    });
  }

  async remove(): Promise<void> {
    const form = this.form;
    if (!form) return;
    await this.#run(async () => {
      this.questions = await this.#saver.save(() => this.#call('remove_question', { round: form.round, id: form.id }));
      this.form = null;
      this.#saver.toast(councilWords.questions.removed);
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    await oneAtATime(this, this.#saver, work);
  }
}
