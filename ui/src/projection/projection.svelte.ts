// The projection (F9): which round is shown, which slide stands on the wall, what a clicker does.
import type { RoundView, StandingsView, UnitSheetView } from '../door/bindings';
import { call as realCall, type Door } from '../door/call';
import { type Shell, shell } from '../shell/shell.svelte';
import { type Facts, firstRound, type Reveal, sectionFrom, type Slide, slidesOf } from './slides';

export class Projection {
  open = $state(false);
  rounds = $state.raw<RoundView[]>([]);
  facts = $state.raw<Facts | null>(null);
  reveal = $state<Reveal>('from_bottom');
  at = $state(0);
  /** The wall is black while somebody speaks. */
  dark = $state(false);
  /** The sheet of the unit on the wall. */
  sheet = $state.raw<UnitSheetView | null>(null);
  /** The code of the data, as the papers of the round carry it. */
  code = $state('');
  readonly #shell: Shell;
  readonly #call: Door;

  constructor(frame: Shell = shell, call: Door = realCall) {
    this.#shell = frame;
    this.#call = call;
  }

  get view(): StandingsView | null {
    return this.facts?.view ?? null;
  }

  get round(): RoundView | null {
    return this.rounds.find((round) => round.code === this.view?.round) ?? null;
  }

  get slides(): Slide[] {
    return this.facts ? slidesOf(this.facts, this.reveal) : [];
  }

  get slide(): Slide | null {
    return this.slides[this.at] ?? null;
  }

  /** Shows the wall: the given round, or the newest that holds points. */
  async show(round?: string): Promise<void> {
    try {
      this.rounds = await this.#call('rounds', {});
      const code = round ?? firstRound(this.rounds)?.code;
      await (code === undefined ? this.#empty() : this.take(code));
      this.dark = false;
      this.open = true;
    } catch (refusal) {
      this.#shell.fail(refusal, () => void this.show(round));
    }
  }

  #empty(): Promise<void> {
    this.facts = null;
    return Promise.resolve();
  }

  /** Another round, from its first slide. */
  async take(round: string): Promise<void> {
    const view = await this.#call('standings', { round });
    const year = (this.rounds.find((one) => one.code === round)?.year ?? 0) + 1;
    const [losses, commitments, paper] = await Promise.all([
      this.#call('losses', { round, stage: view.stage }),
      this.#call('commitments', { year }),
      this.#call('preview_paper', { paper: 'conference-report', round, number: '', date: '', for_signing: false }),
    ]);
    this.facts = { view, losses, commitments };
    this.code = paper.check_code;
    this.go(0);
  }

  close(): void {
    this.open = false;
  }

  go(to: number): void {
    this.dark = false;
    this.at = Math.max(0, Math.min(this.slides.length - 1, to));
    void this.#readSheet();
  }

  /** To the section after or before this one. */
  section(by: 1 | -1): void {
    this.go(sectionFrom(this.slides, this.at, by));
  }

  choose(reveal: Reveal): void {
    this.reveal = reveal;
    this.go(0);
  }

  async #readSheet(): Promise<void> {
    const [slide, view] = [this.slide, this.view];
    if (slide?.kind !== 'unit' || !view || this.sheet?.unit === slide.unit) return;
    this.sheet = null;
    try {
      const sheet = await this.#call('unit_sheet', { round: view.round, unit: slide.unit });
      // A clicker may have gone on meanwhile.
      if (this.slide?.kind === 'unit' && this.slide.unit === sheet.unit) this.sheet = sheet;
    } catch (refusal) {
      this.close();
      this.#shell.fail(refusal);
    }
  }

  /** What a key or a clicker does; true when it meant something here. */
  press(key: string): boolean {
    if (key === '.' || key === 'b' || key === 'B') this.dark = !this.dark;
    else if (['ArrowRight', 'PageDown', ' ', 'Enter'].includes(key)) this.go(this.at + 1);
    else if (['ArrowLeft', 'PageUp', 'Backspace'].includes(key)) this.go(this.at - 1);
    else if (key === 'ArrowDown') this.section(1);
    else if (key === 'ArrowUp') this.section(-1);
    else if (key === 'Home') this.go(0);
    else if (key === 'End') this.go(this.slides.length - 1);
    else return false;
    return true;
  }
}

export const projection = new Projection();
