// The state of the clerks in the settings: the list, the form of a clerk, a password and its recovery code.
import type { ClerkView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell } from '../../shell/shell.svelte';
import { clerkWords } from '../../words';

export class Clerks {
  clerks = $state.raw<ClerkView[]>([]);
  form = $state<{ id: number; name: string; department: string } | null>(null);
  password = $state<{ clerk: ClerkView; current: string; next: string; again: string } | null>(null);
  /** Shown once, after a password was set. */
  recovery = $state.raw<{ clerk: ClerkView; code: string } | null>(null);
  /** The sheet of the code that is shown, once it was made. */
  sheet = $state.raw<{ handle: string; name: string } | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(['name', 'department', 'password', 'again']);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = shell) {
    this.#call = call;
    this.#saver = saver;
  }

  async load(): Promise<void> {
    this.clerks = await this.#call('clerks', {});
  }

  edit(clerk?: ClerkView): void {
    this.fault.clear();
    this.form = clerk ? { id: clerk.id, name: clerk.name, department: clerk.department } : { id: 0, name: '', department: '' };
  }

  async save(): Promise<void> {
    const asked = this.form && { ...this.form };
    if (!asked) return;
    await this.#run(async () => {
      this.clerks = await this.#saver.save(() => this.#call('save_clerk', asked));
      this.form = null;
    });
  }

  async remove(clerk: ClerkView): Promise<void> {
    await this.#run(async () => {
      this.clerks = await this.#saver.save(() => this.#call('remove_clerk', { id: clerk.id }));
      this.#saver.toast(clerkWords.section.removed(clerk.name));
    });
  }

  editPassword(clerk: ClerkView): void {
    this.fault.clear();
    this.password = { clerk, current: '', next: '', again: '' };
  }

  async setPassword(): Promise<void> {
    const form = this.password;
    if (!form) return;
    this.fault.clear();
    if (form.next !== form.again) return this.fault.say('again', clerkWords.passwordForm.differs);
    await this.#run(async () => {
      const request = { id: form.clerk.id, current: form.current, password: form.next };
      const set = await this.#saver.save(() => this.#call('set_password', request));
      this.clerks = set.clerks;
      this.password = null;
      this.sheet = null;
      if (set.recovery) this.recovery = { clerk: form.clerk, code: set.recovery };
      else this.#saver.toast(clerkWords.passwordForm.removed(form.clerk.name));
    });
  }

  /** Makes the sheet of the code; only while it is shown, for nothing keeps it. */
  async printSheet(): Promise<void> {
    const shown = this.recovery;
    if (!shown) return;
    await this.#run(async () => {
      const picked = await this.#call('pick_save', { kind: 'pdf', suggested_name: clerkWords.recovery.fileName(shown.clerk.name) });
      if (!picked) return;
      await this.#call('print_recovery_sheet', { id: shown.clerk.id, code: shown.code, out: picked.handle });
      this.sheet = picked;
    });
  }

  openSheet(): void {
    if (this.sheet) this.#call('open_printed', { handle: this.sheet.handle }).catch((refusal: unknown) => this.#saver.fail(refusal));
  }

  async #run(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
    } catch (refusal) {
      const formIsOpen = this.form !== null || this.password !== null;
      if (!formIsOpen || !this.fault.place(refusal)) this.#saver.fail(refusal);
    } finally {
      this.busy = false;
    }
  }
}
