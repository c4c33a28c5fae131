// Which units a new round may choose: the names and groups they bear on its last day.
// Dates are compared as text; nothing of a round is decided here, the program checks again.
import type { UnitView, UnitVersionView } from '../../door/bindings';
import { fold } from '../../text';

export interface Candidate {
  id: number;
  version: UnitVersionView;
}

/** "30/06/2025" → "2025-06-30"; other text gives nothing. */
export function isoDay(date: string): string | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(date);
  return match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : null;
}

/** What a unit is called on a day; null when it does not exist then. */
export function versionOn(unit: UnitView, day: string): UnitVersionView | null {
  const holds = (version: UnitVersionView) =>
    (isoDay(version.valid_from) ?? '') <= day && day <= (isoDay(version.valid_to) ?? '9999');
  return unit.versions.find(holds) ?? null;
}

/** What a unit was called last within a year; null when it does not exist in it. */
export function versionIn(unit: UnitView, year: number): UnitVersionView | null {
  const holds = (version: UnitVersionView) =>
    (isoDay(version.valid_from) ?? '') <= `${year}-12-31` && `${year}-01-01` <= (isoDay(version.valid_to) ?? '9999');
  return unit.versions.findLast(holds) ?? null;
}

/** The units of a group on a day, in the program's order. */
export function candidates(units: readonly UnitView[], group: string, day: string): Candidate[] {
  return units.flatMap((unit) => {
    const version = versionOn(unit, day);
    return version && version.group === group ? [{ id: unit.id, version }] : [];
  });
}

/** The groups that have units on a day. */
export function groupsOn(units: readonly UnitView[], day: string): string[] {
  return [...new Set(units.flatMap((unit) => versionOn(unit, day)?.group ?? []))].filter((group) => group !== '');
}

/** "Xã, thị trấn" and 2020 → "XA-2020". */
export function suggestedCode(group: string, year: string): string {
  const first = fold(group).split(/[^a-z0-9]+/)[0] ?? '';
  return first === '' || year === '' ? '' : `${first.toUpperCase()}-${year}`;
}
