import { describe, expect, test } from 'vitest';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Papers } from './papers.svelte';

const KINDS = ['conference-report', 'commitment', 'year-end'].map((name) => ({ name, title: name }));
const ROUNDS = [
  { code: 'HUYEN-2020', year: 2020, group: 'Huyện', units: [{}] },
  { code: 'XA-2020', year: 2020, group: 'Xã', units: [{}, {}] },
];
const HEADS = [
  { id: 7, year: 2021, head_name: 'Nguyễn Văn A', unit_name: 'Xã A' },
  { id: 8, year: 2021, head_name: 'Trần Thị B', unit_name: 'Xã B' },
];
const PREVIEW = { ticket: 't', pages: [{ width: 59500, height: 84200, text: 'Trang' }], suggested_name: 'a.pdf', draft: true, check_code: 'c' };

function open(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const door = fakeDoor({
    papers: () => KINDS,
    rounds: () => ROUNDS,
    commitments: () => HEADS,
    preview_paper: () => PREVIEW,
    pick_save: () => ({ handle: 'h', name: 'a.pdf' }),
    print_paper: () => ({ path: '', pages: 1, check_code: 'c' }),
    ...answers,
  } as Parameters<typeof fakeDoor>[0]);
  return { papers: new Papers(door.call, saver), calls: door.calls, saver };
}

describe('papers', () => {
  test('the first paper is shown at once, for the round that ranks most units', async () => {
    const { papers, calls } = open();
    await papers.load();
    expect(calls.at(-1), 'asked').toMatchObject({ name: 'preview_paper', args: { paper: 'conference-report', round: 'XA-2020' } });
    expect(papers.preview?.ticket, 'shown').toBe('t');
  });

  test('one head or all heads of a year, without number and date', async () => {
    const { papers } = open();
    await papers.load({ screen: 'papers', paper: 'commitment', year: 2021, commitment: 8 });
    papers.choices.number = '12';
    expect(papers.asked, 'one').toEqual({ paper: 'commitment', year: 2021, commitment: 8, number: '', date: '', for_signing: false });
    await papers.choose({ commitment: 0 });
    expect(papers.asked, 'all').not.toHaveProperty('commitment');
  });

  test('a date that is not taken is said at its field and leaves no old pages', async () => {
    const { papers } = open({
      preview_paper: ({ date }: { date: string }) => {
        if (date !== '') throw new Failure('bad_value', 'Không phải là ngày.', { field: 'date' });
        return PREVIEW;
      },
    });
    await papers.load();
    await papers.choose({ date: '32/13/2021' });
    expect(papers.faultAt('date')?.sentence, 'at the field').toBe('Không phải là ngày.');
    expect(papers.preview, 'pages of another date would be wrong').toBeNull();
    await papers.choose({ date: '' });
    expect(papers.refusal, 'gone when it is right').toBeNull();
  });

  test('an older answer never replaces a newer one', async () => {
    const waiting: ((preview: typeof PREVIEW) => void)[] = [];
    const { papers } = open({ preview_paper: () => new Promise((answer) => waiting.push(answer)) });
    const first = papers.load();
    while (waiting.length === 0) await new Promise((done) => setTimeout(done));
    const second = papers.choosePaper('year-end');
    waiting[1]?.({ ...PREVIEW, ticket: 'new' });
    await second;
    waiting[0]?.({ ...PREVIEW, ticket: 'old' });
    await first;
    expect(papers.preview?.ticket, 'the last question').toBe('new');
  });

  test('a cancelled choice of file prints nothing', async () => {
    const { papers, calls } = open({ pick_save: () => null });
    await papers.load();
    expect(await papers.makePdf(() => undefined), 'nothing made').toBeNull();
    expect(calls.some((call) => call.name === 'print_paper'), 'nothing asked').toBe(false);
  });

  test('what was made can be opened; printing for signing is read again from the book', async () => {
    const { papers, calls } = open({ open_printed: () => null });
    await papers.load({ screen: 'papers', paper: 'commitment' });
    await papers.choose({ for_signing: true });
    const made = await papers.makePdf(() => undefined);
    expect(calls.at(-1)?.name, 'states of the heads').toBe('commitments');
    expect(calls.find((call) => call.name === 'print_paper')?.args, 'a handle, not a path').toMatchObject({ out: 'h', paper: { for_signing: true } });
    if (made) await papers.open(made);
    expect(calls.at(-1), 'opened').toEqual({ name: 'open_printed', args: { handle: 'h' } });
  });

  test('a failed print is told with a way to try again, and can be tried again', async () => {
    const { papers, saver } = open({
      print_paper: () => {
        throw new Failure('disk_full', 'Ổ đĩa đã đầy.');
      },
    });
    await papers.load();
    await papers.makePdf(() => undefined);
    expect((saver.failures[0] as Failure).code, 'told').toBe('disk_full');
    expect([papers.printing, papers.made.length], 'nothing left behind').toEqual([false, 0]);
  });
});
