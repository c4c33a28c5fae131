// The state of the scan: what was found, and which of it is shown.
import type { ScanLineView, ScanView, Severity } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import type { Place } from '../../shell/shell.svelte';

export class Scan {
  view = $state.raw<ScanView | null>(null);
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
      this.view = await this.#call('scan', { round: '' });
    } finally {
      this.busy = false;
    }
  }

  get shown(): ScanLineView[] {
    const lines = this.view?.lines ?? [];
    return lines.filter((line) => (this.severity === null || line.severity === this.severity) && (this.round === '' || line.round === this.round));
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
