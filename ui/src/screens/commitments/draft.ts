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
}

export function draftOf(view: CommitmentView): Draft {
  const { id, year, unit_name, head_name, head_title, date } = view;
  return {
    id,
    year,
    unit: view.unit ?? 0,
    unit_name,
    head_name,
    head_title,
    date,
    targets: view.targets.map((target) => ({ ...target })),
    tasks: view.tasks.map((task) => ({ ...task })),
  };
}

export function emptyDraft(year: number): Draft {
  return { id: 0, year, unit: 0, unit_name: '', head_name: '', head_title: '', date: '', targets: [emptyTarget()], tasks: [] };
}

export function emptyTarget(): TargetFields {
  return { name: '', measure: '', baseline: '', direction: '≥', value: '', deadline: '', criteria: '' };
}

export function emptyTask(): TaskFields {
  return { name: '', product: '', deadline: '', person: '' };
}

/** The draft as the program takes it. Rows at the end in which nothing was typed are not sent. */
export function request(draft: Draft): SaveCommitment {
  const { unit, ...fields } = draft;
  const sent = { ...fields, targets: withoutBlankEnd(draft.targets), tasks: withoutBlankEnd(draft.tasks) };
  return unit === 0 ? sent : { ...sent, unit };
}

function withoutBlankEnd<Row extends TargetFields | TaskFields>(rows: readonly Row[]): Row[] {
  const last = rows.findLastIndex((row) => !isBlank(row));
  return rows.slice(0, last + 1).map((row) => ({ ...row }));
}

/** The direction alone is no content: every new row has one. */
function isBlank(row: TargetFields | TaskFields): boolean {
  return Object.entries(row).every(([field, text]) => field === 'direction' || text.trim() === '');
}
