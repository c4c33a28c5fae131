// A file on its way into the book: picked, read, looked at, and only then written.
// Knows nothing of what is in the file; a screen says how it is read and how it is written.
import type { Problem } from '../door/bindings';
import { call as realCall, type Door } from '../door/call';
import type { Saver } from '../shell/saver';

/** Where the rows come from; the sheet is absent for the first one. */
export interface FilePlace {
  file: string;
  sheet?: string;
}

interface Way<Preview, Done> {
  /** What the file would change; writes nothing. */
  read: (place: FilePlace) => Promise<Preview>;
  write: (place: FilePlace) => Promise<Done>;
  /** Called with the name of a freshly picked file, before it is read. */
  named?: (fileName: string) => void;
  /** Puts a refusal on the form; false leaves it to the dialog. */
  place?: (refusal: unknown) => boolean;
}

export class FileImport<Preview extends { problems: Problem[] }, Done> {
  preview = $state.raw<Preview | null>(null);
  name = $state('');
  sheet = $state('');
  busy = $state(false);
  #handle = '';
  readonly #way: Way<Preview, Done>;
  readonly #saver: Saver;
  readonly #call: Door;

  constructor(way: Way<Preview, Done>, saver: Saver, call: Door = realCall) {
    this.#way = way;
    this.#saver = saver;
    this.#call = call;
  }

  /** Lets the clerk pick a file and reads it; a cancelled choice changes nothing. */
  async pick(): Promise<void> {
    try {
      const picked = await this.#call('pick_file', { kind: 'sheet' });
      if (picked === null) return;
      this.#handle = picked.handle;
      this.name = picked.name;
      this.sheet = '';
      this.#way.named?.(picked.name);
    } catch (refusal) {
      this.#saver.fail(refusal);
      return;
    }
    await this.reread();
  }

  /** Reads the file again: another sheet, or what was corrected in Excel meanwhile. */
  async reread(): Promise<void> {
    this.busy = true;
    try {
      this.preview = await this.#way.read(this.#place);
    } catch (refusal) {
      this.#saver.fail(refusal, () => void this.reread());
    } finally {
      this.busy = false;
    }
  }

  /** Writes what was looked at; null when it was refused. */
  async apply(): Promise<Done | null> {
    this.busy = true;
    try {
      const done = await this.#saver.save(() => this.#way.write(this.#place));
      this.preview = null;
      return done;
    } catch (refusal) {
      if (!this.#way.place?.(refusal)) this.#saver.fail(refusal);
      return null;
    } finally {
      this.busy = false;
    }
  }

  close(): void {
    this.preview = null;
  }

  get #place(): FilePlace {
    const sheet = this.sheet.trim();
    return sheet === '' ? { file: this.#handle } : { file: this.#handle, sheet };
  }
}
