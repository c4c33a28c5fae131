import { describe, expect, test } from 'vitest';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Papers } from './papers.svelte';

const KINDS = [
  { name: 'conference-report', title: '', about: 'round', formats: ['pdf', 'docx', 'xlsx'], numbered: true, fields: [] },
  { name: 'score-sheet', title: '', about: 'unit', formats: ['pdf', 'docx', 'xlsx'], numbered: true, fields: [] },
  { name: 'publication', title: '', about: 'round', formats: ['pdf', 'docx'], numbered: true, fields: [{ name: 'proposer', label: '', hint: '' }] },
  { name: 'commitment', title: '', about: 'heads', formats: ['pdf', 'docx'], numbered: true, fields: [] },
  { name: 'year-end', title: '', about: 'year', formats: ['pdf', 'docx'], numbered: true, fields: [] },
];
const ROUNDS = [
  { code: 'HUYEN-2020', year: 2020, group: 'Huyện', units: [{ name: 'Huyện A' }] },
  { code: 'XA-2020', year: 2020, group: 'Xã', units: [{ name: 'Xã A' }, { name: 'Xã B' }] },
];
const HEADS = [
  { id: 7, year: 2021, head_name: 'Nguyễn Văn A', unit_name: 'Xã A' },
  { id: 8, year: 2021, head_name: 'Trần Thị B', unit_name: 'Xã B' },
];
const PREVIEW = { ticket: 't', pages: [{ width: 59500, height: 84200, text: 'Trang' }], suggested_name: 'a.pdf', draft: true, number_taken: null, check_code: 'c' };

function open(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const door = fakeDoor({
    papers: () => KINDS,
    rounds: () => ROUNDS,
    commitments: () => HEADS,
    document_numbers: () => [],
    paper_entries: () => [],
    keep_paper_entries: ({ entries }: { entries: Record<string, string> }) =>
      Object.entries(entries).map(([entry, text]) => ({ entry, text, of_all: false, who: '', at: '' })),
    preview_paper: () => PREVIEW,
    pick_save: () => ({ handle: 'h', name: 'a.pdf' }),
    print_paper: () => ({ path: '', pages: 1, extent: '1 trang', check_code: 'c' }),
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

  test('what is typed is kept in the book, each value once', async () => {
    const kept: Record<string, string> = {};
    const view = () => Object.entries(kept).map(([entry, text]) => ({ entry, text, of_all: false, who: '', at: '' }));
    const { papers, calls } = open({
      paper_entries: view,
      keep_paper_entries: ({ entries }: { entries: Record<string, string> }) => (Object.assign(kept, entries), view()),
    });
    await papers.load({ screen: 'papers', paper: 'publication', round: 'XA-2020' });
    papers.choices.fields['proposer'] = ' Phòng Nội vụ ';
    await papers.keepTyped();
    expect(kept, 'without the blanks around it, and nothing that was not typed').toEqual({ proposer: 'Phòng Nội vụ' });
    await papers.keepTyped();
    expect(calls.filter((call) => call.name === 'keep_paper_entries').length, 'nothing new to keep').toBe(1);
    await papers.choosePaper('year-end');
    await papers.choosePaper('publication');
    expect(papers.choices.fields['proposer'], 'read again from the book').toBe('Phòng Nội vụ');
  });

  test('what is typed while the kept values are on their way is not wiped out by them', async () => {
    let answer: (kept: unknown[]) => void = () => undefined;
    let isSlow = false;
    const { papers } = open({ paper_entries: () => (isSlow ? new Promise((done) => (answer = done)) : []) } as Parameters<typeof fakeDoor>[0]);
    await papers.load();
    isSlow = true;
    const shown = papers.choose({ year: 2020 });
    await new Promise((done) => setTimeout(done));
    papers.choices.date = '07/04/2021';
    answer([{ entry: 'number', text: '45', of_all: false, who: '', at: '' }]);
    await shown;
    expect([papers.choices.number, papers.choices.date], 'kept where nothing was typed, typed where it was').toEqual(['45', '07/04/2021']);
  });

  test('a value that cannot be kept is said at its field and not lost', async () => {
    const { papers } = open({
      keep_paper_entries: () => {
        throw new Failure('bad_value', 'Không phải là ngày.', { field: 'date' });
      },
    });
    await papers.load();
    papers.choices.date = '32/13/2021';
    await papers.keepTyped();
    expect(papers.faultAt('date')?.sentence, 'at the field').toBe('Không phải là ngày.');
    expect(papers.choices.date, 'still there to be mended').toBe('32/13/2021');
  });

  test('a paper of a year is of the year that was asked, also where only promises are known', async () => {
    const { papers } = open();
    await papers.load({ screen: 'papers', paper: 'year-end', year: 2021 });
    expect(papers.asked.year, 'heads promised for 2021, nothing is scored yet').toBe(2021);
    expect(papers.years, 'both can be chosen').toEqual([2021, 2020]);
    const fresh = open().papers;
    await fresh.load({ screen: 'papers', paper: 'year-end' });
    expect(fresh.asked.year, 'unasked, the newest that was assessed').toBe(2020);
  });

  test('a unit asked for without a round is shown in the newest round that has it', async () => {
    const { papers, saver } = open();
    await papers.load({ screen: 'papers', paper: 'score-sheet', unit: 'Huyện A' });
    expect([papers.choices.round, papers.choices.unit], 'not the round shown before').toEqual(['HUYEN-2020', 'Huyện A']);
    await papers.load({ screen: 'papers', paper: 'score-sheet', unit: 'Xã mới' });
    expect([papers.choices.unit, saver.said.length], 'all units, and it is said').toEqual(['', 1]);
  });

  test('the number of one paper never stands on another', async () => {
    const { papers } = open();
    await papers.load();
    papers.choices.number = '12';
    expect(papers.askedFor('publication').number, 'another paper').toBe('');
    await papers.choosePaper('year-end');
    expect(papers.asked.number, 'the next paper').toBe('');
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
    while (waiting.length === 1) await new Promise((done) => setTimeout(done));
    waiting[1]?.({ ...PREVIEW, ticket: 'new' });
    await second;
    waiting[0]?.({ ...PREVIEW, ticket: 'old' });
    await first;
    expect(papers.preview?.ticket, 'the last question').toBe('new');
  });

  test('a cancelled choice of file prints nothing', async () => {
    const { papers, calls } = open({ pick_save: () => null });
    await papers.load();
    expect(await papers.make('pdf', () => undefined), 'nothing made').toBeNull();
    expect(calls.some((call) => call.name === 'print_paper'), 'nothing asked').toBe(false);
  });

  test('what was made can be opened; printing for signing is read again from the book', async () => {
    const { papers, calls } = open({ open_printed: () => null });
    await papers.load({ screen: 'papers', paper: 'commitment' });
    await papers.choose({ for_signing: true });
    const made = await papers.make('pdf', () => undefined);
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
    await papers.make('pdf', () => undefined);
    expect((saver.failures[0] as Failure).code, 'told').toBe('disk_full');
    expect([papers.printing, papers.made.length], 'nothing left behind').toEqual([false, 0]);
  });

  test('a sheet is of one unit or of all; a unit of another round is forgotten', async () => {
    const { papers } = open();
    await papers.load({ screen: 'papers', paper: 'score-sheet', round: 'XA-2020', unit: 'Xã B' });
    expect(papers.asked, 'one').toMatchObject({ paper: 'score-sheet', round: 'XA-2020', unit: 'Xã B', number: '' });
    await papers.choose({ round: 'HUYEN-2020' });
    expect(papers.asked, 'no unit of that name there').not.toHaveProperty('unit');
  });

  test('what the book does not hold is typed and sent with the paper', async () => {
    const { papers } = open();
    await papers.load({ screen: 'papers', paper: 'publication', round: 'XA-2020' });
    papers.choices.fields['proposer'] = 'Phòng Nội vụ';
    expect(papers.asked.fields, 'by its name').toEqual({ proposer: 'Phòng Nội vụ' });
    await papers.choosePaper('conference-report');
    expect(papers.asked, 'not with a paper that has no such field').not.toHaveProperty('fields');
  });

  test('a format is picked by its own kind of file and only where the paper has it', async () => {
    const { papers, calls } = open();
    await papers.load({ screen: 'papers', paper: 'year-end' });
    await papers.make('docx', () => undefined);
    expect(calls.find((call) => call.name === 'pick_save')?.args, 'Word').toEqual({ kind: 'word', suggested_name: 'a.docx' });
    expect(await papers.make('xlsx', () => undefined), 'there is no such table').toBeNull();
  });

  test('many files are made in one folder; a stop is no failure', async () => {
    const printed = { path: '', name: 'phieu', files: [{}, {}], left_out: [] };
    const first = open({ pick_file: () => ({ handle: 'f', name: 'Tài liệu' }), print_many: () => printed, work_progress: () => null });
    await first.papers.load({ screen: 'papers', paper: 'score-sheet' });
    expect((await first.papers.makeMany('score-sheet', () => undefined))?.name, 'the new folder').toBe('phieu');
    expect([first.papers.work, first.papers.printing], 'over').toEqual([null, false]);
    const stopped = open({
      pick_file: () => ({ handle: 'f', name: 'Tài liệu' }),
      print_many: () => {
        throw new Failure('stopped', 'Đã dừng.');
      },
    });
    await stopped.papers.load({ screen: 'papers', paper: 'score-sheet' });
    expect(await stopped.papers.makeMany('score-sheet', () => undefined), 'nothing made').toBeNull();
    expect(stopped.saver.failures, 'the clerk wished it').toEqual([]);
  });

  test('a number is kept with its paper and shown at once', async () => {
    const kept = [{ id: 1, printed: '45/BC-UBND', year: 2021, date: '07/04/2021', subject: 'Báo cáo' }];
    const { papers, calls } = open({ register_number: () => kept });
    await papers.load();
    await papers.choose({ number: '45', date: '07/04/2021' });
    await papers.keepInRegister(() => undefined);
    expect(papers.numbers, 'in the list').toEqual(kept);
    expect(calls.at(-1)?.args, 'the paper shown').toMatchObject({ paper: { number: '45', date: '07/04/2021' } });
  });
});
