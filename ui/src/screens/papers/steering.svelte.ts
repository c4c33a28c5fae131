// The register of steering documents: what is searched, the chosen one as a form, and marks for papers.
import type { DocumentView, SaveSteering, SteeringLine, SteeringView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import { oneAtATime } from '../../parts/one_at_a_time';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { steeringWords } from '../../words';

const FIELDS = ['kind', 'number', 'date', 'issuer', 'subject', 'evidence'] as const;

export class Steering {
  view = $state.raw<SteeringView | null>(null);
  /** The scans that may be shown with a document. */
  scans = $state.raw<DocumentView[]>([]);
  text = $state('');
  /** 0 for all years. */
  year = $state(0);
  form = $state<(Omit<SaveSteering, 'evidence'> & { evidence: number }) | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(FIELDS);
  readonly #call: Door;
  readonly #saver: Saver;
  #asked = 0;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  /** Asks again; the newest question wins. */
  async load(): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    const { text, year } = this;
    const view = await this.#call('steering_documents', { text, ...(year === 0 ? {} : { year }) });
    if (turn === this.#asked) this.view = view;
  }

  async edit(one?: SteeringLine): Promise<void> {
    this.fault.clear();
    try {
      this.scans = await this.#call('evidence', {});
    } catch (refusal) {
      this.#saver.fail(refusal);
      return;
    }
    this.form = one
      ? { id: one.id, kind: one.kind, number: one.number, date: one.date, issuer: one.issuer, subject: one.subject, evidence: one.evidence ?? 0 }
      : { id: 0, kind: '', number: '', date: '', issuer: '', subject: '', evidence: 0 };
  }

  async save(): Promise<void> {
    const form = this.form;
    if (!form) return;
    const { evidence, ...rest } = form;
    const asked = { ...rest, ...(evidence === 0 ? {} : { evidence }) };
    await this.#keep(() => this.#call('save_steering_document', asked), steeringWords.saved);
  }

  async remove(): Promise<void> {
    const id = this.form?.id ?? 0;
    if (id !== 0) await this.#keep(() => this.#call('remove_steering_document', { id }), steeringWords.removed);
  }

  async #keep(work: () => Promise<SteeringView>, said: string): Promise<void> {
    await oneAtATime(this, this.#saver, async () => {
      await this.#saver.save(work);
      this.form = null;
      await this.load();
      this.#saver.toast(said);
    });
  }
}
