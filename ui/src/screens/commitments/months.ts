// What stands in each month of a year: the last value entered for it that counts.
import type { EntryView, FollowedTarget } from '../../door/bindings';

export const MONTHS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The entry that stands for a month; entries come by day, and what was replaced, or came after the closing, does not count. */
export function entryOf(target: FollowedTarget, month: number): EntryView | null {
  return target.entries.findLast((entry) => entry.month === month && !entry.replaced && !entry.later) ?? null;
}

/** An entry with the name of what it speaks of. */
export interface NamedEntry extends EntryView {
  name: string;
}
