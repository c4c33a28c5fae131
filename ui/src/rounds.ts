// Which round a screen opens unasked, and in which order rounds are offered.
import type { RoundView } from './door/bindings';

/** Work in progress first (what is published is done), then the newest; of one year as the book has them. */
export function openFirst(rounds: readonly RoundView[]): RoundView[] {
  const done = (round: RoundView) => (round.published ? 1 : 0);
  return rounds.toSorted((a, b) => done(a) - done(b) || b.year - a.year);
}

/** The same, of one year the round with most units first. */
export function byWork(rounds: readonly RoundView[]): RoundView[] {
  return openFirst(rounds.toSorted((a, b) => b.units.length - a.units.length));
}
