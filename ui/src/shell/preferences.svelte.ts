// How this clerk wants to see the window: text size and contrast, which belong to the book,
// and which side panes are open, which this machine remembers.

export const TEXT_SIZES = [100, 125, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type Pane = 'areas' | 'detail';

const CLOSED_PANES = 'so-cchc/closed-panes';

export class Preferences {
  textSize = $state<TextSize>(100);
  contrast = $state(false);
  #closed = $state<Pane[]>(readClosedPanes());
  readonly #keep: (textSize: TextSize, contrast: boolean) => void;

  /** `keep` writes a choice into the book; the window shows it at once. */
  constructor(keep: (textSize: TextSize, contrast: boolean) => void) {
    this.#keep = keep;
  }

  /** Shows what the book says. */
  show(textSize: number, contrast: boolean): void {
    this.textSize = TEXT_SIZES.find((size) => size === textSize) ?? 100;
    this.contrast = contrast;
    document.documentElement.dataset['size'] = String(this.textSize);
    document.documentElement.dataset['theme'] = contrast ? 'contrast' : 'light';
  }

  chooseTextSize(size: TextSize): void {
    if (size === this.textSize) return;
    this.show(size, this.contrast);
    this.#keep(size, this.contrast);
  }

  larger(): void {
    this.#step(1);
  }

  smaller(): void {
    this.#step(-1);
  }

  #step(by: 1 | -1): void {
    const size = TEXT_SIZES[TEXT_SIZES.indexOf(this.textSize) + by];
    if (size !== undefined) this.chooseTextSize(size);
  }

  toggleContrast(): void {
    this.show(this.textSize, !this.contrast);
    this.#keep(this.textSize, this.contrast);
  }

  isOpen(pane: Pane): boolean {
    return !this.#closed.includes(pane);
  }

  togglePane(pane: Pane): void {
    this.#closed = this.isOpen(pane) ? [...this.#closed, pane] : this.#closed.filter((one) => one !== pane);
    localStorage.setItem(CLOSED_PANES, this.#closed.join(' '));
  }
}

function readClosedPanes(): Pane[] {
  const kept = localStorage.getItem(CLOSED_PANES)?.split(' ') ?? [];
  return (['areas', 'detail'] as const).filter((pane) => kept.includes(pane));
}
