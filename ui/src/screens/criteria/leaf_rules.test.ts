import { describe, expect, test } from 'vitest';
import type { CriteriaTreeView, NodeView, Rule, RuleState } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { LeafRules } from './leaf_rules.svelte';
import { draftOf, draftOfKind, RULE_FORMS, ruleOf, type RuleKindName } from './rule_forms';

const RATIO: Rule = { kind: 'ratio', floor: '80', target: null, above_100: 'cap', no_occurrence: 'full' };

function leaf(node: number, rule_state: RuleState): NodeView {
  const code = `1.${node}`;
  return {
    node, code, title: `Mục ${code}`, max: '2', level: 2, is_leaf: true, channel: 'self', rule: 'ratio', rule_says: 'Điểm = tỷ lệ × 2',
    wording: 'x', understood: true, rule_state, rule_data: RATIO, why_unclear: '', confirmed: '', lead_unit: '', evidence: '',
  };
}

function view(...states: RuleState[]): CriteriaTreeView {
  const count = (state: RuleState) => states.filter((one) => one === state).length;
  const rules = { by_person: count('by_person'), unclear: count('unclear'), read: count('read'), confirmed: count('confirmed') };
  const set = { code: 'A', title: 'A', legal_basis: '', decimals: 2, state: 'draft' as const, grades: null, max: '10', leaves: states.length, rules, ties: { kind: 'shared' as const }, ties_say: '', rank_on_exact: true };
  return { set, nodes: states.map((state, at) => leaf(at + 1, state)), problems: [] };
}

function screen(start: CriteriaTreeView, answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const trial = { says: 'nói lại', faults: [], points: '1.9', working: '38/40', refused: '' };
  const door = fakeDoor({ try_rule: () => trial, ...answers });
  const rules = new LeafRules((next) => rules.show(next), saver, door.call);
  rules.show(start);
  return { rules, door, saver };
}

describe('rules as forms', () => {
  const RULES: Rule[] = [
    { kind: 'manual', no_occurrence: null },
    { kind: 'option', no_occurrence: 'zero', options: [{ label: 'Có', points: '1.5' }, { label: 'Không', points: '0' }] },
    {
      kind: 'band', no_occurrence: null, above_100: 'refuse',
      bands: [
        { from: '90', from_in: true, to: null, to_in: false, points: '2' },
        { from: null, from_in: false, to: '90', to_in: false, points: '0', share: { of: '2', at: '95' } },
      ],
    },
    RATIO,
    { kind: 'count', no_occurrence: null, levels: [{ from: 4, to: null, points: '1', label: 'Đủ 04' }, { from: 0, to: 3, points: '0', label: '' }] },
    { kind: 'per_item', no_occurrence: null, each: '0.5', cap: '2' },
    { kind: 'deduct', no_occurrence: null, each: '0.25', cap: null, start: '1' },
    { kind: 'ticks', no_occurrence: null, items: [{ mark: 'a', label: 'Kế hoạch', points: '0.25' }] },
    {
      kind: 'multi_component', no_occurrence: null,
      components: [{ mark: 'a', label: 'Hồ sơ', weight: '1', share: { floor: '50', target: null, above_100: 'cap' } }],
    },
    { kind: 'survey', no_occurrence: 'excluded', answers: [{ label: 'A', weight: '100' }] },
    { kind: 'external_index', no_occurrence: null, scale: '100' },
    { kind: 'bonus', no_occurrence: null, each: '0.5', cap: null },
    { kind: 'penalty', no_occurrence: null, each: '0.5', cap: '2' },
    {
      kind: 'formula', no_occurrence: null, above_max: 'cap', points: 'r × max_points',
      figures: [{ name: 'a', title: 'tổng' }], steps: [{ name: 'r', expression: 'a / 10' }],
    },
  ];

  test('every kind comes back from its form as it was', () => {
    for (const rule of RULES) expect(ruleOf(draftOf(rule)), rule.kind).toEqual({ rule });
    expect(new Set(RULES.map((rule) => rule.kind)).size, 'no kind is forgotten').toBe(Object.keys(RULE_FORMS).length);
  });

  test('a comma is a decimal mark, and what is no number is named with its place', () => {
    const draft = draftOf(RULES[1] as Rule);
    const first = draft.lists.options?.[0];
    if (first) first.texts.points = '1,25';
    expect(ruleOf(draft), 'as typed').toMatchObject({ rule: { options: [{ points: '1.25' }, { points: '0' }] } });
    if (first) first.texts.points = 'một';
    expect(ruleOf(draft), 'its list, line and field').toEqual({ fault: { list: 'options', line: 0, field: 'points' } });
  });

  test('a new kind begins with one empty line in each of its lists', () => {
    for (const kind of Object.keys(RULE_FORMS) as RuleKindName[]) {
      const draft = draftOfKind(kind, '');
      expect(Object.values(draft.lists).map((lines) => lines.length), kind).toEqual(RULE_FORMS[kind].lists.map(() => 1));
    }
  });
});

describe('confirming rules', () => {
  test('a confirmed rule leads to the next that waits, and stays in the filtered list', async () => {
    const { rules, door } = screen(view('read', 'by_person', 'confirmed', 'unclear'), {
      confirm_rule: () => view('confirmed', 'by_person', 'confirmed', 'unclear'),
    });
    await rules.take();
    expect(door.calls.at(-1), 'the leaf by its code').toEqual({ name: 'confirm_rule', args: { criteria: 'A', code: '1.1' } });
    expect(rules.node?.code, 'past what needs no word').toBe('1.4');
    rules.chooseFilter('unclear');
    expect(rules.visible.map((node) => node.code), 'only what was not understood').toEqual(['1.4']);
  });

  test('the last one says that all are done', async () => {
    const { rules, saver } = screen(view('read'), { confirm_rule: () => view('confirmed') });
    await rules.take();
    expect(saver.said, 'said once').toEqual(['Mọi quy tắc của bộ tiêu chí đã được xác nhận.']);
  });

  test('a figure is tried on the kept rule and on the one being typed', async () => {
    const { rules, door } = screen(view('read'));
    expect(door.calls.length, 'nothing is asked before something is tried').toBe(0);
    rules.figure = '38/40';
    await rules.try();
    expect(door.calls.at(-1)?.args, 'the kept rule').toEqual({ rule: RATIO, max: '2', figure: '38/40' });
    rules.edit();
    rules.chooseKind('per_item');
    expect(rules.fault, 'an empty figure is not sent').toEqual({ list: null, line: 0, field: 'each' });
    if (rules.draft) rules.draft.line.texts.each = '0,5';
    await rules.try();
    expect(door.calls.at(-1)?.args, 'the typed rule').toMatchObject({ rule: { kind: 'per_item', each: '0.5', cap: null } });
    expect(rules.trial?.points, 'what the program says').toBe('1.9');
  });

  test('another rule is written as typed; a refusal keeps it in the form', async () => {
    let refuse = true;
    const { rules, door, saver } = screen(view('unclear', 'read'), {
      set_rule: () => {
        if (refuse) throw new Failure('bad_value', 'Thang điểm bỏ trống tại 90%.', { field: 'rule' });
        return view('confirmed', 'read');
      },
    });
    rules.edit();
    rules.choose(2);
    expect(rules.node?.code, 'a rule being typed holds the place').toBe('1.1');
    await rules.take();
    expect([saver.failures.length, rules.draft !== null], 'shown, and still there').toEqual([1, true]);
    refuse = false;
    await rules.take();
    expect([door.calls.at(-1)?.name, rules.draft, rules.node?.code], 'written, and on to the next').toEqual(['set_rule', null, '1.2']);
  });

  test('an issued set keeps its rules; one that nobody has confirmed may still be confirmed', async () => {
    const issued = (state: RuleState) => ({ ...view(state), set: { ...view(state).set, state: 'issued' as const } });
    const { rules, door } = screen(issued('read'), { confirm_rule: () => issued('confirmed') });
    rules.edit();
    expect(rules.draft, 'no form').toBeNull();
    expect(await rules.take(), 'a word is taken').toBe(true);
    expect(await rules.take(), 'once').toBe(false);
    expect(door.calls.map((call) => call.name), 'the rule itself is not sent').toEqual(['confirm_rule']);
  });
});
