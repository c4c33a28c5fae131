// What the menus of the top bar hold: the one list of actions, which Ctrl+K finds too.
// Only what works today; the letters are those pressed together with Alt.
import { help } from '../help/here';
import { KEYS } from '../help/help.svelte';
import { keyOfScreen, screens } from '../screens';
import { backupWords, paperWords, words } from '../words';
import { call } from '../door/call';
import { projection } from '../projection/projection.svelte';
import { clerkSwitch } from './clerk_switch.svelte';
import { finder } from './finder.svelte';
import type { MenuEntry, MenuItem } from './Menu.svelte';
import { shell } from './shell.svelte';

export interface TopMenu {
  label: string;
  mnemonic: string;
  items: MenuEntry[];
}

/** The menus as things stand now: fewer before a book is open. */
export function topMenus(): TopMenu[] {
  const isOpen = shell.stand === 'open';
  return [
    ...(isOpen ? [fileMenu(), editMenu()] : []),
    viewMenu(isOpen),
    ...(isOpen ? [reportMenu()] : []),
    helpMenu(isOpen),
  ];
}

function fileMenu(): TopMenu {
  return {
    label: words.menus.file,
    mnemonic: 't',
    items: [
      { label: words.menus.backUp, run: () => void backUp() },
      { label: words.menus.changeClerk, keys: 'F12', run: () => void clerkSwitch.ask() },
      ...((shell.book?.clerks ?? 0) > 1 ? [{ label: words.menus.lockScreen, run: () => void clerkSwitch.lock() }] : []),
      ...(shell.book?.sample_can_be_left
        ? [{ label: words.menus.leaveSample, startsGroup: true, run: () => void shell.leaveSample() }]
        : []),
      { label: words.menus.closeWindow, keys: 'Alt F4', startsGroup: true, run: () => void closeWindow() },
    ],
  };
}

function editMenu(): TopMenu {
  const [undo, redo] = [shell.book?.undo ?? null, shell.book?.redo ?? null];
  return {
    label: words.menus.edit,
    mnemonic: 's',
    items: [
      {
        label: undo === null ? words.menus.undo : words.menus.undoStep(undo),
        keys: 'Ctrl Z',
        disabled: undo === null,
        run: () => void shell.undo(),
      },
      {
        label: redo === null ? words.menus.redo : words.menus.redoStep(redo),
        keys: 'Ctrl Y',
        disabled: redo === null,
        run: () => void shell.redo(),
      },
      { label: words.menus.find, keys: 'Ctrl K', startsGroup: true, run: find },
    ],
  };
}

function viewMenu(isOpen: boolean): TopMenu {
  const view = shell.preferences;
  const toScreens = screens.map((screen, index): MenuItem => {
    const key = keyOfScreen(index);
    return { label: screen.title, kind: 'screen', ...(key === null ? {} : { keys: `Alt ${key}` }), run: () => (shell.screen = screen.name) };
  });
  return {
    label: words.menus.view,
    mnemonic: 'x',
    items: [
      { label: words.menus.larger, keys: 'Ctrl +', run: () => view.larger() },
      { label: words.menus.smaller, keys: 'Ctrl −', run: () => view.smaller() },
      { label: words.menus.normal, keys: 'Ctrl 0', run: () => view.chooseTextSize(100) },
      { label: view.contrast ? words.contrastLess : words.contrastMore, run: () => view.toggleContrast() },
      ...(isOpen ? [{ label: words.menus.project, keys: 'F9', startsGroup: true, run: project }] : []),
      ...(isOpen ? toScreens.map((item, index) => ({ ...item, startsGroup: index === 0 })) : []),
    ],
  };
}

function reportMenu(): TopMenu {
  return {
    label: paperWords.menu,
    mnemonic: 'b',
    items: [
      ...paperWords.menuGroups.map(({ label, papers }) => ({
        label,
        items: papers.map(([paper, title]) => ({ label: title, kind: 'paper' as const, run: () => shell.open({ screen: 'papers', paper }) })),
      })),
      { label: words.screens.papers, keys: 'Ctrl P', startsGroup: true, kind: 'paper', run: () => (shell.screen = 'papers') },
    ],
  };
}

function helpMenu(isOpen: boolean): TopMenu {
  return {
    label: words.menus.help,
    mnemonic: 'g',
    items: [
      { label: words.menus.helpHere, keys: 'F1', run: () => help.show(isOpen ? shell.screen : 'start') },
      { label: words.menus.helpStart, run: () => help.show('start') },
      { label: words.menus.helpTrouble, run: () => help.show('trouble') },
      { label: words.menus.keys, startsGroup: true, run: () => help.show(KEYS) },
    ],
  };
}

/** Ctrl+K: everything in the book, and every action of these menus. */
export function find(): void {
  const actions = topMenus().flatMap((menu) => menu.items.flatMap((entry) => ('items' in entry ? entry.items : [entry])));
  void finder.show(actions.filter((item) => !item.disabled && item.kind !== 'paper' && item.run !== find));
}

/** F9: what the open screen would project, else the newest round. */
export function project(): void {
  if (shell.projectHere) shell.projectHere();
  else void projection.show();
}

async function backUp(): Promise<void> {
  try {
    const made = await shell.save(() => call('backup', {}));
    shell.toast(backupWords.done(made.path));
  } catch (refusal) {
    shell.fail(refusal, () => void backUp());
  }
}

async function closeWindow(): Promise<void> {
  try {
    await call('close_window', {});
  } catch (refusal) {
    shell.fail(refusal);
  }
}
