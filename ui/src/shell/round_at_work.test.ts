import { expect, test } from 'vitest';
import { RoundAtWork } from './round_at_work';

const ROUNDS = [{ code: 'A' }, { code: 'B' }, { code: 'C' }];

test('screens follow the round that was chosen last, and begin with their own before', () => {
  const hands = { sitting: 0 };
  const atWork = new RoundAtWork(hands);
  expect(atWork.among(ROUNDS, null)?.code, 'nothing chosen: the first of the screen').toBe('A');
  expect(atWork.among(ROUNDS, 'C')?.code, 'nothing chosen: what the screen shows stays').toBe('C');
  atWork.turnTo('B');
  expect(atWork.among(ROUNDS, 'C')?.code, 'chosen elsewhere since: the screen must not open another round').toBe('B');
  expect(atWork.among([{ code: 'A' }], null)?.code, 'a round of another book is not opened').toBe('A');
  expect(atWork.among([], null), 'no round at all').toBeUndefined();
  hands.sitting = 1;
  expect(atWork.among(ROUNDS, null)?.code, 'another clerk does not inherit it').toBe('A');
});
