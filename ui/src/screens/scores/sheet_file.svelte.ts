// What stands behind the open sheet: its evidence and what was said about it, with the forms to change them.
import type { EvidenceRuleView, EvidenceState, LinkView, NodeEvidence, NodeReview, RemarkKind, SheetEvidence, SheetReview, Stage } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { contentsOf } from '../../parts/file_contents';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell } from '../../shell/shell.svelte';
import { evidenceWords, reviewWords } from '../../words';

/** The sheet and the line that are open. */
interface Open {
  round: string;
  unit: number;
}

export class SheetFile {
  evidence = $state.raw<SheetEvidence | null>(null);
  review = $state.raw<SheetReview | null>(null);
  remark = $state<{ kind: RemarkKind; node: number; code: string; text: string; deadline: string } | null>(null);
  /** A document that is rejected, or of which more is asked: the reason is asked for at once. */
  ruling = $state<{ node: number; link: LinkView; state: EvidenceState; reason: string } | null>(null);
  rule = $state<{ node: number; code: string; kinds: string; inside_period: boolean; before: string; consequence: string } | null>(null);
  busy = $state(false);
  readonly fault = new FormFault(['text', 'deadline', 'reason', 'before', 'stage']);
  #open = $state.raw<Open | null>(null);
  /** Reads again what the grid shows, after an acceptance wrote points. */
  readonly #changed: () => Promise<void>;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(changed: () => Promise<void>, call: Door = realCall, saver: Saver = shell) {
    this.#changed = changed;
    this.#call = call;
    this.#saver = saver;
  }

  async load(open: Open): Promise<void> {
    this.#open = open;
    const [evidence, review] = await Promise.all([this.#call('sheet_evidence', open), this.#call('sheet_review', open)]);
    // The clerk may have turned to another unit meanwhile.
    if (this.#open.unit !== open.unit || this.#open.round !== open.round) return;
    this.evidence = evidence;
    this.review = review;
  }

  /** The sheet that is open. */
  get sheet(): Open | null {
    return this.#open;
  }

  of(node: number): NodeEvidence | null {
    return this.evidence?.nodes.find((one) => one.node === node) ?? null;
  }

  reviewOf(node: number): NodeReview | null {
    return this.review?.nodes.find((one) => one.node === node) ?? null;
  }

  /** How many criteria could be accepted together at a stage. */
  equalAt(stage: Stage): number {
    return this.review?.equal.find((one) => one.stage === stage)?.count ?? 0;
  }

  async pick(node: number): Promise<void> {
    await this.#run(async () => {
      const picked = await this.#call('pick_files', { kind: 'evidence' });
      if (picked.length > 0) await this.#add(node, { files: picked.map((file) => file.handle) });
    });
  }

  async paste(node: number, files: Iterable<File>): Promise<void> {
    await this.#run(async () => this.#add(node, { contents: await contentsOf(files) }));
  }

  async #add(node: number, from: { files?: string[]; contents?: { name: string; base64: string }[] }): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const asked = { files: [], contents: [], ...from, proves: { ...open, node } };
    const done = await this.#saver.save(() => this.#call('add_evidence', asked));
    const titleOf = (id: number) => done.documents.find((document) => document.id === id)?.title ?? '';
    if (done.known.length > 0) this.#saver.toast(evidenceWords.node.known(done.known.map(titleOf).join(', ')));
    else if (done.added.length > 0) this.#saver.toast(evidenceWords.node.linked(done.added.length));
    if (done.refused.length > 0) this.#saver.fail({ code: 'file_refused', message: done.refused.join(' ') });
    this.evidence = await this.#call('sheet_evidence', open);
  }

  async setPage(node: number, link: LinkView, page: string): Promise<void> {
    const open = this.#open;
    if (!open || page.trim() === link.page) return;
    await this.#run(async () => {
      this.evidence = await this.#saver.save(() => this.#call('link_evidence', { ...open, nodes: [node], evidence: link.evidence, page }));
    });
  }

  async unlink(node: number, link: LinkView): Promise<void> {
    const open = this.#open;
    if (!open) return;
    await this.#run(async () => {
      this.evidence = await this.#saver.save(() => this.#call('unlink_evidence', { ...open, node, evidence: link.evidence }));
      this.#saver.toast(evidenceWords.node.unlinked(link.title));
    });
  }

  /** Rules on a document; where the program wants a reason, it is asked for first. */
  async ruleOn(node: number, link: LinkView, state: EvidenceState): Promise<void> {
    this.fault.clear();
    if (state === 'rejected' || state === 'supplement_asked') this.ruling = { node, link, state, reason: link.reason };
    else await this.#sendRuling({ node, link, state, reason: '' });
  }

  async finishRuling(): Promise<void> {
    if (this.ruling) await this.#sendRuling(this.ruling);
  }

  async #sendRuling({ node, link, state, reason }: { node: number; link: LinkView; state: EvidenceState; reason: string }): Promise<void> {
    const open = this.#open;
    if (!open) return;
    await this.#run(async () => {
      const asked = { ...open, node, evidence: link.evidence, state, reason };
      this.evidence = await this.#saver.save(() => this.#call('rule_on_evidence', asked));
      this.ruling = null;
    });
  }

  editRule(node: number, code: string, rule: EvidenceRuleView | null): void {
    this.fault.clear();
    const { kinds = [], inside_period = false, before = '', consequence = '' } = rule ?? {};
    this.rule = { node, code, kinds: kinds.join('; '), inside_period, before, consequence };
  }

  async saveRule(): Promise<void> {
    const form = this.rule;
    const open = this.#open;
    if (!form || !open) return;
    await this.#run(async () => {
      const { node, inside_period, before, consequence } = form;
      const asked = { ...open, node, kinds: form.kinds.split(';').map((kind) => kind.trim()), inside_period, before, consequence };
      this.evidence = await this.#saver.save(() => this.#call('save_evidence_rule', asked));
      this.rule = null;
    });
  }

  startRemark(kind: RemarkKind, node: number, code: string): void {
    this.fault.clear();
    this.remark = { kind, node, code, text: '', deadline: '' };
  }

  async saveRemark(): Promise<void> {
    const form = this.remark;
    const open = this.#open;
    if (!form || !open) return;
    await this.#run(async () => {
      const { kind, node, text, deadline } = form;
      this.review = await this.#saver.save(() => this.#call('make_remark', { ...open, node, kind, text, deadline }));
      this.evidence = await this.#call('sheet_evidence', open);
      this.remark = null;
    });
  }

  /** Takes the unit's own points over to the reviewer's stage. */
  async accept(node: number, stage: Stage): Promise<void> {
    const open = this.#open;
    if (!open) return;
    await this.#run(async () => {
      const asked = { ...open, node, kind: 'accepted' as const, text: '', deadline: '', stage };
      this.review = await this.#saver.save(() => this.#call('make_remark', asked));
      await this.#changed();
    });
  }

  async acceptEqual(stage: Stage): Promise<void> {
    const open = this.#open;
    if (!open) return;
    await this.#run(async () => {
      this.review = await this.#saver.save(() => this.#call('accept_equal', { ...open, stage }));
      this.#saver.toast(reviewWords.acceptedEqual);
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
    } catch (refusal) {
      const formIsOpen = this.remark !== null || this.ruling !== null || this.rule !== null;
      if (!formIsOpen || !this.fault.place(refusal)) this.#saver.fail(refusal);
    } finally {
      this.busy = false;
    }
  }
}
