// The state of the settings: letterheads and signers with their forms, the check of the book.
import type { CheckView, LetterheadFields, OfficeView, SignerFields } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell } from '../../shell/shell.svelte';
import { settingsWords } from '../../words';
import { emptyLetterhead, emptySigner } from '../start/start.svelte';

const LETTERHEAD_FIELDS = Object.keys(emptyLetterhead());
const SIGNER_FIELDS = Object.keys(emptySigner());

export class Settings {
  office = $state.raw<OfficeView | null>(null);
  check = $state.raw<CheckView | null>(null);
  letterhead = $state<LetterheadFields | null>(null);
  signer = $state<SignerFields | null>(null);
  /** What is on its way, so that no button starts it twice. */
  busy = $state<'form' | 'check' | null>(null);
  readonly fault = new FormFault([...new Set([...LETTERHEAD_FIELDS, ...SIGNER_FIELDS])]);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = shell) {
    this.#call = call;
    this.#saver = saver;
  }

  async load(): Promise<void> {
    this.office = await this.#call('office', {});
  }

  /** Opens the form of a letterhead; a new one starts from the last, since most of it stays. */
  editLetterhead(letterhead?: LetterheadFields): void {
    this.fault.clear();
    const last = this.office?.letterheads.at(-1);
    const fresh = last ? { ...last, id: 0, valid_from: '', valid_to: '' } : emptyLetterhead();
    this.letterhead = letterhead ? { ...letterhead } : fresh;
  }

  editSigner(signer?: SignerFields): void {
    this.fault.clear();
    this.signer = signer ? { ...signer } : emptySigner();
  }

  async saveLetterhead(): Promise<void> {
    const asked = this.letterhead && { ...this.letterhead };
    if (!asked) return;
    await this.#run('form', async () => {
      this.office = await this.#saver.save(() => this.#call('save_letterhead', asked));
      this.letterhead = null;
    });
  }

  async saveSigner(): Promise<void> {
    const asked = this.signer && { ...this.signer };
    if (!asked) return;
    await this.#run('form', async () => {
      this.office = await this.#saver.save(() => this.#call('save_signer', asked));
      this.signer = null;
    });
  }

  async removeLetterhead(letterhead: LetterheadFields): Promise<void> {
    await this.#run('form', async () => {
      this.office = await this.#saver.save(() => this.#call('remove_letterhead', { id: letterhead.id }));
      this.#saver.toast(settingsWords.letterheads.removed(letterhead.issuing_agency));
    });
  }

  async removeSigner(signer: SignerFields): Promise<void> {
    await this.#run('form', async () => {
      this.office = await this.#saver.save(() => this.#call('remove_signer', { id: signer.id }));
      this.#saver.toast(settingsWords.signers.removed(signer.name));
    });
  }

  async checkBook(): Promise<void> {
    this.check = null;
    await this.#run('check', async () => {
      this.check = await this.#call('check', {});
    });
  }

  async #run(what: 'form' | 'check', work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = what;
    try {
      await work();
    } catch (refusal) {
      const formIsOpen = this.letterhead !== null || this.signer !== null;
      if (!formIsOpen || !this.fault.place(refusal)) this.#saver.fail(refusal);
    } finally {
      this.busy = null;
    }
  }
}
