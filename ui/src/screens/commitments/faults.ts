// Where in the form a refusal belongs: the program names the field, or the kind of problem and its rows are found here.
import type { Problem, SaveCommitment, TargetFields, TaskFields } from '../../door/bindings';
import { Failure } from '../../door/failure';
import type { Fault as FieldFault } from '../../parts/form_fault.svelte';
import { commitmentWords } from '../../words';

export interface Fault extends FieldFault {
  /** As the program names it: "head_name", "targets.2.value". */
  readonly field: string;
}

/** The place of a refusal, or null when it belongs to no field. */
export function faultOf(failure: Failure, sent: SaveCommitment): Fault | null {
  const detail = failure.detail as { field?: unknown; problems?: Problem[] } | null;
  if (typeof detail?.field === 'string') return { field: detail.field, sentence: sentenceAt(detail.field, failure.message) };
  const code = detail?.problems?.find((problem) => problem.severity === 'error')?.code;
  const field = code === undefined ? null : fieldOf(code, sent);
  return field === null ? null : { field, sentence: commitmentWords.faults[code as keyof typeof commitmentWords.faults] };
}

/** The program's sentence for a number speaks of points; a target is a plain number. */
function sentenceAt(field: string, message: string): string {
  return /^targets\.\d+\.(value|baseline)$/.test(field) ? commitmentWords.faults.number : message;
}

function fieldOf(code: string, sent: SaveCommitment): string | null {
  const target = (name: keyof TargetFields, faulty: (row: TargetFields) => boolean) =>
    `targets.${Math.max(0, sent.targets.findIndex(faulty))}.${name}`;
  const task = (faulty: (row: TaskFields) => boolean) => `tasks.${Math.max(0, sent.tasks.findIndex(faulty))}.name`;
  switch (code) {
    case 'head_missing':
      return 'head_name';
    case 'unit_missing':
      return 'unit_name';
    case 'target_unnamed':
      return target('name', (row) => row.name.trim() === '');
    case 'measure_missing':
      return target('measure', (row) => row.measure.trim() === '');
    case 'target_negative':
      return target('value', (row) => /^[-−]/.test(row.value.trim()) || /^[-−]/.test(row.baseline.trim()));
    case 'task_unnamed':
      return task((row) => row.name.trim() === '');
    default:
      return null;
  }
}
