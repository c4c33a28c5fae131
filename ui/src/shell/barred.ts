// A book that is open for reading only: whatever would write says so before it is pressed.
// A button that writes carries `data-writes`; here, at one place for every screen, such a button is
// barred with the reason on it, and everything else (look, find, print, export) works as ever.
import type { Attachment } from 'svelte/attachments';

const WRITES = '[data-writes]';

/** Bars the buttons that write, those included that come later, as long as there is a reason. */
export function barred(why: string | null, say: (why: string) => void): Attachment {
  return (node) => {
    if (why === null || !(node instanceof HTMLElement)) return;
    const titles = new Map<Element, string | null>();

    const bar = (button: Element) => {
      if (titles.has(button)) return;
      titles.set(button, button.getAttribute('title'));
      // Not `disabled`: the keyboard must still reach it to learn the reason.
      button.setAttribute('aria-disabled', 'true');
      button.setAttribute('title', why);
    };
    const barWithin = (root: Element) => {
      if (root.matches(WRITES)) bar(root);
      root.querySelectorAll(WRITES).forEach(bar);
    };
    const pressed = (event: Event) => {
      if (!(event.target instanceof Element) || !event.target.closest(WRITES)) return;
      event.preventDefault();
      event.stopPropagation();
      say(why);
    };

    barWithin(node);
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const added of addedNodes) if (added instanceof Element) barWithin(added);
    });
    watch.observe(node, { childList: true, subtree: true });
    node.addEventListener('click', pressed, true);
    return () => {
      watch.disconnect();
      node.removeEventListener('click', pressed, true);
      for (const [button, title] of titles) {
        button.removeAttribute('aria-disabled');
        if (title === null) button.removeAttribute('title');
        else button.setAttribute('title', title);
      }
    };
  };
}
