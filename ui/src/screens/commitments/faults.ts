// Where in the form a refusal belongs: the program names the field and the row.
import type { Problem } from '../../door/bindings';
import type { Failure } from '../../door/failure';
import type { Fault as FieldFault } from '../../parts/form_fault.svelte';

export interface Fault extends FieldFault {
  /** As the program names it: "head_name", "targets.2.value". */
  readonly field: string;
}

/** The place of a refusal, or null when it belongs to no field. */
export function faultOf(failure: Failure): Fault | null {
  const detail = failure.detail as { field?: unknown; problems?: Problem[] } | null;
  if (typeof detail?.field === 'string') return { field: detail.field, sentence: failure.message };
  const problem = detail?.problems?.find((one) => one.severity === 'error');
  return problem?.field === undefined ? null : { field: problem.field, sentence: `${problem.what} ${problem.do}` };
}
