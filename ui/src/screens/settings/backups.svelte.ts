// The state of the backups: the list, the second place, and the way back with its preview.
import type { BackupsView, BackupView, RestorePreview } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell } from '../../shell/shell.svelte';
import { backupWords } from '../../words';

/** A backup that may come back: one of the list, or a picked file. */
type Chosen = { name: string; file?: never } | { name: ''; file: string };

export class Backups {
  view = $state.raw<BackupsView | null>(null);
  preview = $state.raw<RestorePreview | null>(null);
  reason = $state('');
  busy = $state<'backup' | 'second' | 'restore' | null>(null);
  readonly fault = new FormFault(['reason']);
  #chosen: Chosen | null = null;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = shell) {
    this.#call = call;
    this.#saver = saver;
  }

  async load(): Promise<void> {
    this.view = await this.#call('backups', {});
  }

  /** Makes a backup in the folder of the book, or in one the clerk picks (a USB stick). */
  async backUp(elsewhere: boolean): Promise<void> {
    await this.#run('backup', async () => {
      const folder = elsewhere ? await this.#call('pick_file', { kind: 'folder' }) : null;
      if (elsewhere && folder === null) return;
      const made = await this.#saver.save(() => this.#call('backup', folder ? { folder: folder.handle } : {}));
      await this.load();
      this.#saver.toast(backupWords.done(made.path));
    });
  }

  async chooseSecondPlace(): Promise<void> {
    await this.#run('second', async () => {
      const folder = await this.#call('pick_file', { kind: 'folder' });
      if (folder === null) return;
      this.view = await this.#saver.save(() => this.#call('choose_second_place', { folder: folder.handle }));
      this.#saver.toast(backupWords.second.chosen(folder.name));
    });
  }

  async forgetSecondPlace(): Promise<void> {
    await this.#run('second', async () => {
      this.view = await this.#saver.save(() => this.#call('choose_second_place', {}));
      this.#saver.toast(backupWords.second.forgotten);
    });
  }

  /** Shows what bringing back a backup would change. */
  async look(backup: BackupView): Promise<void> {
    await this.#look({ name: backup.name });
  }

  async lookAtFile(): Promise<void> {
    const picked = await this.#call('pick_file', { kind: 'backup' }).catch((refusal: unknown) => {
      this.#saver.fail(refusal);
      return null;
    });
    if (picked) await this.#look({ name: '', file: picked.handle });
  }

  async #look(chosen: Chosen): Promise<void> {
    await this.#run('restore', async () => {
      this.fault.clear();
      this.reason = '';
      this.preview = await this.#call('preview_restore', chosen);
      this.#chosen = chosen;
    });
  }

  /** True when there is something that would come back. */
  get canRestore(): boolean {
    return this.preview !== null && (this.preview.takes_over || this.preview.count > 0);
  }

  close(): void {
    this.preview = null;
    this.#chosen = null;
  }

  async restore(): Promise<void> {
    const chosen = this.#chosen;
    if (!chosen) return;
    await this.#run('restore', async () => {
      await this.#saver.save(() => this.#call('restore_backup', { ...chosen, reason: this.reason }));
      this.close();
      await this.load();
      this.#saver.toast(backupWords.preview.done);
    });
  }

  async #run(what: 'backup' | 'second' | 'restore', work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = what;
    try {
      await work();
    } catch (refusal) {
      if (this.preview === null || !this.fault.place(refusal)) this.#saver.fail(refusal);
    } finally {
      this.busy = null;
    }
  }
}
