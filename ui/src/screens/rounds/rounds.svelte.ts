// The state of the rounds screen: the rounds of the book, the chosen one, a round being opened,
// a score sheet on its way into a stage, and the register of published results.
import type { CriteriaSetView, FiguresImport, RoundView, ScoresImport, Stage, UnitView } from '../../door/bindings';
import { call as realCall, type Door } from '../../door/call';
import { FileImport } from '../../parts/file_import.svelte';
import { openFirst } from '../../rounds';
import type { Saver } from '../../shell/saver';
import { shell } from '../../shell/shell.svelte';
import { fold } from '../../text';
import { roundWords } from '../../words';
import { HandIn } from './hand_in.svelte';
import { NewYear } from './new_year.svelte';
import { RoundOpening } from './opening.svelte';
import { PublishedResults } from './published.svelte';

/** A year on its way outlives the screen: its set may be built elsewhere in between. */
let yearOnItsWay: NewYear | null = null;

export class Rounds {
  rounds = $state.raw<RoundView[]>([]);
  sets = $state.raw<CriteriaSetView[]>([]);
  units = $state.raw<UnitView[]>([]);
  loaded = $state(false);
  page = $state<'rounds' | 'published'>('rounds');
  chosen = $state<string | null>(null);
  opening = $state.raw<RoundOpening | null>(null);
  /** A round being handed in, in the place of the list; null while none is. */
  handIn = $state.raw<HandIn | null>(null);
  /** The new year being opened, in the place of the list; null while none is. */
  newYear = $state.raw<NewYear | null>(null);
  /** The stage a sheet is imported into. */
  stage = $state<Stage>('self');
  readonly published: PublishedResults;
  readonly file: FileImport<ScoresImport, ScoresImport>;
  readonly figures: FileImport<FiguresImport, FiguresImport>;
  readonly #call: Door;
  readonly #saver: Saver;

  constructor(call: Door = realCall, saver: Saver = shell) {
    this.#call = call;
    this.#saver = saver;
    this.published = new PublishedResults(saver, call);
    const asked = (place: { file: string; sheet?: string }) => ({ ...place, round: this.chosen ?? '', stage: this.stage });
    this.file = new FileImport<ScoresImport, ScoresImport>(
      {
        named: (name) => (this.stage = this.#stageOf(name, this.#furthest)),
        read: (place) => call('preview_scores_import', asked(place)),
        write: (place) => call('import_scores', asked(place)),
      },
      saver,
      call,
    );
    this.figures = new FileImport<FiguresImport, FiguresImport>(
      {
        named: (name) => (this.stage = this.#stageOf(name, 'self')),
        read: (place) => call('preview_figures_import', asked(place)),
        write: (place) => call('import_figures', asked(place)),
      },
      saver,
      call,
    );
  }

  /** True while a file is being looked at. */
  get importing(): boolean {
    return this.file.preview !== null || this.figures.preview !== null;
  }

  async load(): Promise<void> {
    const [rounds, sets, register] = await Promise.all([
      this.#call('rounds', {}),
      this.#call('criteria_sets', {}),
      this.#call('units', {}),
      this.published.load(),
    ]);
    this.rounds = [...rounds].sort((a, b) => b.year - a.year);
    this.sets = sets;
    this.units = register.units;
    if (!rounds.some((round) => round.code === this.chosen)) this.chosen = openFirst(rounds)[0]?.code ?? null;
    this.newYear = yearOnItsWay;
    this.newYear?.renew(this.#known);
    this.loaded = true;
  }

  get #known() {
    return { rounds: this.rounds, sets: this.sets, units: this.units };
  }

  startHandingIn(round: RoundView): void {
    this.handIn = new HandIn(round, this.#saver, this.#call);
  }

  startNewYear(): void {
    this.newYear = yearOnItsWay = new NewYear(this.#known, this.#saver, this.#call);
  }

  /** Leaves the new year: what was chosen in it is forgotten. */
  async leaveNewYear(): Promise<void> {
    const opened = this.newYear?.opened?.round.code;
    this.newYear = yearOnItsWay = null;
    await this.load();
    if (opened !== undefined) this.chosen = opened;
  }

  get round(): RoundView | null {
    return this.rounds.find((round) => round.code === this.chosen) ?? null;
  }

  /** Rounds of the years before the chosen one, the newest first. */
  get earlier(): RoundView[] {
    const year = this.round?.year ?? 0;
    return this.rounds.filter((round) => round.year < year);
  }

  move(by: number): void {
    const here = this.rounds.findIndex((round) => round.code === this.chosen);
    const next = this.rounds[Math.max(0, Math.min(this.rounds.length - 1, here + by))];
    if (next) this.chosen = next.code;
  }

  startOpening(): void {
    const newest = this.rounds[0]?.year;
    const year = newest === undefined ? `${new Date().getFullYear()}` : `${newest + 1}`;
    this.opening = new RoundOpening({ sets: this.sets, units: this.units, rounds: this.rounds, year }, this.#saver, this.#call);
  }

  async finishOpening(): Promise<void> {
    const round = await this.opening?.open();
    if (!round) return;
    this.opening = null;
    const kept = (round.warnings ?? []).filter((problem) => problem.severity === 'notice').map((problem) => `${problem.what} ${problem.do}`);
    this.#saver.toast([roundWords.opening.done(round.code, round.units.length), ...kept].join(' '));
    await this.load();
    this.chosen = round.code;
  }

  /** Takes the chosen round out; the program refuses once anything is scored in it. */
  async remove(): Promise<void> {
    const round = this.round;
    if (!round) return;
    try {
      await this.#saver.save(() => this.#call('remove_round', { round: round.code }));
      this.#saver.toast(roundWords.detail.removed(round.code));
      await this.load();
    } catch (refusal) {
      this.#saver.fail(refusal);
    }
  }

  /** The stage the work has come to. */
  get #furthest(): Stage {
    return this.round?.progress.filter((stage) => stage.units_begun > 0).at(-1)?.stage ?? 'self';
  }

  /** The stage a file is likely for: the one its name speaks of, else the usual one. */
  #stageOf(fileName: string, usual: Stage): Stage {
    const name = fold(fileName).replace(/[_-]+/g, ' ');
    const named = (Object.keys(roundWords.import.stageInName) as Stage[]).find((stage) =>
      name.includes(roundWords.import.stageInName[stage]),
    );
    return named ?? usual;
  }

  async chooseStage(stage: Stage): Promise<void> {
    this.stage = stage;
    await (this.figures.preview ? this.figures : this.file).reread();
  }

  async applyFigures(): Promise<void> {
    const done = await this.figures.apply();
    if (!done) return;
    this.#saver.toast(roundWords.importFigures.done(done.added + done.changed.length));
    await this.load();
  }

  async applyImport(): Promise<void> {
    const done = await this.file.apply();
    if (!done) return;
    this.#saver.toast(roundWords.import.done(done.added + done.changed.length));
    await this.load();
  }
}
