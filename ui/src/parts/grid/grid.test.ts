import { describe, expect, test } from 'vitest';
import { readClipboard, writeTabbed } from './clipboard';
import { ScoreGrid } from './grid.svelte';
import { hands } from './hands';
import type { CellPlace, GridCellData, GridRowData, PastedRectangle, RowKind } from './types';

const COLUMNS = [
  { key: 'self', title: 'Tự chấm', spoken: 'Điểm tự chấm' },
  { key: 'approved', title: 'Phê duyệt', spoken: 'Điểm phê duyệt' },
];

function cell(points: string | null, editable: boolean): GridCellData {
  return { state: points === null ? 'not_scored' : 'scored', points, editable, stated: false, covered: false, computed: '', hint: null };
}

function row(id: number, code: string, kind: RowKind, approved: string | null): GridRowData {
  const level = kind === 'area' ? 1 : 2;
  const cells = [cell('1', false), cell(approved, kind === 'leaf')];
  return { id, code, title: code, level, kind, max: '2', cells, difference: null, warning: null };
}

function sheet(): GridRowData[] {
  return [
    row(1, '1', 'area', null),
    row(2, '1.1', 'leaf', null),
    row(3, '1.2', 'leaf', '1.5'),
    row(4, '1.3', 'leaf', null),
    row(5, '2', 'area', null),
    row(6, '2.1', 'leaf', null),
  ];
}

function open(answer: (place: CellPlace) => Promise<void> = () => Promise.resolve()) {
  const sent: [CellPlace, string][] = [];
  const pasted: PastedRectangle[] = [];
  const grid = new ScoreGrid({
    commit: (place, text) => (sent.push([place, text]), answer(place)),
    paste: (rectangle) => pasted.push(rectangle),
  });
  grid.show(sheet(), COLUMNS);
  return { grid, sent, pasted };
}

const settled = () => new Promise((done) => setTimeout(done));

describe('choosing and typing', () => {
  test('a sheet opens on the first leaf that may be scored', () => {
    expect(open().grid.at, 'first open cell').toEqual({ row: 2, column: 1 });
  });

  test('enter sends the typed text and goes to the next unscored leaf', () => {
    const { grid, sent } = open();
    grid.typed('1,5');
    grid.act({ do: 'next_unscored' });
    expect(sent, 'sent as typed').toEqual([[{ row: 2, column: 1 }, '1,5']]);
    expect(grid.at?.row, 'the scored leaf 1.2 is passed over').toBe(4);
  });

  test('shift enter leads back the way enter came', () => {
    const { grid } = open();
    grid.typed('1');
    grid.act({ do: 'next_unscored' });
    grid.act({ do: 'back' });
    expect(grid.at?.row, 'back to where the value was typed').toBe(2);
  });

  test('enter on the last leaf goes round to the first that still waits', () => {
    const { grid } = open();
    grid.choose({ row: 6, column: 1 });
    grid.typed('1');
    grid.act({ do: 'next_unscored' });
    expect(grid.at?.row, 'first unscored').toBe(2);
  });

  test('escape restores and sends nothing', () => {
    const { grid, sent } = open();
    grid.choose({ row: 3, column: 1 });
    grid.typed('9');
    grid.act({ do: 'restore' });
    grid.act({ do: 'next_unscored' });
    expect(sent, 'nothing was sent').toEqual([]);
    expect(grid.textOf(sheet()[2] as GridRowData, 1), 'the stored value').toBe('1,5');
  });

  test('an unchanged text is not sent', () => {
    const { grid, sent } = open();
    grid.choose({ row: 3, column: 1 });
    grid.typed('1,5');
    grid.finish();
    expect(sent, 'nothing changed').toEqual([]);
  });

  test('spaces alone never clear a score', () => {
    const { grid, sent } = open();
    grid.choose({ row: 3, column: 1 });
    grid.typed('  ');
    grid.finish();
    expect(sent, 'a slip of the thumb').toEqual([]);
  });

  test('delete clears a filled cell and leaves an empty one alone', () => {
    const { grid, sent } = open();
    grid.act({ do: 'clear' });
    grid.choose({ row: 3, column: 1 });
    grid.act({ do: 'clear' });
    expect(sent, 'only the filled cell').toEqual([[{ row: 3, column: 1 }, '']]);
  });

  test('typed text leaves in composed form', () => {
    const { grid, sent } = open();
    grid.typed('không'.normalize('NFD'));
    grid.finish();
    expect(sent[0]?.[1], 'NFC').toBe('không'.normalize('NFC'));
  });

  test('nothing is sent from a closed cell', () => {
    const { grid, sent } = open();
    grid.choose({ row: 2, column: 0 });
    grid.typed('2');
    grid.finish();
    expect(sent, 'another stage is not ours').toEqual([]);
  });

  test('a key on a closed cell says why nothing is written', () => {
    const { grid, sent } = open();
    const locked = sheet().map((one) => ({ ...one, cells: one.cells.map((cell) => (cell.editable ? cell : { ...cell, closed: 'Đã chốt.' })) }));
    grid.show(locked, COLUMNS);
    const { onkeydown } = hands(grid);
    const press = (key: string) => onkeydown(new KeyboardEvent('keydown', { key }));
    for (const key of ['5', 'Backspace', 'Delete', 'F2']) {
      grid.choose({ row: 2, column: 0 });
      expect(grid.closed, 'nothing is said before a key').toBeNull();
      press(key);
      expect(grid.closed, `${key} must not do nothing without a word`).toBe('Đã chốt.');
    }
    grid.paste([['2']]);
    press('ArrowRight');
    expect(grid.closed, 'gone with the next place').toBeNull();
    press('5');
    expect([grid.closed, sent.length], 'an open cell takes the key; the closed one took nothing').toEqual([null, 0]);
  });

  test('keys in the details of a line are not the grid\'s', () => {
    const { grid } = open();
    const drawer = document.createElement('table');
    drawer.innerHTML = '<tr class="drawer"><td><button>Mở</button></td></tr>';
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    drawer.addEventListener('keydown', (pressed) => hands(grid).onkeydown(pressed));
    drawer.querySelector('button')?.dispatchEvent(event);
    expect([event.defaultPrevented, grid.at?.row], 'Enter presses the button there and leaves the line chosen').toEqual([false, 2]);
  });

  test('tab walks over the owned cells and leaves at the end', () => {
    const { grid } = open();
    expect(grid.act({ do: 'next_owned' }), 'to the next owned cell').toBe(true);
    expect(grid.at, 'closed cells are passed over').toEqual({ row: 3, column: 1 });
    grid.choose({ row: 6, column: 1 });
    expect(grid.act({ do: 'next_owned' }), 'the last cell gives the key back').toBe(false);
  });

  test('tab and enter pass over a subtotal that may be written, the arrows reach it', () => {
    const { grid } = open();
    const writable = sheet().map((one) => ({ ...one, cells: one.cells.map((cell, column) => ({ ...cell, editable: column === 1 })) }));
    grid.show([...writable, { ...row(9, '', 'total', null), cells: [cell(null, false), cell(null, true)] }], COLUMNS);
    grid.choose({ row: 4, column: 1 });
    grid.act({ do: 'next_owned' });
    expect(grid.at?.row, 'Tab leaves the area 2 out: a value typed there would take the place of its sum').toBe(6);
    grid.act({ do: 'previous_owned' });
    expect(grid.at?.row, 'and Shift+Tab').toBe(4);
    grid.choose({ row: 6, column: 1 });
    expect(grid.act({ do: 'next_owned' }), 'the total is no score either: Tab leaves the grid').toBe(false);
    grid.choose({ row: 6, column: 1 });
    grid.act({ do: 'back' });
    expect(grid.at?.row, 'Shift+Enter goes from score to score').toBe(4);
    grid.act({ do: 'move', rows: 1, columns: 0 });
    expect(grid.at?.row, 'the arrow reaches the subtotal').toBe(5);
  });

  test('enter straight down passes over subtotals too', () => {
    const grid = new ScoreGrid({ commit: () => Promise.resolve(), paste: () => undefined }, 'down');
    grid.show(sheet().map((one) => ({ ...one, cells: one.cells.map((cell) => ({ ...cell, editable: true })) })), COLUMNS);
    grid.choose({ row: 4, column: 1 });
    grid.act({ do: 'next_unscored' });
    expect(grid.at?.row, 'a figure typed for the next criterion must not land on the area').toBe(6);
  });

  test('escape and then tab leaves the grid from anywhere', () => {
    const { grid } = open();
    grid.act({ do: 'restore' });
    expect(grid.act({ do: 'next_owned' }), 'the key is given back').toBe(false);
  });

  test('losing the keyboard accepts what was typed', () => {
    const { grid, sent } = open();
    grid.typed('2');
    grid.left();
    expect(sent.length, 'saved on leaving').toBe(1);
  });
});

describe('answers', () => {
  test('a refused text stays in its cell with the reason', async () => {
    const { grid } = open(() => Promise.reject(new Error('Điểm 9 lớn hơn điểm tối đa 2.')));
    grid.typed('9');
    grid.finish();
    await settled();
    expect(grid.outbox.refusalFor({ row: 2, column: 1 }), 'typed text and sentence').toMatchObject({ text: '9', why: 'Điểm 9 lớn hơn điểm tối đa 2.' });
    grid.act({ do: 'restore' });
    expect(grid.outbox.refusals, 'escape gives it up').toEqual([]);
  });

  test('a refused text is no score: the filter keeps its line and enter comes back to it', async () => {
    const { grid } = open((place) => (place.row === 2 ? Promise.reject(new Error('Điểm 9 lớn hơn điểm tối đa 2.')) : Promise.resolve()));
    grid.typed('9');
    grid.finish();
    expect(grid.countOf('not_scored'), 'on its way it counts').toBe(2);
    await settled();
    expect(grid.countOf('not_scored'), 'refused, it does not').toBe(3);
    grid.chooseFilter('not_scored');
    expect(grid.visible.some((one) => one.id === 2), 'its line is among those not scored').toBe(true);
    grid.choose({ row: 6, column: 1 });
    grid.act({ do: 'next_unscored' });
    expect(grid.at?.row, 'Enter leads to it').toBe(2);
  });

  test('an older answer does not settle a newer text', async () => {
    const waiting: (() => void)[] = [];
    const { grid } = open(() => new Promise<void>((done) => waiting.push(done)));
    grid.typed('1');
    grid.finish();
    grid.typed('2');
    grid.finish();
    waiting[0]?.();
    await settled();
    expect(grid.outbox.isWaiting({ row: 2, column: 1 }), 'the second text still waits').toBe(true);
  });

  test('new rows do not disturb what is being typed', () => {
    const { grid } = open();
    grid.typed('1,');
    grid.show(sheet(), COLUMNS);
    expect([grid.draft, grid.at?.row], 'draft and place').toEqual(['1,', 2]);
  });
});

describe('blocks', () => {
  test('one pasted value goes into the cell, a block is only offered', () => {
    const { grid, sent, pasted } = open();
    grid.paste([['1,25']]);
    expect(sent[0]?.[1], 'single value').toBe('1,25');
    grid.choose({ row: 2, column: 1 });
    grid.paste([['1'], ['2'], ['3']]);
    expect(pasted[0]?.cells.map((one) => one.row), 'laid over the visible rows').toEqual([2, 3, 4]);
    expect(sent.length, 'nothing written before the preview').toBe(1);
  });

  test('values on closed rows keep their place and are marked', () => {
    const { grid, pasted } = open();
    grid.choose({ row: 4, column: 1 });
    grid.paste([['1', ''], ['9', ' '], ['2', ''], ['3', ''], ['', '']]);
    expect(pasted[0]?.cells.map((one) => one.editable), 'the area row is closed').toEqual([true, false, true]);
    expect(pasted[0]?.outside, 'one value fell below the grid; the empty cells of the block are no loss').toBe(1);
  });

  test('what is copied pastes back as it was, through the text that Excel takes', () => {
    const { grid, pasted } = open();
    grid.show([row(2, '1.1', 'leaf', '1.425'), row(3, '1.2', 'leaf', null), row(4, '1.3', 'leaf', '85.5051')], COLUMNS);
    grid.act({ do: 'extend', rows: 2, columns: 0 });
    const text = writeTabbed(grid.copied());
    expect(text, 'decimal commas, an empty cell stays empty').toBe('1,425\r\n\r\n85,5051');
    grid.paste(readClipboard('', text));
    expect(pasted[0]?.cells.map((one) => one.text), 'the same three values').toEqual(['1,425', '', '85,5051']);
  });

  test('a selection is copied as shown', () => {
    const { grid } = open();
    grid.act({ do: 'extend', rows: 1, columns: 0 });
    expect(grid.copied(), 'empty and comma').toEqual([[''], ['1,5']]);
  });

  test('enter stays inside a selection', () => {
    const { grid } = open();
    grid.act({ do: 'extend', rows: 1, columns: 0 });
    grid.act({ do: 'next_unscored' });
    grid.act({ do: 'next_unscored' });
    expect(grid.at?.row, 'round and round').toBe(2);
  });
});

describe('tree', () => {
  test('folding hides the parts and chooses the parent', () => {
    const { grid } = open();
    grid.act({ do: 'fold' });
    expect(grid.visible.map((one) => one.code), 'parts are hidden').toEqual(['1', '2', '2.1']);
    expect(grid.at?.row, 'the parent is chosen').toBe(1);
  });

  test('a code opens what hides it', () => {
    const { grid } = open();
    grid.fold(1);
    expect(grid.goToCode('1,3'), 'comma for point').toBe(true);
    expect([grid.at?.row, grid.folded.size], 'chosen and open').toEqual([4, 0]);
    expect(grid.goToCode('7.7'), 'unknown code').toBe(false);
  });

  test('the filter keeps parents, counts leaves, and keeps a row that was just scored', () => {
    const { grid } = open();
    expect(grid.countOf('not_scored'), 'three leaves wait').toBe(3);
    grid.chooseFilter('not_scored');
    expect(grid.visible.map((one) => one.code), 'with their parents').toEqual(['1', '1.1', '1.3', '2', '2.1']);
    grid.typed('1');
    grid.finish();
    expect(grid.visible.length, 'the row does not vanish under the hands').toBe(5);
    expect(grid.countOf('not_scored'), 'the count goes down at once').toBe(2);
  });

  test('a leaf under a stated line does not wait for a score', () => {
    const { grid } = open();
    const covered = grid.rows.map((row) => ({ ...row, cells: row.cells.map((one) => ({ ...one, covered: true })) }));
    grid.show(covered, grid.columns);
    expect(grid.countOf('not_scored'), 'the figure stands above').toBe(0);
  });

  test('half-typed text that came back stands in the cell and is sent only when the clerk goes on', () => {
    const { grid, sent } = open();
    grid.goTo({ row: 4, column: 1 });
    grid.goOnTyping('0,7');
    expect([grid.draft, grid.broughtBack, sent.length], 'typed again, not saved').toEqual(['0,7', '0,7', 0]);
    grid.act({ do: 'next_unscored' });
    expect(sent, 'Enter saves it like anything typed').toEqual([[{ row: 4, column: 1 }, '0,7']]);
    grid.goTo({ row: 5, column: 0 });
    grid.goOnTyping('1');
    expect(grid.draft, 'a closed cell takes no text').toBeNull();
  });
});
