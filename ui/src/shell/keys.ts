// Reading key presses that belong to the whole window or to one screen.
// Only function keys and combinations with Ctrl or Alt are shortcuts; a bare letter is always text.

/** Whether this press is the named combination: "Ctrl+G", "F8", "Shift+F7", "Alt+1". */
export function isPressed(event: KeyboardEvent, combination: string): boolean {
  if (event.isComposing || event.keyCode === 229 || event.metaKey) return false;
  const parts = combination.split('+');
  const key = parts.at(-1) ?? '';
  return (
    event.ctrlKey === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift') &&
    event.key.toLowerCase() === key.toLowerCase()
  );
}

/** Whether text is being typed where the keyboard is. A chosen grid cell that nobody types into is not. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !('ready' in target.dataset) && !/checkbox|radio|button|file/.test(target.type);
}

/** Puts the keyboard on the page when what had it is gone, so that Tab goes on from there. */
export function keepKeyboard(): void {
  if (document.activeElement === null || document.activeElement === document.body) {
    document.querySelector<HTMLElement>('main.page')?.focus();
  }
}

/** What gets the keyboard in a pane, the first kind that is there. */
const WITHIN_PANE = [
  '.cell-editor',
  '[aria-current="page"], [aria-current="true"]',
  'button:not([disabled]):not([tabindex="-1"]), a[href], input, select, textarea, [tabindex="0"]',
];

/** Moves the keyboard to the next pane of the window (F6): each region is marked with data-pane. */
export function nextPane(current: Element | null, root: ParentNode = document): void {
  const panes = Array.from(root.querySelectorAll<HTMLElement>('[data-pane]')).filter((pane) => pane.offsetParent !== null);
  // The innermost pane counts: one may stand inside another.
  const here = panes.findLastIndex((pane) => pane.contains(current));
  const next = panes[(here + 1) % panes.length];
  // The chosen cell and the current entry before whatever stands first; what an inner pane holds is that pane's.
  const own = (what: string) =>
    Array.from(next?.querySelectorAll<HTMLElement>(what) ?? []).find((one) => one.closest('[data-pane]') === next);
  const target = WITHIN_PANE.map(own).find((found) => found !== undefined);
  (target ?? next)?.focus();
}
