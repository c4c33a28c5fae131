import { describe, expect, test } from 'vitest';
import type { CandidateView, CommendationsView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Commendations } from './commendations.svelte';

const view = (more: Partial<CommendationsView> = {}): CommendationsView => ({
  ...{ year: 2020, commendations: [], collectives: 3, individuals: 2, index_from: '', remind_below: '', undecided: 0 },
  ...more,
});

const candidate = (kind: CandidateView['kind'], listed: boolean): CandidateView => ({ kind, honoree: 'collective', name: 'Xã A', title: '', grounds: '', listed });

const rounds = () => [{ code: 'HUYEN', year: 2020, units: [1] }, { code: 'XA', year: 2020, units: [1, 2, 3] }];

describe('commendations', () => {
  test('who is on the list already and who would be reminded is not ticked', async () => {
    const candidates = [candidate('certificate', true), candidate('certificate', false), candidate('reminder', false)];
    const door = fakeDoor({ rounds, commendations: () => view(), commendation_candidates: () => candidates });
    const list = new Commendations(door.call, quietSaver());
    await list.load();
    await list.propose();
    expect(list.round, 'a round of one unit ranks nobody').toBe('XA');
    expect(list.ticked, 'a reminder is ticked by a person, never by the program').toEqual([1]);
  });

  test('a refused decision stays in its dialog with what was typed', async () => {
    const door = fakeDoor({
      rounds,
      commendations: () => view({ undecided: 1 }),
      decide_commendations: () => {
        throw new Failure('bad_value', 'Chưa ghi ngày quyết định.', { field: 'decided' });
      },
    });
    const list = new Commendations(door.call, quietSaver());
    await list.load();
    list.beginDecision();
    if (list.decision) list.decision.decision = '60/QĐ-UBND';
    await list.decide();
    expect(list.decision?.decision).toBe('60/QĐ-UBND');
    expect(list.fault.at('decided')?.sentence).toBe('Chưa ghi ngày quyết định.');
  });
});
