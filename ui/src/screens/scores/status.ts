// What score entry says in the bottom line: total, index, grade and the distance to the next, what does not add up.
import type { SheetTotal } from '../../door/bindings';
import { vietnamese } from '../../format';
import type { StatusItem } from '../../shell/shell.svelte';
import { lockWords, scoreWords } from '../../words';
import { isNotZero } from './view';

export function statusOf(total: SheetTotal | null, closed: 'locked' | 'published' | null = null): StatusItem[] {
  if (!total) return [];
  const locked = closed === 'published' ? lockWords.closedRound : lockWords.closedStage(scoreWords.stages[total.stage].title);
  const why: StatusItem[] = closed ? [{ text: locked }] : [];
  if (!total.begun) return why;
  const items: StatusItem[] = [
    ...why,
    { text: `${scoreWords.stages[total.stage].title} ${vietnamese(total.earned)}/${vietnamese(total.applicable_max)}` },
  ];
  if (total.index_printed !== null) items.push({ text: `${scoreWords.total.index} ${vietnamese(total.index_printed)} %` });
  if (total.grade !== null) items.push({ text: gradeText(total) });
  if (isNotZero(total.parts_difference)) {
    items.push({ text: scoreWords.total.partsDiffer(vietnamese(total.parts_difference)), tone: 'warn' });
  }
  return items;
}

function gradeText(total: SheetTotal): string {
  const next = total.to_next_grade;
  const marks = [total.grade ?? '', ...(next ? [scoreWords.total.toNextGrade(vietnamese(next.points), next.grade)] : [])];
  return `${scoreWords.total.grade} ${marks.join(' · ')}${total.complete ? '' : ` (${scoreWords.total.incomplete})`}`;
}
