import { describe, expect, test } from 'vitest';
import { Failure } from '../door/failure';
import { fakeDoor } from '../door/fake';
import { DocumentPages } from './document_pages.svelte';

const page = (evidence: number, number: number, pages = 3) => ({ evidence, page: number, pages, picture: 'data:,', width: 10, height: 14, beyond: false });

describe('the pages of a document beside its claim', () => {
  test('it opens at the marked page and turns no further than its ends', async () => {
    const door = fakeDoor({ evidence_page: ({ evidence, page: asked }: { evidence: number; page?: number }) => page(evidence, asked ?? 2) });
    const pages = new DocumentPages(door.call);
    await pages.open(7, 'trang 2');
    expect(door.calls[0]?.args, 'the program reads the mark').toEqual({ evidence: 7, mark: 'trang 2' });
    await pages.turn(1);
    await pages.turn(1);
    expect(pages.shown?.page, 'the last page stays').toBe(3);
    expect(door.calls.length, 'beyond it nothing is asked').toBe(2);
    expect([pages.canGoBack, pages.canGoOn], 'only back').toEqual([true, false]);
  });

  test('an answer for another document comes too late', async () => {
    const answers = new Map<number, (value: unknown) => void>();
    const door = fakeDoor({ evidence_page: ({ evidence }: { evidence: number }) => new Promise((answer) => answers.set(evidence, answer)) });
    const pages = new DocumentPages(door.call);
    const [first, second] = [pages.open(1, ''), pages.open(2, '')];
    answers.get(2)?.(page(2, 1));
    answers.get(1)?.(page(1, 1));
    await Promise.all([first, second]);
    expect(pages.shown?.evidence, 'the one that was chosen last').toBe(2);
    expect(pages.busy, 'and nothing is waited for').toBe(false);
  });

  test('a file that cannot be shown says why and shows no old page', async () => {
    let sound = true;
    const door = fakeDoor({
      evidence_page: () => {
        if (sound) return page(1, 1);
        throw new Failure('page_locked', 'Tệp PDF có mật khẩu.');
      },
    });
    const pages = new DocumentPages(door.call);
    await pages.open(1, '');
    sound = false;
    await pages.open(2, '');
    expect([pages.shown, pages.refusal], 'the sentence stands alone').toEqual([null, 'Tệp PDF có mật khẩu.']);
  });
});
