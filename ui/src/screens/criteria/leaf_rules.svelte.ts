// The rules of a set, leaf by leaf: what was understood, a figure tried on it, a person's word or another rule.
// The wording stays as it is. What a rule says and gives comes from the program, also while it is being typed.
import type { CriteriaTreeView, NodeView, RuleState, RuleTrial } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import type { Saver } from '../../shell/saver';
import { ruleWords } from '../../words';
import { blankLine, draftOf, draftOfKind, ruleOf, RULE_FORMS, type FormFaultPlace, type RuleDraft, type RuleKindName } from './rule_forms';

export type RuleFilter = 'all' | Exclude<RuleState, 'by_person'>;
export const RULE_FILTERS: readonly RuleFilter[] = ['all', 'unclear', 'read', 'confirmed'];

export class LeafRules {
  view = $state.raw<CriteriaTreeView | null>(null);
  filter = $state<RuleFilter>('all');
  chosen = $state<number | null>(null);
  /** The figure being tried; it stays while the rule changes. */
  figure = $state('');
  trial = $state.raw<RuleTrial | null>(null);
  /** Another rule on its way; null while the rule is only looked at. */
  draft = $state<RuleDraft | null>(null);
  fault = $state.raw<FormFaultPlace | null>(null);
  busy = $state(false);
  /** Kept when the filter was chosen: a rule that was just confirmed does not vanish under the clerk's hands. */
  #kept = $state.raw<ReadonlySet<number> | null>(null);
  #asked = 0;
  readonly #call: Door;
  readonly #saver: Saver;
  readonly #taken: (view: CriteriaTreeView) => void;

  constructor(taken: (view: CriteriaTreeView) => void, saver: Saver, call: Door = realCall) {
    this.#taken = taken;
    this.#saver = saver;
    this.#call = call;
  }

  show(view: CriteriaTreeView): void {
    const another = view.set.code !== this.view?.set.code;
    this.view = view;
    if (another) {
      this.draft = null;
      this.figure = '';
      this.filter = 'all';
      this.#kept = null;
    }
    if (another || !this.node) this.chosen = this.leaves[0]?.node ?? null;
    void this.try();
  }

  get leaves(): NodeView[] {
    return this.view?.nodes.filter((node) => node.is_leaf) ?? [];
  }

  get visible(): NodeView[] {
    const kept = this.#kept;
    return kept ? this.leaves.filter((node) => kept.has(node.node)) : this.leaves;
  }

  get node(): NodeView | null {
    return this.leaves.find((node) => node.node === this.chosen) ?? null;
  }

  /** Whether rules may still be changed. */
  get open(): boolean {
    return this.view?.set.state === 'draft';
  }

  /** Whether a person may say of the chosen rule that it is what the decision says; an issued set allows that too. */
  get confirmable(): boolean {
    const state = this.node?.rule_state;
    return state === 'read' || state === 'unclear';
  }

  countOf(filter: RuleFilter): number {
    const counts = this.view?.set.rules;
    return filter === 'all' ? this.leaves.length : (counts?.[filter] ?? 0);
  }

  chooseFilter(filter: RuleFilter): void {
    this.filter = filter;
    const matching = this.leaves.filter((node) => node.rule_state === filter);
    this.#kept = filter === 'all' ? null : new Set(matching.map((node) => node.node));
    if (!this.visible.some((node) => node.node === this.chosen)) this.choose(this.visible[0]?.node ?? null);
  }

  nextFilter(): void {
    this.chooseFilter(RULE_FILTERS[(RULE_FILTERS.indexOf(this.filter) + 1) % RULE_FILTERS.length] ?? 'all');
  }

  /** Turns to another leaf; a rule being typed holds the place. */
  choose(node: number | null): void {
    if (this.draft || node === this.chosen) return;
    this.chosen = node;
    this.figure = '';
    void this.try();
  }

  move(by: number): void {
    const lines = this.visible;
    const here = lines.findIndex((node) => node.node === this.chosen);
    this.choose(lines[Math.max(0, Math.min(lines.length - 1, here + by))]?.node ?? null);
  }

  /** The next leaf that waits for a person's word: below, else from the top. */
  #goOn(): void {
    const waits = (node: NodeView) => node.rule_state === 'unclear' || node.rule_state === 'read';
    const here = this.visible.findIndex((node) => node.node === this.chosen);
    const next = this.visible.slice(here + 1).find(waits) ?? this.visible.find(waits);
    if (next) this.choose(next.node);
  }

  /** Asks what the rule, typed or kept, says and what the figure gives. The newest question wins. */
  async try(): Promise<void> {
    const max = this.node?.max;
    const asked = (this.#asked += 1);
    const typed = this.draft ? ruleOf(this.draft) : null;
    this.fault = typed && 'fault' in typed ? typed.fault : null;
    const rule = typed && 'rule' in typed ? typed.rule : this.draft ? null : this.node?.rule_data;
    if (!max || !rule || (!this.draft && this.figure.trim() === '')) {
      this.trial = null;
      return;
    }
    try {
      const trial = await this.#call('try_rule', { rule, max, figure: this.figure });
      if (asked === this.#asked) this.trial = trial;
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  edit(): void {
    const rule = this.node?.rule_data;
    if (!rule || !this.open || this.draft) return;
    this.draft = draftOf(rule);
    void this.try();
  }

  giveUp(): void {
    this.draft = null;
    void this.try();
  }

  chooseKind(kind: RuleKindName): void {
    this.draft = draftOfKind(kind, this.draft?.noOccurrence ?? '');
    void this.try();
  }

  addLine(list: string): void {
    const shape = this.draft && RULE_FORMS[this.draft.kind].lists.find((one) => one.name === list);
    if (shape) this.draft?.lists[list]?.push(blankLine(shape));
    void this.try();
  }

  removeLine(list: string, key: number): void {
    const lines = this.draft?.lists[list];
    if (this.draft && lines) this.draft.lists[list] = lines.filter((line) => line.key !== key);
    void this.try();
  }

  /** Takes the rule as it was read, or the one that was typed, and goes on to the next that waits. */
  async take(): Promise<boolean> {
    const { view, node } = this;
    if (!view || !node || this.busy || !(this.open || this.confirmable)) return false;
    const typed = this.draft ? ruleOf(this.draft) : null;
    if (typed && 'fault' in typed) {
      this.fault = typed.fault;
      return false;
    }
    const place = { criteria: view.set.code, code: node.code };
    this.busy = true;
    try {
      const taken = await this.#saver.save(() =>
        typed ? this.#call('set_rule', { ...place, rule: typed.rule }) : this.#call('confirm_rule', place),
      );
      this.draft = null;
      this.#taken(taken);
      this.#goOn();
      const left = taken.set.rules.unclear + taken.set.rules.read;
      if (left === 0) this.#saver.toast(ruleWords.allDone);
      return true;
    } catch (refusal) {
      this.#saver.fail(refusal);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
