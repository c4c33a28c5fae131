// The chosen unit's sheet as the lines of its account: areas, what is not explained, the total; what it lost most.
// Figures stay the canonical text of the core; nothing is added up or subtracted here.
import type { GradeScheme, SheetRow, Stage, StandingRow, UnitSheetView } from '../../door/bindings';
import { barLength, compareFigures } from '../../format';

export interface AccountLine {
  node: number;
  code: string;
  title: string;
  points: string | null;
  self: string | null;
  max: string | null;
  difference: string | null;
}

/** The areas of a unit at a stage, against what applies of their maxima, as the total is. */
export function accountOf(sheet: UnitSheetView, stage: Stage, standing: Pick<StandingRow, 'area_maxima'>): AccountLine[] {
  const areas = sheet.rows.filter((row) => row.level === 1);
  return areas.map((row, at) => ({ ...accountLine(row, stage), max: standing.area_maxima[at] ?? row.max }));
}

export function rootOf(sheet: UnitSheetView): SheetRow | undefined {
  return sheet.rows.find((row) => row.level === 0);
}

export function accountLine(row: SheetRow, stage: Stage): AccountLine {
  const at = (wanted: Stage) => row.cells.find((cell) => cell.stage === wanted)?.points ?? null;
  return {
    node: row.node,
    code: row.code,
    title: row.title,
    points: at(stage),
    self: at('self'),
    max: row.max,
    // The core's difference is of the furthest stage that is known; of an earlier one it says nothing.
    difference: furthest(row) === stage ? row.difference : null,
  };
}

function furthest(row: SheetRow): Stage | undefined {
  return row.cells.findLast((cell) => cell.points !== null)?.stage;
}

/** The criteria that lost most at this stage, most first. */
export function mostLost(sheet: UnitSheetView, stage: Stage, count: number): SheetRow[] {
  return sheet.rows
    .filter((row) => row.lost !== null && /[1-9]/.test(row.lost) && !row.lost.startsWith('-') && furthest(row) === stage)
    .sort((a, b) => compareFigures(b.lost ?? '', a.lost ?? ''))
    .slice(0, count);
}

/** Where the grades begin on a bar of the index from 0 to 100: of a row when its maximum matters. */
export function gradeTicks(scheme: GradeScheme | null, row: StandingRow): string[] {
  if (!scheme) return [];
  const whole = scheme.basis === 'percent' ? '100' : row.applicable_max;
  return scheme.grades.filter((grade) => /[1-9]/.test(grade.from)).map((grade) => barLength(grade.from, whole));
}

/** How full the mark of a grade is: 100 % for the best, 0 for the lowest. */
export function gradeFill(scheme: GradeScheme | null, label: string | null): string {
  const place = scheme?.grades.findIndex((grade) => grade.label === label) ?? -1;
  const last = (scheme?.grades.length ?? 0) - 1;
  return place < 0 || last < 1 ? '0%' : barLength(String(last - place), String(last));
}
