import { expect, test } from 'vitest';
import type { RoundView } from './door/bindings';
import { byWork } from './rounds';

test('what is still worked on comes before a later year that is done', () => {
  const round = (code: string, year: number, published: boolean, units: number) =>
    ({ code, year, published, units: Array.from({ length: units }, (_, id) => ({ id })) }) as unknown as RoundView;
  const rounds = [round('H-2020', 2020, false, 1), round('X-2020', 2020, false, 7), round('X-2025', 2025, true, 3), round('X-2019', 2019, true, 7)];
  expect(byWork(rounds).map((one) => one.code)).toEqual(['X-2020', 'H-2020', 'X-2025', 'X-2019']);
});
