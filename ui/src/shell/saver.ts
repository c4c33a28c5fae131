// What a screen's state needs of the frame of the window; a test passes its own.

export interface Saver {
  /** Runs a change; "saved" is said only after the program has acknowledged it. */
  save<T>(change: () => Promise<T>): Promise<T>;
  /** Shows a refusal in a dialog. */
  fail(refusal: unknown, retry?: (() => void) | null): void;
  /** A short message that leaves by itself. */
  toast(text: string, action?: { label: string; run: () => void } | null): void;
}

/** A saver for tests: keeps what was said and asked. */
export function quietSaver(): Saver & { failures: unknown[]; said: string[] } {
  const failures: unknown[] = [];
  const said: string[] = [];
  return {
    failures,
    said,
    save: (change) => change(),
    fail: (refusal) => void failures.push(refusal),
    toast: (text) => void said.push(text),
  };
}
