import { describe, expect, test } from 'vitest';
import { runsOf, type Run } from './matrix_window';

const covered = (runs: Run[]) => runs.reduce((sum, run) => sum + ('gap' in run ? run.gap : run.to - run.from), 0);

describe('what of a large grid is drawn', () => {
  test('what is in sight and some around it; the rest is one gap on each side', () => {
    const runs = runsOf(200, { start: 3200, length: 320, each: 32 }, 105);
    expect(runs, 'lines 100 to 109 are in sight').toEqual([{ gap: 94 }, { from: 94, to: 116 }, { gap: 84 }]);
  });

  test('the chosen one is drawn far away too, on either side', () => {
    const sight = { start: 3200, length: 320, each: 32 };
    expect(runsOf(200, sight, 3), 'above').toEqual([{ gap: 3 }, { from: 3, to: 4 }, { gap: 90 }, { from: 94, to: 116 }, { gap: 84 }]);
    expect(runsOf(200, sight, 199), 'below').toEqual([{ gap: 94 }, { from: 94, to: 116 }, { gap: 83 }, { from: 199, to: 200 }]);
  });

  test('every place is drawn or in a gap, once, whatever is asked', () => {
    for (const count of [0, 1, 7, 120]) {
      for (const start of [0, 31, 900, 99_999]) {
        for (const chosen of [-1, 0, 60, 119, 500]) {
          const runs = runsOf(count, { start, length: 300, each: 32 }, chosen);
          expect(covered(runs), `${count} places, scrolled ${start}, chosen ${chosen}`).toBe(count);
        }
      }
    }
  });

  test('before anything was measured a handful is drawn, not everything', () => {
    const drawn = runsOf(5000, { start: 0, length: 0, each: 0 }, 0).filter((run) => !('gap' in run));
    expect(drawn, 'no size is known yet').toEqual([{ from: 0, to: 6 }]);
  });
});
