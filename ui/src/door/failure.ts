// What the program answers when it does not do what was asked.
// The code chooses the sentence (words.ts); the message is the program's own Vietnamese sentence for this case.

/** A refusal: nothing was changed. */
export class Failure extends Error {
  readonly code: string;
  readonly detail: unknown;

  constructor(code: string, message: string, detail: unknown = null) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.detail = detail;
  }

  /** Reads whatever crossed the door; what has no code becomes `unexpected`. */
  static from(refusal: unknown): Failure {
    if (refusal instanceof Failure) return refusal;
    if (typeof refusal === 'object' && refusal !== null && 'code' in refusal) {
      const { code, message, detail } = refusal as { code: unknown; message?: unknown; detail?: unknown };
      return new Failure(String(code), String(message ?? ''), detail ?? null);
    }
    return new Failure('unexpected', refusal instanceof Error ? refusal.message : String(refusal));
  }
}
