// The state of the council screen: the council of the year, who leads on what, and the days of the round.
import type { CouncilBody, CouncilRole, CouncilView, MemberFields, PlanView, RoundView, Stage } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import { oneAtATime } from '../../parts/one_at_a_time';
import { openFirst } from '../../rounds';
import type { Saver } from '../../shell/saver';
import { roundAtWork } from '../../shell/round_at_work';
import { shell } from '../../shell/shell.svelte';
import { councilWords } from '../../words';
import { Hearings } from './hearings.svelte';
import { QuestionList } from './questions.svelte';

export const PAGES = ['members', 'plan', 'milestones', 'questions', 'hearings'] as const;
export type Page = (typeof PAGES)[number];
export const BODIES: readonly CouncilBody[] = ['council', 'support_team'];
export const ROLES: readonly CouncilRole[] = ['chair', 'deputy', 'secretary', 'member'];
export const FILTERS = ['all', 'mine', 'nobody'] as const;

/** A council being typed. */
interface CouncilForm {
  id: number;
  name: string;
  decision: string;
  decided_on: string;
  issuer: string;
  members: MemberFields[];
}

export interface MilestoneForm {
  id: number;
  day: string;
  name: string;
  closes: Stage | '';
}

export class Council {
  rounds = $state.raw<RoundView[]>([]);
  councils = $state.raw<CouncilView[]>([]);
  plan = $state.raw<PlanView | null>(null);
  loaded = $state(false);
  page = $state<Page>('members');
  chosenRound = $state<string | null>(null);
  form = $state<CouncilForm | null>(null);
  milestone = $state<MilestoneForm | null>(null);
  filter = $state<(typeof FILTERS)[number]>('all');
  /** The nodes ticked for the next assignment. */
  ticked = $state.raw<ReadonlySet<number>>(new Set());
  lead = $state('');
  cooperating = $state('');
  deadline = $state('');
  official = $state('');
  busy = $state(false);
  readonly questions: QuestionList;
  readonly hearings: Hearings;
  readonly fault = new FormFault(['year', 'name', 'decision', 'decided_on', 'issuer', 'day', 'closes', 'lead', 'deadline', 'nodes']);
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = shell) {
    this.#call = call;
    this.#saver = saver;
    this.questions = new QuestionList(call, saver);
    this.hearings = new Hearings(call, saver);
  }

  async load(): Promise<void> {
    const [rounds, councils] = await Promise.all([this.#call('rounds', {}), this.#call('councils', {})]);
    this.rounds = openFirst(rounds);
    this.councils = councils;
    const code = roundAtWork.among(this.rounds, this.chosenRound)?.code ?? null;
    if (code === null) this.plan = null;
    else await this.#open(code);
    this.loaded = true;
  }

  /** The clerk turns to a round; other screens follow. */
  async chooseRound(code: string): Promise<void> {
    roundAtWork.turnTo(code);
    await this.#open(code);
  }

  async #open(code: string): Promise<void> {
    if (this.chosenRound !== code) this.ticked = new Set();
    this.chosenRound = code;
    [this.plan] = await Promise.all([this.#call('plan', { round: code }), this.questions.load(code), this.hearings.load(code)]);
  }

  /** Opens a round, and in it a line of a hearing; what is gone since is left out. */
  async openAt(place: { round: string; hearing?: number; unit?: number; node?: number }): Promise<void> {
    if (!this.rounds.some((round) => round.code === place.round)) return;
    await this.chooseRound(place.round);
    const { hearing } = place;
    if (hearing === undefined || !this.hearings.lines.some((line) => line.id === hearing)) return;
    this.page = 'hearings';
    await this.hearings.enter(hearing);
    const room = this.hearings.room;
    const line = room?.lines.find((one) => one.unit === place.unit && one.node === place.node);
    if (room && line) room.turnTo(line);
  }

  get round(): RoundView | null {
    return this.rounds.find((round) => round.code === this.chosenRound) ?? null;
  }

  get council(): CouncilView | null {
    return this.councils.find((council) => council.year === this.round?.year) ?? null;
  }

  /** The nodes the filter shows; an area stays while something below it does. */
  get nodes() {
    const nodes = (this.plan?.nodes ?? []).filter((node) => node.level > 0);
    if (this.filter === 'all') return nodes;
    const fits = (node: (typeof nodes)[number]) => (this.filter === 'mine' ? node.mine : node.lead === '');
    return nodes.filter((node) => node.is_leaf && fits(node));
  }

  countOf(filter: (typeof FILTERS)[number]): number {
    const leaves = (this.plan?.nodes ?? []).filter((node) => node.is_leaf);
    if (filter === 'all') return leaves.length;
    return leaves.filter((node) => (filter === 'mine' ? node.mine : node.lead === '')).length;
  }

  tick(node: number): void {
    const ticked = new Set(this.ticked);
    if (!ticked.delete(node)) ticked.add(node);
    this.ticked = ticked;
  }

  /** Opens the list of the council; a new one starts from the last year's people, since most of them stay. */
  edit(): void {
    this.fault.clear();
    const council = this.council;
    const last = this.councils[0];
    const members = (council ?? last)?.members.map((member) => ({ ...member })) ?? [emptyMember()];
    const fresh = { id: 0, name: last?.name ?? councilWords.form.suggestedName, decision: '', decided_on: '', issuer: last?.issuer ?? '' };
    this.form = { ...(council ?? fresh), members };
  }

  addMember(): void {
    const last = this.form?.members.at(-1);
    this.form?.members.push({ ...emptyMember(), body: last?.body ?? 'council' });
  }

  async save(): Promise<void> {
    const form = this.form;
    const year = this.round?.year;
    if (!form || year === undefined) return;
    // An empty last line is nobody.
    const members = form.members.filter((member) => member.name.trim() !== '' || member.office_title.trim() !== '');
    const { id, name, decision, decided_on, issuer } = form;
    await this.#run(async () => {
      const asked = { id, year, name, decision, decided_on, issuer, members };
      this.councils = await this.#saver.save(() => this.#call('save_council', asked));
      this.form = null;
    });
  }

  async remove(): Promise<void> {
    const council = this.council;
    if (!council) return;
    await this.#run(async () => {
      this.councils = await this.#saver.save(() => this.#call('remove_council', { id: council.id }));
      this.form = null;
      this.#saver.toast(councilWords.members.removed(council.year));
    });
  }

  /** Gives the ticked nodes to the department; an empty one takes their own assignment away. */
  async assign(lead: string): Promise<void> {
    const round = this.chosenRound;
    const nodes = [...this.ticked];
    if (round === null || nodes.length === 0) return;
    const clears = lead.trim() === '';
    const cooperating = clears ? [] : this.cooperating.split(';').map((name) => name.trim()).filter((name) => name !== '');
    const asked = { round, nodes, lead, cooperating, deadline: clears ? '' : this.deadline, official: clears ? '' : this.official };
    this.fault.clear();
    await this.#run(async () => {
      this.plan = await this.#saver.save(() => this.#call('assign', asked));
      const said = councilWords.plan;
      this.#saver.toast(clears ? said.cleared(nodes.length) : said.done(nodes.length, lead.trim()));
      this.ticked = new Set();
    });
  }

  editMilestone(milestone?: { id: number; day: string; name: string; closes: Stage | null }): void {
    this.fault.clear();
    this.milestone = milestone ? { ...milestone, closes: milestone.closes ?? '' } : { id: 0, day: '', name: '', closes: '' };
  }

  async saveMilestone(): Promise<void> {
    const form = this.milestone;
    const round = this.chosenRound;
    if (!form || round === null) return;
    const { id, day, name, closes } = form;
    await this.#run(async () => {
      const asked = { round, id, day, name, ...(closes === '' ? {} : { closes }) };
      this.plan = await this.#saver.save(() => this.#call('save_milestone', asked));
      this.milestone = null;
    });
  }

  async removeMilestone(milestone: { id: number; name: string }): Promise<void> {
    const round = this.chosenRound;
    if (round === null) return;
    await this.#run(async () => {
      this.plan = await this.#saver.save(() => this.#call('remove_milestone', { round, id: milestone.id }));
      this.#saver.toast(councilWords.milestones.removed(milestone.name));
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    await oneAtATime(this, this.#saver, work);
  }
}

function emptyMember(): MemberFields {
  return { body: 'council', role: 'member', name: '', office_title: '' };
}
