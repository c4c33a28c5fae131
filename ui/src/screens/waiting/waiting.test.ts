import { describe, expect, test } from 'vitest';
import type { RoundView, WaitingView } from '../../door/bindings';
import { fakeDoor } from '../../door/fake';
import { onLine, Waiting } from './waiting.svelte';

const round = (code: string, year: number, units: number, published = false) =>
  ({ code, year, published, units: Array.from({ length: units }, (_, id) => ({ id })) }) as unknown as RoundView;

const view = (code: string, more: Partial<WaitingView> = {}): WaitingView => ({
  round: code,
  today: '10/11/2021',
  department: '',
  threshold: '0.5',
  kinds: [],
  areas: [],
  units: [],
  totals: [],
  milestones: [],
  questions: 0,
  initiative_year: 2020,
  without_initiative: [],
  promises: [],
  promise_count: 0,
  conclusions: [],
  backup_days: null,
  ...more,
});

describe('the desk', () => {
  test('it opens at the work in progress, not at what was published', async () => {
    const rounds = [round('CU', 2022, 9, true), round('HUYEN', 2021, 1), round('XA', 2021, 7)];
    const door = fakeDoor({ rounds: () => rounds, waiting: ({ round }: { round: string }) => view(round) });
    const waiting = new Waiting(door.call);
    await waiting.load();
    expect(waiting.view?.round, 'the open round with the most units').toBe('XA');
    await waiting.chooseRound('HUYEN');
    await waiting.load();
    expect(waiting.view?.round, 'and stays where the clerk went').toBe('HUYEN');
  });

  test('an answer that comes late does not replace the round chosen since', async () => {
    let late: (answer: WaitingView) => void = () => undefined;
    const answers: Record<string, () => unknown> = { A: () => new Promise((done) => (late = done)), B: () => view('B') };
    const door = fakeDoor({ waiting: ({ round }: { round: string }) => answers[round]?.() });
    const waiting = new Waiting(door.call);
    const first = waiting.chooseRound('A');
    await waiting.chooseRound('B');
    late(view('A'));
    await first;
    expect(waiting.view?.round, 'the second choice').toBe('B');
  });

  test('the next day is the first that has not passed', async () => {
    const milestone = (id: number, days: number) => ({ id, day: '', name: `${id}`, closes: null, days });
    const door = fakeDoor({ rounds: () => [round('XA', 2021, 7)], waiting: () => view('XA', { milestones: [milestone(1, -5), milestone(2, 0)] }) });
    const waiting = new Waiting(door.call);
    await waiting.load();
    expect(waiting.next?.id, 'today counts').toBe(2);
  });

  test('days stand on their line one beside the other, today between them as long as it is on it', () => {
    expect(onLine([-5, 5, 6, 15]), 'half way between the first two').toEqual({ at: ['0.0%', '25.0%', '50.0%', '75.0%'], today: '12.5%' });
    expect(onLine([-3, 0, 9]).today, 'on the very day').toBe('33.3%');
    expect(onLine([3, 10]).today, 'the round has not begun').toBeNull();
    expect(onLine([-9, -2]).today, 'and here it is over').toBeNull();
    expect(onLine([0]), 'a single day').toEqual({ at: ['0.0%'], today: '0.0%' });
  });
});
