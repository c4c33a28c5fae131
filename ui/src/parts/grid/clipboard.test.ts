import { describe, expect, test } from 'vitest';
import { readClipboard, readHtmlTable, readTabbed, writeTabbed } from './clipboard';

describe('text from excel', () => {
  test('the line break at the end is not one more row', () => {
    expect(readTabbed('1,5\t2\r\n0\t\r\n'), 'two rows').toEqual([['1,5', '2'], ['0', '']]);
  });

  test('a quoted cell keeps its tabs, quotes and line breaks', () => {
    expect(readTabbed('"dòng 1\ndòng ""2"""\t"a\tb"\n'), 'one row').toEqual([['dòng 1\ndòng "2"', 'a\tb']]);
  });

  test('an empty row in the middle stays a row', () => {
    expect(readTabbed('1\n\n2\n'), 'the shape of the block is kept').toEqual([['1'], [''], ['2']]);
  });

  test('figures stay text', () => {
    expect(readTabbed('06/07\t1.234,5\tKAD'), 'nothing is interpreted').toEqual([['06/07', '1.234,5', 'KAD']]);
  });

  test('what was copied is read back the same', () => {
    const rows = [['1,5', 'a\tb'], ['x"y', 'dòng 1\ndòng 2']];
    expect(readTabbed(writeTabbed(rows)), 'round trip').toEqual(rows);
  });
});

describe('tables from the clipboard', () => {
  const html = `<html><body><table><tr><td>1,5</td><td>\n  Tốt&nbsp; </td></tr><tr><td colspan=2>dòng 1<br>dòng 2</td></tr></table></body></html>`;

  test('the html is read before the text', () => {
    expect(readClipboard(html, 'khác')[0], 'html wins').toEqual(['1,5', 'Tốt']);
  });

  test('a merged cell fills its first place and leaves the others empty', () => {
    expect(readHtmlTable(html)[1], 'two columns').toEqual(['dòng 1\ndòng 2', '']);
  });

  test('a cell merged downwards keeps the next row in its column', () => {
    const merged = '<table><tr><td rowspan=2>a</td><td>1</td></tr><tr><td>2</td></tr></table>';
    expect(readHtmlTable(merged), 'second row begins in the second column').toEqual([['a', '1'], ['', '2']]);
  });

  test('html without a table falls back to the text', () => {
    expect(readClipboard('<p>x</p>', '1\t2'), 'text').toEqual([['1', '2']]);
  });

  test('rows of unequal length become a rectangle', () => {
    expect(readClipboard('', '1\t2\n3\n'), 'padded').toEqual([['1', '2'], ['3', '']]);
  });

  test('a script in the html does not run', () => {
    readHtmlTable('<table><tr><td><img src=x onerror="globalThis.ran = 1">1</td></tr></table><script>globalThis.ran = 1</script>');
    expect((globalThis as { ran?: number }).ran, 'parsed, never executed').toBeUndefined();
  });

  test('a block of 120 by 10 is read in well under 200 ms', () => {
    const block = Array.from({ length: 120 }, () => Array(10).fill('1,25').join('\t')).join('\r\n');
    const begun = performance.now();
    expect(readClipboard('', block).length, 'all rows').toBe(120);
    expect(performance.now() - begun, 'reading the block').toBeLessThan(100);
  });
});
