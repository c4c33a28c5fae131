// Which parameters each kind of rule has, and the way between a rule as the program keeps it and the texts of a form.
// A new kind is one entry here and its words; nothing is worked out: whether a rule is sound, the program says.
import type { Rule } from '../../door/bindings';
import { vietnamese } from '../../format';

export type RuleKindName = Rule['kind'];

/** `optional` figures may stay empty; a flag is a tick; `whole` counts cases. */
export type FieldType = 'points' | 'optional' | 'whole' | 'optional_whole' | 'text' | 'flag';

export interface FormField {
  /** The name in the rule; "share.of" stands inside. */
  name: string;
  type: FieldType;
}

export interface FormList {
  name: string;
  fields: readonly FormField[];
  /** What a new line has beside its fields. */
  blank: Record<string, unknown>;
}

export interface RuleForm {
  fields: readonly FormField[];
  lists: readonly FormList[];
  /** The name under which "more than 100 %" or "more than the maximum" is chosen. */
  above?: 'above_100' | 'above_max';
}

const of = (type: FieldType, ...names: string[]): FormField[] => names.map((name) => ({ name, type }));
const cases: RuleForm = { fields: [...of('points', 'each'), ...of('optional', 'cap')], lists: [] };

export const RULE_FORMS: Record<RuleKindName, RuleForm> = {
  manual: { fields: [], lists: [] },
  option: { fields: [], lists: [{ name: 'options', fields: [...of('text', 'label'), ...of('points', 'points')], blank: {} }] },
  band: {
    fields: [],
    lists: [
      {
        name: 'bands',
        fields: [
          ...of('optional', 'from'), ...of('flag', 'from_in'), ...of('optional', 'to'), ...of('flag', 'to_in'),
          ...of('points', 'points'), ...of('optional', 'share.of', 'share.at'),
        ],
        blank: {},
      },
    ],
    above: 'above_100',
  },
  ratio: { fields: of('optional', 'floor', 'target'), lists: [], above: 'above_100' },
  count: {
    fields: [],
    lists: [
      { name: 'levels', fields: [...of('whole', 'from'), ...of('optional_whole', 'to'), ...of('points', 'points'), ...of('text', 'label')], blank: {} },
    ],
  },
  per_item: cases,
  deduct: { fields: [...of('points', 'each'), ...of('optional', 'cap', 'start')], lists: [] },
  ticks: { fields: [], lists: [{ name: 'items', fields: [...of('text', 'mark', 'label'), ...of('points', 'points')], blank: {} }] },
  multi_component: {
    fields: [],
    lists: [
      {
        name: 'components',
        fields: [...of('text', 'mark', 'label'), ...of('points', 'weight'), ...of('optional', 'share.floor', 'share.target')],
        blank: { share: { floor: null, target: null, above_100: null } },
      },
    ],
  },
  survey: { fields: [], lists: [{ name: 'answers', fields: [...of('text', 'label'), ...of('points', 'weight')], blank: {} }] },
  external_index: { fields: of('optional', 'scale'), lists: [] },
  bonus: cases,
  penalty: cases,
  formula: {
    fields: of('text', 'points'),
    lists: [
      { name: 'figures', fields: of('text', 'name', 'title'), blank: {} },
      { name: 'steps', fields: of('text', 'name', 'expression'), blank: {} },
    ],
    above: 'above_max',
  },
};

/** A line of a list, or the rule itself: texts as typed, and what has no field of its own. */
export interface FormLine {
  key: number;
  texts: Record<string, string>;
  rest: Record<string, unknown>;
}

export interface RuleDraft {
  kind: RuleKindName;
  line: FormLine;
  lists: Record<string, FormLine[]>;
  /** Empty where the set is silent. */
  noOccurrence: string;
  /** Empty where it is left to the form of the figure. */
  above: string;
}

/** A field that does not read: the list and line, null for the rule itself, and the field. */
export interface FormFaultPlace {
  list: string | null;
  line: number;
  field: string;
}

let lastKey = 0;
const nextKey = () => (lastKey += 1);

type Holder = Record<string, unknown>;

function valueAt(holder: Holder, name: string): unknown {
  const [outer = '', inner] = name.split('.');
  const value = holder[outer];
  return inner === undefined ? value : (value as Holder | null | undefined)?.[inner];
}

function put(holder: Holder, name: string, value: unknown): void {
  const [outer = '', inner] = name.split('.');
  if (inner === undefined) holder[outer] = value;
  else holder[outer] = { ...((holder[outer] as Holder | undefined) ?? {}), [inner]: value };
}

function textOf(value: unknown, type: FieldType): string {
  if (type === 'flag') return value === true ? 'yes' : '';
  if (value === null || value === undefined) return '';
  return type === 'points' || type === 'optional' ? vietnamese(`${value}`) : `${value}`;
}

function lineOf(holder: Holder, fields: readonly FormField[]): FormLine {
  return { key: nextKey(), texts: Object.fromEntries(fields.map(({ name, type }) => [name, textOf(valueAt(holder, name), type)])), rest: holder };
}

/** A line without a word in it. */
export function blankLine(list: FormList): FormLine {
  return lineOf({ ...list.blank }, list.fields);
}

/** The form of a rule as it stands. */
export function draftOf(rule: Rule): RuleDraft {
  const form = RULE_FORMS[rule.kind];
  const holder = rule as unknown as Holder;
  const lines = (list: FormList) => ((holder[list.name] as Holder[] | undefined) ?? []).map((one) => lineOf(one, list.fields));
  return {
    kind: rule.kind,
    line: lineOf(holder, form.fields),
    lists: Object.fromEntries(form.lists.map((list) => [list.name, lines(list)])),
    noOccurrence: rule.no_occurrence ?? '',
    above: form.above ? `${holder[form.above] ?? ''}` : '',
  };
}

/** The empty form of another kind, with one line to begin each list. */
export function draftOfKind(kind: RuleKindName, noOccurrence: string): RuleDraft {
  const form = RULE_FORMS[kind];
  const lists = form.lists.map((list): [string, FormLine[]] => [list.name, [blankLine(list)]]);
  return { kind, line: lineOf({}, form.fields), lists: Object.fromEntries(lists), noOccurrence, above: '' };
}

const FIGURE = /^\d{1,12}(?:[.,]\d{1,6})?$/;
const WHOLE = /^\d{1,9}$/;

/** A text as the rule keeps it; undefined where it does not read. */
function read(text: string, type: FieldType): unknown {
  const plain = text.normalize('NFC').trim();
  switch (type) {
    case 'flag':
      return plain !== '';
    case 'text':
      return plain;
    case 'whole':
    case 'optional_whole':
      if (plain === '' && type === 'optional_whole') return null;
      return WHOLE.test(plain) ? Number.parseInt(plain, 10) : undefined;
    default:
      if (plain === '' && type === 'optional') return null;
      return FIGURE.test(plain) ? plain.replace(',', '.') : undefined;
  }
}

/** The rule that the form says, or the first field that does not read. */
export function ruleOf(draft: RuleDraft): { rule: Rule } | { fault: FormFaultPlace } {
  const form = RULE_FORMS[draft.kind];
  const rule: Holder = { kind: draft.kind, no_occurrence: draft.noOccurrence === '' ? null : draft.noOccurrence };
  if (form.above) rule[form.above] = draft.above === '' ? null : draft.above;
  for (const field of form.fields) {
    const value = read(draft.line.texts[field.name] ?? '', field.type);
    if (value === undefined) return { fault: { list: null, line: 0, field: field.name } };
    put(rule, field.name, value);
  }
  for (const list of form.lists) {
    const lines: Holder[] = [];
    for (const [at, line] of (draft.lists[list.name] ?? []).entries()) {
      const holder: Holder = { ...line.rest };
      for (const field of list.fields) {
        const value = read(line.texts[field.name] ?? '', field.type);
        if (value === undefined) return { fault: { list: list.name, line: at, field: field.name } };
        put(holder, field.name, value);
      }
      lines.push(draft.kind === 'band' ? withoutEmptyShare(holder) : holder);
    }
    rule[list.name] = lines;
  }
  return { rule: rule as unknown as Rule };
}

/** A band gives points, or a part of the share; one without the other half is left to the program to refuse. */
function withoutEmptyShare(band: Holder): Holder {
  const share = band.share as Holder | undefined;
  const { share: _, ...plain } = band;
  if (!share || (share.of === null && share.at === null)) return plain;
  return { ...plain, share: { of: share.of ?? '0', at: share.at ?? '0' } };
}
