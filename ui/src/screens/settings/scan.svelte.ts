// The state of the scan: what was found, and which of it is shown.
import type { RoundView, ScanLineView, ScanView, Severity } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import type { Place } from '../../shell/shell.svelte';
import { scoreWords } from '../../words';

export class Scan {
  view = $state.raw<ScanView | null>(null);
  #rounds = $state.raw<RoundView[]>([]);
  severity = $state<Severity | null>(null);
  round = $state('');
  busy = $state(false);
  readonly #call: Door;

  constructor(call: Door = realCall) {
    this.#call = call;
  }

  async load(): Promise<void> {
    this.busy = true;
    try {
      [this.view, this.#rounds] = await Promise.all([this.#call('scan', { round: '' }), this.#call('rounds', {})]);
    } finally {
      this.busy = false;
    }
  }

  get shown(): ScanLineView[] {
    const lines = this.view?.lines ?? [];
    return lines.filter((line) => (this.severity === null || line.severity === this.severity) && (this.round === '' || line.round === this.round));
  }

  /** A round as every screen names it. */
  nameOf(code: string): string {
    const round = this.#rounds.find((one) => one.code === code);
    return round ? scoreWords.roundTitle(round.year, round.group) : code;
  }

  countOf(severity: Severity): number {
    return { error: this.view?.errors, warning: this.view?.warnings, notice: this.view?.notices }[severity] ?? 0;
  }
}

/** Where a line leads: to its document, else to its cell. */
export function placeOf(line: ScanLineView): Place | null {
  if (line.document !== null) return { screen: 'evidence', document: line.document };
  if (line.unit === null) return null;
  return { screen: 'scores', round: line.round, unit: line.unit, stage: line.stage, ...(line.node === null ? {} : { node: line.node }) };
}
