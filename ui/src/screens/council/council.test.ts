import { describe, expect, test } from 'vitest';
import type { AssignedNode, CouncilView, PlanView, RoundView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Council } from './council.svelte';

const node = (id: number, code: string, more: Partial<AssignedNode> = {}): AssignedNode => ({
  node: id,
  code,
  title: '',
  level: code === '' ? 0 : code.split('.').length,
  is_leaf: code.includes('.'),
  lead: '',
  cooperating: [],
  official: '',
  deadline: '',
  said: 'set',
  mine: false,
  ...more,
});

const PLAN: PlanView = {
  round: 'XA-2021',
  threshold: null,
  today: '07/04/2021',
  milestones: [],
  nodes: [node(1, ''), node(2, '1'), node(3, '1.1', { lead: 'Phòng Nội vụ', mine: true }), node(4, '1.2')],
  departments: ['Phòng Nội vụ'],
  shares: [],
};

const COUNCIL: CouncilView = {
  id: 1,
  year: 2020,
  name: 'Hội đồng',
  decision: '1/QĐ-UBND',
  decided_on: '01/10/2020',
  issuer: 'Chủ tịch',
  members: [{ body: 'council', role: 'chair', name: 'Nguyễn Văn A', office_title: '' }],
  problems: [],
};

async function open(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const rounds = [{ code: 'XA-2021', year: 2021, group: 'Xã' } as RoundView];
  const door = fakeDoor({ rounds: () => rounds, councils: () => [COUNCIL], plan: () => PLAN, questions: () => [], hearings: () => [], ...answers });
  const saver = quietSaver();
  const council = new Council(door.call, saver);
  await council.load();
  return { council, saver, calls: door.calls };
}

describe('the council screen', () => {
  test('a new year starts from the people of the last one, but never from its decision', async () => {
    const { council } = await open();
    expect(council.council, 'this year has none').toBeNull();
    council.edit();
    expect(council.form?.members[0]?.name, 'most people stay').toBe('Nguyễn Văn A');
    expect([council.form?.id, council.form?.decision], 'the old decision does not').toEqual([0, '']);
  });

  test('a line without a name and title is nobody', async () => {
    const { council, calls } = await open({ save_council: () => [COUNCIL] });
    council.edit();
    council.addMember();
    await council.save();
    const sent = calls.find((call) => call.name === 'save_council')?.args as { members: unknown[] };
    expect(sent.members.length, 'the empty line is left out').toBe(1);
  });

  test('filters count leaves only, and show them without their areas', async () => {
    const { council } = await open();
    expect([council.countOf('all'), council.countOf('mine'), council.countOf('nobody')], 'two leaves').toEqual([2, 1, 1]);
    council.filter = 'nobody';
    expect(council.nodes.map((one) => one.code), 'the one nobody leads on').toEqual(['1.2']);
  });

  test('an assignment goes out as one step and unticks what it took', async () => {
    const { council, calls } = await open({ assign: () => PLAN });
    council.tick(2);
    council.tick(4);
    council.cooperating = 'Văn phòng; ; Phòng Tư pháp';
    council.official = 'Trần Thị C';
    await council.assign('Phòng Nội vụ');
    const sent = calls.find((call) => call.name === 'assign')?.args;
    expect(sent, 'names without empty ones').toEqual({
      round: 'XA-2021',
      nodes: [2, 4],
      lead: 'Phòng Nội vụ',
      cooperating: ['Văn phòng', 'Phòng Tư pháp'],
      deadline: '',
      official: 'Trần Thị C',
    });
    expect(council.ticked.size, 'the next stroke begins anew').toBe(0);
  });

  test('a refused date stays at its field with everything typed', async () => {
    const refuse = () => {
      throw new Failure('bad_value', '"31/4" không phải là ngày.', { field: 'day' });
    };
    const { council, saver } = await open({ save_milestone: refuse });
    council.editMilestone();
    if (council.milestone) council.milestone.day = '31/4';
    await council.saveMilestone();
    expect([council.milestone?.day, council.fault.at('day')?.sentence], 'in place').toEqual(['31/4', '"31/4" không phải là ngày.']);
    expect(saver.failures, 'and no dialog over it').toEqual([]);
  });
});
