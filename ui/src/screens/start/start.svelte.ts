// The state of the first start: the fields of the office, and the two ways to a book.
// What is obligatory is said by the program; this screen only places its sentence at the field.
import type { LetterheadFields, SignerFields } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { Failure } from '../../door/failure';
import type { Fault } from '../../parts/form_fault.svelte';
import { shell } from '../../shell/shell.svelte';

export class FirstStart {
  letterhead = $state<LetterheadFields>(emptyLetterhead());
  signer = $state<SignerFields>(emptySigner());
  clerk = $state('');
  /** The field the program did not take, and its sentence. */
  fault = $state.raw<(Fault & { readonly field: string }) | null>(null);
  busy = $state(false);
  readonly #call: Door;

  constructor(call: Door = realCall) {
    this.#call = call;
  }

  async create(): Promise<void> {
    const { letterhead, signer, clerk } = this;
    // An empty book begins with its criteria; the frame opens there.
    shell.screen = 'criteria';
    await this.#run(() => this.#call('set_up_office', { letterhead: { ...letterhead }, signer: { ...signer }, clerk }));
  }

  async openSample(): Promise<void> {
    await this.#run(() => this.#call('open_sample', {}));
  }

  /** A book that comes from another computer, out of a backup that is picked. */
  async openBackup(): Promise<void> {
    await this.#run(async () => {
      const picked = await this.#call('pick_file', { kind: 'backup' });
      if (picked) await this.#call('restore_backup', { name: '', file: picked.handle, reason: '' });
    });
  }

  async #run(open: () => Promise<unknown>): Promise<void> {
    this.fault = null;
    this.busy = true;
    try {
      await shell.save(open);
    } catch (refusal) {
      this.#place(Failure.from(refusal));
    } finally {
      this.busy = false;
    }
  }

  #place(failure: Failure): void {
    const field = (failure.detail as { field?: unknown } | null)?.field;
    if (typeof field === 'string') this.fault = { field, sentence: failure.message };
    else shell.fail(failure);
  }

  faultAt(field: string): Fault | null {
    return this.fault?.field === field ? this.fault : null;
  }
}

export function emptyLetterhead(): LetterheadFields {
  return {
    id: 0,
    valid_from: '',
    valid_to: '',
    parent_agency: '',
    issuing_agency: '',
    abbreviation: '',
    drafting_unit: '',
    place: '',
    approving_authority: '',
    appraisal_council: '',
    commitment_receiver: '',
  };
}

export function emptySigner(): SignerFields {
  return { id: 0, valid_from: '', valid_to: '', authority_line: '', acting_line: '', title: '', office_title: '', name: '' };
}
