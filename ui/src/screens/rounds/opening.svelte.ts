// Opening a round: what is typed, which units are ticked, and where the program's refusals belong.
import type { CriteriaSetView, RoundView, SetComparison, UnitView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { roundWords } from '../../words';
import { type Candidate, candidates, groupsOn, isoDay, suggestedCode } from './members';

export class RoundOpening {
  year = $state('');
  criteria = $state('');
  from = $state('');
  to = $state('');
  busy = $state(false);
  /** Whether the assignments of the earlier round are kept where a criterion still reads the same. */
  carries = $state(true);
  /** What differs from the set of the earlier round; null while it is the same set. */
  comparison = $state.raw<SetComparison | null>(null);
  readonly #rounds: readonly RoundView[];
  #asked = 0;
  readonly fault = new FormFault(['code', 'year', 'criteria', 'group', 'from', 'to', 'units']);
  readonly sets: readonly CriteriaSetView[];
  readonly #units: readonly UnitView[];
  /** The group the clerk chose; null while the suggestion stands. */
  #chosenGroup = $state<string | null>(null);
  /** What the clerk typed as the code; null while the suggestion stands. */
  #typedCode = $state<string | null>(null);
  #left = $state.raw<ReadonlySet<number>>(new Set());
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(
    known: { sets: readonly CriteriaSetView[]; units: readonly UnitView[]; rounds?: readonly RoundView[]; year: string },
    saver: Saver,
    call: Door = realCall,
  ) {
    // A set that another replaces opens no round any more.
    this.sets = known.sets.filter((set) => !set.superseded);
    this.#rounds = known.rounds ?? [];
    this.#units = known.units;
    this.#saver = saver;
    this.#call = call;
    this.year = known.year;
    this.criteria = this.sets.at(-1)?.code ?? '';
  }

  get code(): string {
    return this.#typedCode ?? suggestedCode(this.group, this.year);
  }

  set code(text: string) {
    this.#typedCode = text;
  }

  /** The last day of the round: units are taken as they are on it. */
  get day(): string {
    return isoDay(this.to) ?? `${this.year.trim()}-12-31`;
  }

  get groups(): string[] {
    return groupsOn(this.#units, this.day);
  }

  /** The chosen group, or the largest one on that day: a round is most often opened for it. */
  get group(): string {
    const groups = this.groups;
    if (this.#chosenGroup !== null && groups.includes(this.#chosenGroup)) return this.#chosenGroup;
    return groups.toSorted((a, b) => this.#inGroup(b) - this.#inGroup(a))[0] ?? '';
  }

  set group(name: string) {
    this.#chosenGroup = name;
  }

  #inGroup(group: string): number {
    return candidates(this.#units, group, this.day).length;
  }

  /** The newest round of the group before this one. */
  get earlier(): RoundView | null {
    const before = this.#rounds.filter((round) => round.group === this.group && `${round.year}` < this.year.trim());
    return before.toSorted((a, b) => b.year - a.year)[0] ?? null;
  }

  /** Asks what differs from the set of the earlier round. The newest question wins. */
  async compare(): Promise<void> {
    const asked = (this.#asked += 1);
    const old = this.earlier?.criteria;
    if (old === undefined || old === this.criteria || this.criteria === '') {
      this.comparison = null;
      return;
    }
    try {
      const answer = await this.#call('compare_criteria_sets', { old, new: this.criteria });
      if (asked === this.#asked) this.comparison = answer;
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  get members(): Candidate[] {
    return candidates(this.#units, this.group, this.day);
  }

  get ticked(): Candidate[] {
    return this.members.filter((member) => !this.#left.has(member.id));
  }

  isTicked(id: number): boolean {
    return !this.#left.has(id);
  }

  tick(ids: readonly number[], ticked: boolean): void {
    const left = new Set(this.#left);
    for (const id of ids) {
      if (ticked) left.delete(id);
      else left.add(id);
    }
    this.#left = left;
  }

  /** Opens the round; null when it was refused. */
  async open(): Promise<RoundView | null> {
    if (this.busy) return null;
    this.fault.clear();
    if (!/^\s*\d{4}\s*$/.test(this.year)) return this.#refuse('year', roundWords.opening.badYear);
    // No unit would mean "all of the group" to the program; here it is what the clerk did not want.
    if (this.ticked.length === 0) return this.#refuse('units', roundWords.opening.noUnit);
    const { code, criteria, group, from, to } = this;
    const units = this.ticked.map((unit) => unit.id);
    const carried = this.carries && this.earlier ? { carry_from: this.earlier.code } : {};
    const asked = { code, year: parseInt(this.year, 10), criteria, group, from, to, units, ...carried };
    this.busy = true;
    try {
      return await this.#saver.save(() => this.#call('open_round', asked));
    } catch (refusal) {
      if (!this.fault.place(refusal)) this.#saver.fail(refusal);
      return null;
    } finally {
      this.busy = false;
    }
  }

  #refuse(field: string, sentence: string): null {
    this.fault.say(field, sentence);
    return null;
  }
}
