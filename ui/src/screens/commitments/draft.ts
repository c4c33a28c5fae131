// The form of one commitment while it is being typed: plain text fields, rows that come and go.
import type { CommitmentView, SaveCommitment, TargetFields, TaskFields } from '../../door/bindings';

export interface Draft {
  /** 0 until it is saved for the first time. */
  id: number;
  year: number;
  /** The unit in the register; 0 for one outside it. */
  unit: number;
  unit_name: string;
  head_name: string;
  head_title: string;
  date: string;
  targets: TargetFields[];
  tasks: TaskFields[];
  receiver: string;
  receiver_name: string;
  /** Why what is signed is changed. */
  reason: string;
}

export function draftOf(view: CommitmentView): Draft {
  const { id, year, unit_name, head_name, head_title, date, receiver, receiver_name } = view;
  return {
    id,
    year,
    unit: view.unit ?? 0,
    unit_name,
    head_name,
    head_title,
    date,
    receiver,
    receiver_name,
    reason: '',
    targets: view.targets.map((target) => ({ ...target })),
    tasks: view.tasks.map((task) => ({ ...task })),
  };
}

export function emptyDraft(year: number): Draft {
  return { id: 0, year, unit: 0, unit_name: '', head_name: '', head_title: '', date: '', targets: [emptyTarget()], tasks: [], receiver: '', receiver_name: '', reason: '' };
}

/** The form as text, to be put down while it is typed. */
export function written(draft: Draft): string {
  return JSON.stringify(draft);
}

/** The form of such a text; null for what another version wrote. */
export function readBack(text: string): Draft | null {
  try {
    const draft = { ...emptyDraft(0), ...(JSON.parse(text) as Partial<Draft>) };
    const isWhole = Number.isInteger(draft.id) && draft.year > 0 && Array.isArray(draft.targets) && Array.isArray(draft.tasks);
    return isWhole ? draft : null;
  } catch {
    return null;
  }
}

export function emptyTarget(): TargetFields {
  return { number: 0, counting: 'level', name: '', measure: '', baseline: '', direction: '≥', value: '', deadline: '', criteria: '' };
}

export function emptyTask(): TaskFields {
  return { number: 0, name: '', product: '', deadline: '', person: '' };
}

/** The draft as the program takes it. Rows at the end in which nothing was typed are not sent. */
export function request(draft: Draft): SaveCommitment {
  const { unit, ...fields } = draft;
  const sent = { ...fields, targets: withoutBlankEnd(draft.targets), tasks: withoutBlankEnd(draft.tasks) };
  return unit === 0 ? sent : { ...sent, unit };
}

const GIVEN: readonly string[] = ['direction', 'counting', 'number', 'indicator'];

function withoutBlankEnd<Row extends TargetFields | TaskFields>(rows: readonly Row[]): Row[] {
  const last = rows.findLastIndex((row) => !isBlank(row));
  return rows.slice(0, last + 1).map((row) => ({ ...row }));
}

/** Direction, counting and number alone are no content: every new row has them. */
function isBlank(row: TargetFields | TaskFields): boolean {
  return Object.entries(row).every(([field, text]) => GIVEN.includes(field) || String(text).trim() === '');
}
