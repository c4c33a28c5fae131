// Building the open draft: which line is being typed, and the steps that put in, move and take out lines.
// The program numbers and adds up; each step is one that Ctrl+Z takes back.
import type { BuiltSet, Channel, NewPlace, NodeMove, NodeView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { Failure } from '../../door/failure';
import { vietnamese } from '../../format';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { buildingWords } from '../../words';
import type { Criteria } from './criteria.svelte';

/** What a node says, as typed. */
export interface NodeDraft {
  step: string;
  title: string;
  max: string;
  channel: Channel;
  lead_unit: string;
  wording: string;
  evidence: string;
}

export function draftOfNode(node: NodeView): NodeDraft {
  return {
    step: node.code.split('.').at(-1) ?? '',
    title: node.title,
    // The sum of the parts is not typed; only what is stated is.
    max: node.max === null || (!node.is_leaf && !node.max_stated) ? '' : vietnamese(node.max),
    channel: node.channel,
    lead_unit: node.lead_unit,
    wording: node.wording,
    evidence: node.evidence,
  };
}

export class Building {
  /** The line whose title and maximum are typed in place. */
  editing = $state<number | null>(null);
  /** What is typed of the chosen node. */
  draft = $state<NodeDraft | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(['step', 'title', 'max', 'wording', 'lead_unit', 'evidence']);
  #of: NodeView | null = null;
  readonly #criteria: Criteria;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(criteria: Criteria, saver: Saver, call: Door = realCall) {
    this.#criteria = criteria;
    this.#saver = saver;
    this.#call = call;
  }

  /** Whether the open set may still be built. */
  get open(): boolean {
    return this.#criteria.view?.set.state === 'draft';
  }

  /** Shows what a node says; what is being typed of the same one stays until it is kept. */
  show(node: NodeView | null): void {
    if (node === this.#of) return;
    const keeps = node !== null && node.node === this.#of?.node && this.changed;
    this.#of = node;
    if (keeps) return;
    this.draft = node ? draftOfNode(node) : null;
    this.fault.clear();
    if (this.editing !== node?.node) this.editing = null;
  }

  get changed(): boolean {
    return this.#of !== null && this.draft !== null && JSON.stringify(this.draft) !== JSON.stringify(draftOfNode(this.#of));
  }

  edit(): void {
    if (this.open && this.#of) this.editing = this.#of.node;
  }

  /** Puts in a line and begins to type it. */
  async add(place: NewPlace): Promise<void> {
    const beside = this.#criteria.outline.chosenNode?.node;
    const built = await this.#step((criteria) =>
      this.#call('add_node', beside === undefined ? { criteria, place } : { criteria, beside, place }),
    );
    if (built) this.editing = built.node;
  }

  async move(step: NodeMove): Promise<void> {
    const node = this.#criteria.outline.chosenNode?.node;
    if (node !== undefined) await this.#step((criteria) => this.#call('move_node', { criteria, node, step }));
  }

  async remove(): Promise<void> {
    const node = this.#criteria.outline.chosenNode;
    if (!node) return;
    const built = await this.#step((criteria) => this.#call('remove_node', { criteria, node: node.node }));
    if (built) this.#saver.toast(buildingWords.removed(node.code));
  }

  /** Keeps what was typed; false when it was refused, and then it is still there to be mended. */
  async keep(): Promise<boolean> {
    const { draft } = this;
    const node = this.#of?.node;
    if (!draft || node === undefined || !this.open) return false;
    if (!this.changed) {
      this.editing = null;
      return true;
    }
    this.fault.clear();
    const built = await this.#step((criteria) => this.#call('save_node', { criteria, node, ...draft }));
    if (built) this.editing = null;
    return built !== null;
  }

  /** Gives up what was typed; a line that never had a word is taken out again. */
  async giveUp(): Promise<void> {
    const node = this.#of;
    this.editing = null;
    this.fault.clear();
    if (node) this.draft = draftOfNode(node);
    if (node?.title === '') await this.remove();
  }

  async #step(work: (criteria: string) => Promise<BuiltSet>): Promise<BuiltSet | null> {
    const set = this.#criteria.view?.set;
    if (!set || !this.open || this.busy) return null;
    this.busy = true;
    try {
      const built = await this.#saver.save(() => work(set.code));
      this.#criteria.taken(built.view);
      if (built.node !== null) this.#criteria.outline.reveal(built.node);
      this.#of = null;
      this.show(this.#criteria.outline.chosenNode);
      return built;
    } catch (refusal) {
      const failure = Failure.from(refusal);
      // An end of a group is no fault: it is said and the work goes on.
      if (failure.code === 'cannot_move') this.#saver.toast(failure.message);
      else if (!this.fault.place(refusal)) this.#saver.fail(refusal);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
