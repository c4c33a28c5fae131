// A set from its beginning to its end: begun empty or as a copy, named by its decision, issued.
import type { CriteriaSetView, CriteriaTreeView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { vietnamese } from '../../format';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { buildingWords } from '../../words';

/** A set to begin; `copyOf` is empty for an empty one. */
export interface NewSet {
  code: string;
  title: string;
  copyOf: string;
}

/** What is known of a set, as typed. */
export interface SetDraft {
  code: string;
  title: string;
  legal_basis: string;
  number: string;
  signed_on: string;
  issuer: string;
  effective_from: string;
  replaces: string;
  decimals: number;
  max: string;
}

/** The code of the year after: the last four digits that are a year go on by one. */
export function nextYear(text: string): string {
  return text.replace(/(19|20)\d\d(?!.*(19|20)\d\d)/, (year) => `${parseInt(year, 10) + 1}`);
}

export class Sets {
  creating = $state<NewSet | null>(null);
  form = $state<SetDraft | null>(null);
  busy = $state(false);
  readonly fault = new FormFault([
    'code', 'title', 'copy_of', 'number', 'signed_on', 'issuer', 'effective_from', 'legal_basis', 'replaces', 'decimals', 'max',
  ]);
  #of = '';
  readonly #taken: (view: CriteriaTreeView) => Promise<void>;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(taken: (view: CriteriaTreeView) => Promise<void>, saver: Saver, call: Door = realCall) {
    this.#taken = taken;
    this.#saver = saver;
    this.#call = call;
  }

  begin(copyOf: CriteriaSetView | null): void {
    this.fault.clear();
    this.creating = copyOf
      ? { code: nextYear(copyOf.code), title: nextYear(copyOf.title), copyOf: copyOf.code }
      : { code: '', title: '', copyOf: '' };
  }

  async create(): Promise<void> {
    const asked = this.creating;
    if (!asked) return;
    const { code, title, copyOf } = asked;
    const view = await this.#done(() => this.#call('create_criteria_set', copyOf === '' ? { code, title } : { code, title, copy_of: copyOf }));
    if (!view) return;
    this.creating = null;
    this.#saver.toast(copyOf === '' ? buildingWords.set.created(view.set.code) : buildingWords.set.copied(view.set.code, copyOf));
    await this.#taken(view);
  }

  edit(set: CriteriaSetView): void {
    this.fault.clear();
    this.#of = set.code;
    const { code, title, legal_basis, decimals, decision } = set;
    this.form = {
      code, title, legal_basis, decimals,
      number: decision?.number ?? '',
      signed_on: decision?.signed_on ?? '',
      issuer: decision?.issuer ?? '',
      effective_from: decision?.effective_from ?? '',
      replaces: decision?.replaces ?? '',
      max: set.stated_max ? vietnamese(set.stated_max) : '',
    };
  }

  async save(): Promise<void> {
    const { form } = this;
    if (!form) return;
    const view = await this.#done(() => this.#call('save_criteria_set', { criteria: this.#of, ...form }));
    if (!view) return;
    this.form = null;
    this.#saver.toast(buildingWords.set.saved);
    await this.#taken(view);
  }

  /** Issues a set; false when something in it has to be mended first. */
  async issue(set: CriteriaSetView): Promise<boolean> {
    this.busy = true;
    try {
      const view = await this.#saver.save(() => this.#call('issue_criteria_set', { criteria: set.code }));
      this.#saver.toast(buildingWords.set.issued(set.code));
      await this.#taken(view);
      return true;
    } catch (refusal) {
      this.#saver.fail(refusal);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #done(work: () => Promise<CriteriaTreeView>): Promise<CriteriaTreeView | null> {
    if (this.busy) return null;
    this.busy = true;
    this.fault.clear();
    try {
      return await this.#saver.save(work);
    } catch (refusal) {
      if (!this.fault.place(refusal)) this.#saver.fail(refusal);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
