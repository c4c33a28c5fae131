// A book that cannot be opened: the backups beside it, and every way out of here.
import { call as realCall, type Door } from '../door/call';
import { Failure } from '../door/failure';
import type { RecoveryBackup } from '../door/shell_commands';
import { failureSentence, type FailureSentence, recoveryWords } from '../words';

export class Recovery {
  backups = $state.raw<RecoveryBackup[] | null>(null);
  busy = $state(false);
  said = $state<string | null>(null);
  fault = $state.raw<FailureSentence | null>(null);
  /** True while the person is asked whether a new book is really meant. */
  asksAnew = $state(false);
  readonly #call: Door;
  /** What follows when there is a book again. */
  readonly #opened: () => Promise<void>;

  constructor(opened: () => Promise<void>, call: Door = realCall) {
    this.#opened = opened;
    this.#call = call;
  }

  async load(): Promise<void> {
    await this.#run(async () => {
      this.backups = (await this.#call('recovery_state', {})).backups;
    });
  }

  async again(): Promise<void> {
    await this.#run(async () => {
      await this.#call('open_book_again', {}).catch(() => null);
      // The state asked for next says why it still cannot be opened.
      await this.#opened();
    });
  }

  async restore(name: string): Promise<void> {
    await this.#run(async () => {
      await this.#call('recover_book', { name });
      await this.#opened();
    });
  }

  async restoreFile(): Promise<void> {
    await this.#run(async () => {
      const picked = await this.#call('pick_file', { kind: 'backup' });
      if (picked === null) return;
      await this.#call('recover_book', { file: picked.handle });
      await this.#opened();
    });
  }

  async look(name: string): Promise<void> {
    await this.#run(async () => {
      await this.#call('look_at_copy', { name });
      await this.#opened();
    });
  }

  async rescue(): Promise<void> {
    await this.#run(async () => {
      const folder = await this.#call('pick_file', { kind: 'folder' });
      if (folder === null) return;
      this.said = recoveryWords.rescued((await this.#call('rescue_book', { folder: folder.handle })).path);
    });
  }

  async beginAnew(): Promise<void> {
    await this.#run(async () => {
      await this.#call('begin_anew', {});
      this.asksAnew = false;
      await this.#opened();
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.fault = null;
    this.said = null;
    try {
      await work();
    } catch (refusal) {
      const failure = Failure.from(refusal);
      this.fault = failureSentence(failure.code, failure.message);
    } finally {
      this.busy = false;
    }
  }
}
