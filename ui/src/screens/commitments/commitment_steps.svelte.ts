// Steps after a commitment was written: signing, another head, closing, the next year's copy.
import type { CommitmentView, CopiedCommitments, DocumentView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell as realShell } from '../../shell/shell.svelte';
import { followUpWords } from '../../words';

interface SignForm {
  day: string;
  place: string;
  scan: number;
}

interface HeadForm {
  from: string;
  name: string;
  title: string;
}

export class CommitmentSteps {
  sign = $state<SignForm | null>(null);
  head = $state<HeadForm | null>(null);
  documents = $state.raw<DocumentView[]>([]);
  copied = $state.raw<CopiedCommitments | null>(null);
  busy = $state(false);
  readonly signFault = new FormFault(['day', 'place', 'scan']);
  readonly headFault = new FormFault(['from', 'name', 'title']);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = realShell) {
    this.#call = call;
    this.#saver = saver;
  }

  async beginSigning(commitment: CommitmentView): Promise<void> {
    this.documents = await this.#call('evidence', {});
    this.signFault.clear();
    this.sign = { day: commitment.signed_day, place: commitment.signed_place, scan: commitment.scan ?? 0 };
  }

  beginHead(): void {
    this.headFault.clear();
    this.head = { from: '', name: '', title: '' };
  }

  cancel(): void {
    this.sign = null;
    this.head = null;
    this.copied = null;
  }

  /** True once it is kept. */
  async saveSigning(id: number): Promise<boolean> {
    const form = this.sign;
    if (!form) return false;
    const { day, place, scan } = form;
    const asked = { id, day, place, ...(scan === 0 ? {} : { scan }) };
    return this.#keep(this.signFault, () => this.#call('sign_commitment', asked));
  }

  async saveHead(id: number): Promise<boolean> {
    const form = this.head;
    if (!form) return false;
    return this.#keep(this.headFault, () => this.#call('change_head', { id, ...form }));
  }

  async #keep(fault: FormFault, work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    fault.clear();
    try {
      await this.#saver.save(work);
      this.cancel();
      return true;
    } catch (refusal) {
      if (!fault.place(refusal)) this.#saver.fail(refusal);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async close(id: number): Promise<void> {
    await this.#saver.save(() => this.#call('close_commitment', { id }));
  }

  async followAgain(id: number): Promise<void> {
    await this.#saver.save(() => this.#call('follow_commitment_again', { id }));
  }

  async copy(from: number, to: number): Promise<void> {
    const copied = await this.#saver.save(() => this.#call('copy_commitments', { from, to }));
    if (copied.skipped.length > 0) this.copied = copied;
    else this.#saver.toast(followUpWords.steps.copied(copied.added, copied.year));
  }
}
