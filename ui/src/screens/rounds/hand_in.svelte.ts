// Handing a unit's scores in to a higher authority's software: by a shape that the office defines, with
// a list of what is handed in already. The shape is edited as a draft and kept as a whole.
import type { HandingInView, PortalColumnFields, PortalTemplatesView, PortalTemplateView, RoundView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FormFault } from '../../parts/form_fault.svelte';
import type { Saver } from '../../shell/saver';
import { handInWords } from '../../words';

/** A column being typed; the length is text until it is kept. */
export interface ColumnDraft {
  heading: string;
  source: PortalColumnFields['source'];
  longest: string;
}

export interface TemplateDraft {
  id: number;
  name: string;
  file_name: string;
  columns: ColumnDraft[];
}

export class HandIn {
  known = $state.raw<PortalTemplatesView | null>(null);
  chosen = $state<number | null>(null);
  unit = $state<number>(0);
  view = $state.raw<HandingInView | null>(null);
  draft = $state<TemplateDraft | null>(null);
  openOnly = $state(false);
  busy = $state(false);
  readonly fault = new FormFault(['name', 'file_name', 'columns']);
  readonly round: RoundView;
  readonly #saver: Saver;
  readonly #call: Door;

  constructor(round: RoundView, saver: Saver, call: Door = realCall) {
    this.round = round;
    this.unit = round.units[0]?.id ?? 0;
    this.#saver = saver;
    this.#call = call;
  }

  get template(): PortalTemplateView | null {
    return this.known?.templates.find((one) => one.id === this.chosen) ?? null;
  }

  get lines() {
    return (this.view?.lines ?? []).filter((line) => !this.openOnly || line.who === '');
  }

  async load(): Promise<void> {
    await this.#run(async () => this.#show(await this.#call('portal_templates', {})));
  }

  async #show(known: PortalTemplatesView): Promise<void> {
    this.known = known;
    if (!known.templates.some((one) => one.id === this.chosen)) this.chosen = known.templates.at(-1)?.id ?? null;
    await this.#look();
  }

  get #asked() {
    return { template: this.chosen ?? 0, round: this.round.code, unit: this.unit };
  }

  async #look(): Promise<void> {
    this.view = this.chosen === null ? null : await this.#call('handing_in', this.#asked);
  }

  async choose(template: number): Promise<void> {
    this.chosen = template;
    await this.#run(() => this.#look());
  }

  async chooseUnit(unit: number): Promise<void> {
    this.unit = unit;
    await this.#run(() => this.#look());
  }

  async tick(nodes: readonly number[], handed_in: boolean): Promise<void> {
    await this.#run(async () => {
      this.view = await this.#saver.save(() => this.#call('tick_handed_in', { ...this.#asked, nodes: [...nodes], handed_in }));
    });
  }

  /** Writes sheet and evidence into a folder of their own; nothing is written while a text does not fit. */
  async pack(): Promise<void> {
    await this.#run(async () => {
      const folder = await this.#call('pick_file', { kind: 'folder' });
      if (!folder) return;
      const done = await this.#call('export_portal', { of: this.#asked, folder: folder.handle });
      this.#saver.toast(handInWords.packed(done.rows, done.files, done.path));
    });
  }

  edit(template: PortalTemplateView | null): void {
    this.fault.clear();
    const columns = template?.columns ?? [];
    this.draft = {
      id: template?.id ?? 0,
      name: template?.name ?? '',
      file_name: template?.file_name ?? '{mã}_{stt}_{số hiệu}',
      columns: columns.map((one) => ({ heading: one.heading, source: one.source, longest: `${one.longest ?? ''}` })),
    };
  }

  addColumn(): void {
    this.draft?.columns.push({ heading: '', source: 'code', longest: '' });
  }

  removeColumn(at: number): void {
    this.draft?.columns.splice(at, 1);
  }

  moveColumn(at: number, by: -1 | 1): void {
    const columns = this.draft?.columns;
    const column = columns?.[at];
    const to = at + by;
    if (!columns || !column || to < 0 || to >= columns.length) return;
    columns.splice(at, 1);
    columns.splice(to, 0, column);
  }

  /** Takes the columns of a sheet into the draft; it is kept only when the clerk keeps it. */
  async importColumns(): Promise<void> {
    await this.#run(async () => {
      const picked = await this.#call('pick_file', { kind: 'sheet' });
      if (!picked || !this.draft) return;
      const read = await this.#call('preview_portal_import', { file: picked.handle });
      this.fault.clear();
      const wrong = read.problems.find((problem) => problem.severity === 'error');
      if (wrong) this.fault.say('columns', `${wrong.cell ?? ''} ${wrong.what} ${wrong.do}`.trim());
      else this.draft.columns = read.columns.map((one) => ({ heading: one.heading, source: one.source, longest: `${one.longest ?? ''}` }));
    });
  }

  async keep(): Promise<void> {
    const draft = this.draft;
    if (!draft) return;
    this.fault.clear();
    if (draft.columns.some((column) => !/^\s*\d*\s*$/.test(column.longest))) return this.fault.say('columns', handInWords.form.badLength);
    const longest = (text: string) => (text.trim() === '' ? {} : { longest: parseInt(text, 10) });
    const columns = draft.columns.map((one) => ({ heading: one.heading, source: one.source, ...longest(one.longest) }));
    await this.#run(async () => {
      const known = await this.#saver.save(() => this.#call('save_portal_template', { ...draft, columns }));
      this.draft = null;
      this.chosen = draft.id === 0 ? (known.templates.at(-1)?.id ?? null) : draft.id;
      await this.#show(known);
    });
  }

  async remove(): Promise<void> {
    const template = this.template;
    if (!template) return;
    await this.#run(async () => {
      const known = await this.#saver.save(() => this.#call('remove_portal_template', { id: template.id }));
      this.#saver.toast(handInWords.removed(template.name));
      await this.#show(known);
    });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
    } catch (refusal) {
      if (!this.draft || !this.fault.place(refusal)) this.#saver.fail(refusal);
    } finally {
      this.busy = false;
    }
  }
}
