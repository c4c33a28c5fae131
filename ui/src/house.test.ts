// Rules of this room that a reader would otherwise have to remember.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(process.cwd(), 'src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|ts|css)$/.test(name));
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const withoutComments = (text: string) =>
  text.replace(/<!--[\s\S]*?-->/g, '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

describe('the house of the window', () => {
  test('no component writes html or styles as text', () => {
    for (const name of files.filter((one) => one.endsWith('.svelte'))) {
      const text = withoutComments(read(name));
      expect(text.includes('{@html'), `${name}: text from a book must never become markup`).toBe(false);
      expect(/\sstyle="/.test(text), `${name}: the content policy refuses style text`).toBe(false);
      expect(/<style/.test(text), `${name}: the look lives in src/styles`).toBe(false);
    }
  });

  test('no component has words of its own', () => {
    for (const name of files.filter((one) => one.endsWith('.svelte'))) {
      const found = withoutComments(read(name)).split('\n').find((line) => VIETNAMESE.test(line));
      expect(found, `${name}: words belong into words.ts`).toBeUndefined();
    }
  });

  test('only the door speaks to the program', () => {
    for (const name of files.filter((one) => !one.startsWith('door') && !one.includes('house.test'))) {
      expect(read(name).includes('@tauri-apps'), `${name}: ask through door/call.ts`).toBe(false);
    }
  });

  test('no written file is longer than 400 lines', () => {
    for (const name of files.filter((one) => !one.endsWith('bindings.ts'))) {
      expect(read(name).split('\n').length, `${name}: split it`).toBeLessThanOrEqual(400);
    }
  });

  test('no figure of the core is turned into a binary number', () => {
    for (const name of files.filter((one) => !/test\.ts$|format\.ts$|preferences|clipboard/.test(one))) {
      expect(/parseFloat|Number\((?!event\.key)/.test(read(name)), `${name}: points are text`).toBe(false);
    }
  });

  test('a class is given its look in one file', () => {
    const owners = new Map<string, string>();
    for (const name of files.filter((one) => one.endsWith('.css'))) {
      for (const [, shaped = ''] of withoutComments(read(name)).matchAll(/^\.([a-z][\w-]*)\s*[{,]/gm)) {
        expect(owners.get(shaped) ?? name, `.${shaped} of ${name} would also change another screen: name it otherwise`).toBe(name);
        owners.set(shaped, name);
      }
    }
  });
});
