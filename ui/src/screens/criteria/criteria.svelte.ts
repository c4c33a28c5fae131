// The state of the criteria screen: the sets, the open one with its outline and grades, and an import on its way.
import type { CriteriaImport, CriteriaSetView, CriteriaTreeView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FileImport } from '../../parts/file_import.svelte';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { shell } from '../../shell/shell.svelte';
import { criteriaWords } from '../../words';
import { Building } from './building.svelte';
import { Comparison } from './comparison.svelte';
import { GradeForm } from './grades.svelte';
import { LeafRules } from './leaf_rules.svelte';
import { RankingForm } from './ranking.svelte';
import { Sets } from './sets.svelte';
import { Outline } from './tree.svelte';

export type CriteriaPage = 'tree' | 'rules' | 'grades' | 'compare' | 'problems';

/** What an imported set is to be called, as typed. */
export interface SetName {
  code: string;
  title: string;
  basis: string;
  decimals: number;
}

export class Criteria {
  sets = $state.raw<CriteriaSetView[]>([]);
  view = $state.raw<CriteriaTreeView | null>(null);
  loaded = $state(false);
  /** No round yet: the screen still points to the next step. */
  settingUp = $state(false);
  /** Sets by which a round scores; they stay. */
  #inUse = $state.raw<ReadonlySet<string>>(new Set());
  page = $state<CriteriaPage>('tree');
  setName = $state<SetName>({ code: '', title: '', basis: '', decimals: 2 });
  readonly fault = new FormFault(['code', 'title', 'basis', 'decimals']);
  readonly outline = new Outline();
  readonly previewOutline = new Outline();
  readonly grades: GradeForm;
  readonly ranking: RankingForm;
  readonly rules: LeafRules;
  readonly building: Building;
  readonly comparison: Comparison;
  readonly work: Sets;
  readonly file: FileImport<CriteriaImport, CriteriaTreeView>;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = shell) {
    this.#call = call;
    this.#saver = saver;
    this.grades = new GradeForm(saver, call);
    this.ranking = new RankingForm(saver, call);
    this.rules = new LeafRules((view) => this.#show(view), saver, call);
    this.building = new Building(this, saver, call);
    this.comparison = new Comparison(saver, call);
    this.work = new Sets((view) => this.#settled(view), saver, call);
    const asked = (place: { file: string; sheet?: string }) => ({ ...place, ...this.setName });
    this.file = new FileImport<CriteriaImport, CriteriaTreeView>(
      {
        named: () => this.#forgetName(),
        read: async (place) => {
          const preview = await call('preview_criteria_import', asked(place));
          this.previewOutline.show(preview.nodes);
          return preview;
        },
        write: (place) => call('import_criteria', asked(place)),
        place: (refusal) => this.fault.place(refusal),
      },
      saver,
      call,
    );
  }

  /** Reads the sets; keeps the open one open. */
  async load(): Promise<void> {
    const [sets, rounds] = await Promise.all([this.#call('criteria_sets', {}), this.#call('rounds', {})]);
    this.sets = sets;
    this.settingUp = rounds.length === 0;
    this.#inUse = new Set(rounds.map((round) => round.criteria));
    const code = sets.find((set) => set.code === this.view?.set.code)?.code ?? sets.at(-1)?.code;
    if (code === undefined) this.view = null;
    else await this.#read(code);
    this.loaded = true;
  }

  /** Whether something typed is not in the book yet. */
  get isChanged(): boolean {
    return this.grades.changed || this.ranking.changed;
  }

  /** Opens a set. What was typed in the open one is kept first; where it is refused, it stays and is said there. */
  async open(code: string): Promise<void> {
    if (code !== this.view?.set.code && !(await this.#settle())) return;
    await this.#read(code);
  }

  async #settle(): Promise<boolean> {
    if (this.grades.changed && !(await this.grades.save())) this.page = 'grades';
    else if (this.ranking.changed && !(await this.ranking.save())) this.page = 'grades';
    else return true;
    return false;
  }

  async #read(code: string): Promise<void> {
    this.#show(await this.#call('criteria_set', { criteria: code }));
  }

  /** What a step of building made of the open set. */
  taken(view: CriteriaTreeView): void {
    this.#show(view);
  }

  /** A set that is new, renamed or issued: the list is read again and it is open. */
  async #settled(view: CriteriaTreeView): Promise<void> {
    await this.load();
    await this.open(view.set.code);
    if (this.page === 'compare') await this.compare();
  }

  /** Compares the open set with another. */
  async compare(): Promise<void> {
    if (this.view) await this.comparison.show(this.view.set, this.sets);
  }

  /** What the areas add up to, where that is not the stated total. */
  get partsOfTotal(): string | null {
    return this.view?.set.parts_max ?? null;
  }

  async choosePage(page: CriteriaPage): Promise<void> {
    this.page = page;
    if (page === 'compare') await this.compare();
  }

  async issue(): Promise<void> {
    if (this.view && !(await this.work.issue(this.view.set))) this.page = 'problems';
  }

  #show(view: CriteriaTreeView): void {
    // What is being typed stays while the same set is read again.
    const isSame = view.set.code === this.view?.set.code;
    const keep = { grades: isSame && this.grades.changed, ranking: isSame && this.ranking.changed };
    this.view = view;
    this.outline.show(view.nodes);
    this.rules.show(view);
    if (!keep.grades) this.grades.show(view.set);
    if (!keep.ranking) this.ranking.show(view.set);
  }

  async importFile(): Promise<void> {
    this.fault.clear();
    await this.file.pick();
  }

  async applyImport(): Promise<void> {
    this.fault.clear();
    const written = await this.file.apply();
    if (!written) return;
    this.page = 'tree';
    this.#saver.toast(criteriaWords.import.done(written.set.code, written.set.leaves));
    await this.load();
    await this.open(written.set.code);
  }

  /** Whether the open set may be taken out of the book. */
  get isRemovable(): boolean {
    return this.view !== null && !this.#inUse.has(this.view.set.code);
  }

  /** Takes the open set out of the book. */
  async remove(): Promise<void> {
    const set = this.view?.set;
    if (!set) return;
    try {
      await this.#saver.save(() => this.#call('remove_criteria_set', { criteria: set.code }));
      this.#saver.toast(criteriaWords.removed(set.code));
      await this.load();
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  async saveGrades(): Promise<void> {
    if (await this.grades.save()) await this.load();
  }

  async saveRanking(): Promise<void> {
    if (await this.ranking.save()) await this.load();
  }

  async importGrades(): Promise<void> {
    await this.grades.readFile();
  }

  /** Another file is another set: its code and title are typed anew, by the decision. */
  #forgetName(): void {
    this.setName = { code: '', title: '', basis: '', decimals: 2 };
    this.previewOutline.foldAll(false);
  }
}
