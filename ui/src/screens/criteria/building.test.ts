import { describe, expect, test } from 'vitest';
import type { BuiltSet, ComparedNode, CriteriaSetView, CriteriaTreeView, NodeView, SetComparison } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { draftOfNode } from './building.svelte';
import { whatChanged } from './comparison.svelte';
import { Criteria } from './criteria.svelte';
import { nextYear } from './sets.svelte';

function node(id: number, code: string, more: Partial<NodeView> = {}): NodeView {
  return {
    node: id, code, title: `Mục ${code}`, max: '2', level: code.split('.').length, is_leaf: true, channel: 'self', rule: 'manual',
    rule_says: '', wording: '', understood: false, rule_state: 'by_person', rule_data: null, why_unclear: '', confirmed: '',
    lead_unit: '', evidence: '', ...more,
  };
}

function set(code: string, state: 'draft' | 'issued' = 'draft', replaces = ''): CriteriaSetView {
  return {
    code, title: `Bộ ${code}`, legal_basis: '', decimals: 2, state, grades: null, max: '4', leaves: 1, ties: { kind: 'shared' }, ties_say: '',
    rank_on_exact: true, rules: { by_person: 1, unclear: 0, read: 0, confirmed: 0 },
    ...(replaces === '' ? {} : { decision: { number: '', signed_on: '', issuer: '', effective_from: '', replaces } }),
  };
}

const NODES = [node(1, '1', { is_leaf: false, rule_state: null }), node(2, '1.1')];

function tree(code: string, nodes: NodeView[] = NODES, state: 'draft' | 'issued' = 'draft'): CriteriaTreeView {
  return { set: set(code, state), nodes, problems: [] };
}

function built(nodes: NodeView[], at: number | null): BuiltSet {
  return { view: tree('A', nodes), node: at };
}

async function screen(answers: Parameters<typeof fakeDoor>[0] = {}, state: 'draft' | 'issued' = 'draft') {
  const saver = quietSaver();
  const door = fakeDoor({
    rounds: () => [],
    criteria_sets: () => [set('A', state)],
    criteria_set: () => tree('A', NODES, state),
    ...answers,
  });
  const criteria = new Criteria(door.call, saver);
  await criteria.load();
  criteria.building.show(criteria.outline.chosenNode);
  return { criteria, building: criteria.building, door, saver };
}

describe('building a set', () => {
  test('a new line is put in beside the chosen one and is typed at once', async () => {
    const { criteria, building, door } = await screen({ add_node: () => built([...NODES, node(3, '1.2', { title: '' })], 3) });
    criteria.outline.chosen = 2;
    await building.add('after');
    expect(door.calls.at(-1), 'by its identity').toEqual({ name: 'add_node', args: { criteria: 'A', beside: 2, place: 'after' } });
    expect([criteria.outline.chosen, building.editing, building.draft?.title], 'chosen, open, empty').toEqual([3, 3, '']);
  });

  test('the first line of an empty set is beside nothing', async () => {
    const { building, door } = await screen({ criteria_set: () => tree('A', []), add_node: () => built([node(3, '1')], 3) });
    await building.add('after');
    expect(door.calls.at(-1)?.args, 'no neighbour is named').toEqual({ criteria: 'A', place: 'after' });
  });

  test('what was typed is kept as one step; nothing typed asks nothing', async () => {
    const { criteria, building, door } = await screen({ save_node: () => built([...NODES], 2) });
    criteria.outline.chosen = 2;
    building.show(criteria.outline.chosenNode);
    expect(await building.keep(), 'nothing to keep').toBe(true);
    expect(door.calls.some((call) => call.name === 'save_node'), 'nothing is asked').toBe(false);
    if (building.draft) building.draft.max = '1,5';
    expect(await building.keep(), 'kept').toBe(true);
    expect(door.calls.at(-1)?.args, 'the figure as typed').toMatchObject({ criteria: 'A', node: 2, step: '1', max: '1,5' });
  });

  test('a refusal stands at its field and what was typed stays', async () => {
    const refuse = () => {
      throw new Failure('bad_value', '"hai" không phải là số.', { field: 'max' });
    };
    const { building } = await screen({ save_node: refuse });
    if (building.draft) building.draft.max = 'hai';
    expect(await building.keep(), 'not kept').toBe(false);
    expect([building.fault.at('max')?.sentence, building.draft?.max], 'at the field, still typed').toEqual(['"hai" không phải là số.', 'hai']);
  });

  test('a line that never had a word is taken out when it is given up; any other is as it was', async () => {
    const { criteria, building, door } = await screen({
      add_node: () => built([...NODES, node(3, '1.2', { title: '' })], 3),
      remove_node: () => built([...NODES], 2),
    });
    await building.add('after');
    await building.giveUp();
    expect(door.calls.at(-1), 'the empty line goes').toEqual({ name: 'remove_node', args: { criteria: 'A', node: 3 } });
    expect(criteria.outline.chosen, 'the keyboard goes on beside it').toBe(2);
    if (building.draft) building.draft.title = 'khác';
    await building.giveUp();
    expect([building.draft?.title, door.calls.at(-1)?.name], 'as it was, nothing asked').toEqual(['Mục 1.1', 'remove_node']);
  });

  test('what is being typed outlives another reading of the set', async () => {
    const { criteria, building } = await screen();
    if (building.draft) building.draft.title = 'đang gõ';
    await criteria.load();
    building.show({ ...(NODES[0] as NodeView) });
    expect(building.draft?.title, 'undo elsewhere takes no word away').toBe('đang gõ');
  });

  test('an issued set is not built', async () => {
    const { building, door } = await screen({}, 'issued');
    const asked = door.calls.length;
    await building.add('inside');
    await building.move('up');
    await building.remove();
    expect([building.open, door.calls.length], 'nothing is asked').toEqual([false, asked]);
  });

  test('the sum of parts is shown and never typed back as a maximum', () => {
    expect(draftOfNode(node(1, '3.2', { is_leaf: false, max: '4.5' })).max, 'not stated').toBe('');
    expect(draftOfNode(node(1, '3.2', { is_leaf: false, max: '4.5', max_stated: true })).max, 'stated').toBe('4,5');
    expect(draftOfNode(node(1, '3.2.1')).step, 'the last step of the code').toBe('1');
  });
});

describe('sets over the years', () => {
  test('a copy is named for the year after', () => {
    expect(nextYear('XA-2020')).toBe('XA-2021');
    expect(nextYear('Bộ tiêu chí 2019 áp dụng năm 2020'), 'the last year named').toBe('Bộ tiêu chí 2019 áp dụng năm 2021');
    expect(nextYear('Bộ xã'), 'no year, no guess').toBe('Bộ xã');
  });

  test('a copy is asked with its source and is open afterwards', async () => {
    const { criteria, door, saver } = await screen({ create_criteria_set: () => tree('A-2021') });
    criteria.work.begin(set('A-2020', 'issued'));
    await criteria.work.create();
    const asked = door.calls.find((call) => call.name === 'create_criteria_set');
    expect(asked?.args, 'code and title of the year after').toEqual({ code: 'A-2021', title: 'Bộ A-2021', copy_of: 'A-2020' });
    expect([criteria.work.creating, saver.said.length], 'closed and said').toEqual([null, 1]);
  });

  test('a set that cannot be issued leads to its problems', async () => {
    const refuse = () => {
      throw new Failure('problems', 'Tổng điểm tối đa khác.', { problems: [] });
    };
    const { criteria, saver } = await screen({ issue_criteria_set: refuse });
    await criteria.issue();
    expect([criteria.page, saver.failures.length], 'shown with its list').toEqual(['problems', 1]);
  });
});

describe('two sets side by side', () => {
  const line = (more: Partial<ComparedNode>): ComparedNode => ({
    old: { code: '1', max: '1', channel: 'self' }, new: { code: '1', max: '1', channel: 'self' }, level: 1,
    text: false, max: false, moved: false, rule: false, title: [], wording: [], ...more,
  });
  const answer: SetComparison = {
    old_title: 'A', new_title: 'B', counts: { same: 1, text: 1, max: 1, moved: 0, new: 1, gone: 1 },
    lines: [line({}), line({ text: true, max: true }), line({ old: null }), line({ new: null })],
  };

  test('a line says everything that changed in it', () => {
    expect(answer.lines.map(whatChanged), 'in one order').toEqual([['same'], ['text', 'max'], ['new'], ['gone']]);
  });

  test('the set that is replaced is the other side, until another is chosen', async () => {
    const sets = [set('A', 'issued'), set('C', 'issued'), set('B', 'draft', 'A')];
    const { criteria, door } = await screen({ criteria_sets: () => sets, compare_criteria_sets: () => answer });
    await criteria.comparison.show(set('B', 'draft', 'A'), sets);
    expect(door.calls.at(-1)?.args, 'not merely the one before').toEqual({ old: 'A', new: 'B' });
    await criteria.comparison.compareWith('C');
    await criteria.comparison.show(set('B', 'draft', 'A'), sets);
    expect(door.calls.at(-1)?.args, 'the choice stays').toEqual({ old: 'C', new: 'B' });
    expect(criteria.comparison.lines.length, 'what stayed is hidden at first').toBe(3);
    criteria.comparison.filter = 'same';
    expect(criteria.comparison.lines.length, 'or alone').toBe(1);
  });
});
