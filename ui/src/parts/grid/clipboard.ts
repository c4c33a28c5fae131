// Tables on the clipboard: what Excel and Word put there becomes rows of text, and back.
// Excel offers the same cells twice; the HTML is read first because it keeps cells with several lines apart.
// Nothing is interpreted here: "1,5", "06/07" and "KAD" stay text until the core reads them.

/** Rows of text from the clipboard; empty when it holds none. */
export function readClipboard(html: string, plain: string): string[][] {
  const fromTable = html ? readHtmlTable(html) : [];
  return squared(fromTable.length > 0 ? fromTable : readTabbed(plain));
}

/** Text separated by tabs, with quoted cells that may hold tabs, quotes and line breaks. */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') (cell += '"'), (at += 1);
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  // Excel ends its text with a line break; that is not one more empty row.
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** The first table in a piece of HTML. Parsed in a document of its own: nothing in it runs or loads. */
export function readHtmlTable(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return [];
  const rows: string[][] = [];
  Array.from(table.querySelectorAll('tr')).forEach((line, index) => {
    const row = (rows[index] ??= []);
    for (const cell of Array.from(line.querySelectorAll('td,th'))) placeCell(rows, row, index, cell);
  });
  return rows.map((row) => Array.from(row, (text) => text ?? ''));
}

function placeCell(rows: string[][], row: string[], index: number, cell: Element): void {
  let column = 0;
  while (row[column] !== undefined) column += 1;
  // Merged cells give their text to the first place and leave the others empty.
  for (let down = 0; down < span(cell, 'rowspan'); down += 1) {
    const target = (rows[index + down] ??= []);
    for (let right = 0; right < span(cell, 'colspan'); right += 1) {
      target[column + right] = down === 0 && right === 0 ? textOf(cell) : '';
    }
  }
}

function span(cell: Element, name: 'rowspan' | 'colspan'): number {
  const stated = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(stated) ? Math.min(Math.max(stated, 1), 1000) : 1;
}

function textOf(cell: Element): string {
  let text = '';
  for (const node of Array.from(cell.childNodes)) {
    if (node.nodeName === 'BR') text += '\n';
    else text += node.childNodes.length > 0 ? textOf(node as Element) : (node.textContent ?? '').replace(/\s+/g, ' ');
  }
  return text.replace(/\u00a0/g, ' ').trim();
}

/** Rows of equal width, so that a rectangle can be laid over the grid. */
function squared(rows: string[][]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** Rows of text as Excel reads them from the plain clipboard. */
export function writeTabbed(rows: string[][]): string {
  const quote = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}
