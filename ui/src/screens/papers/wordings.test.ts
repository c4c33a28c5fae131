import { describe, expect, test } from 'vitest';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Papers } from './papers.svelte';
import { Wordings } from './wordings.svelte';

const FILES = [
  {
    template: 'bao_cao.md',
    title: 'Báo cáo',
    papers: ['conference-report'],
    paragraphs: [
      { paragraph: 'opening', remark: '', text: 'Mở đầu.', state: 'original' },
      { paragraph: 'closing', remark: 'khi có kết quả', text: 'Kết./.', state: 'own' },
    ],
  },
  { template: 'cam_ket.md', title: 'Cam kết', papers: ['commitment'], paragraphs: [{ paragraph: 'gone', remark: '', text: 'Cũ', state: 'unused' }] },
];
const PREVIEW = { ticket: 't', pages: [], suggested_name: 'a.pdf', draft: true, number_taken: null, check_code: 'c' };

const view = ({ template, paragraph }: { template: string; paragraph: string }) => {
  const line = FILES.flatMap((one) => one.paragraphs).find((one) => one.paragraph === paragraph);
  return { template, title: '', paragraph, remark: '', text: line?.text ?? '', original: 'Nguyên văn.', made_from: null, state: line?.state, fields: [] };
};

function open(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const door = fakeDoor({
    wordings: () => FILES,
    wording: view,
    preview_wording: () => ({ preview: PREVIEW, page: 2 }),
    save_wording: ({ text, ...place }: { text: string; template: string; paragraph: string }) => ({ ...view(place), text }),
    reset_wording: () => FILES,
    ...answers,
  } as Parameters<typeof fakeDoor>[0]);
  return { wordings: new Wordings(new Papers(door.call, saver), door.call, saver), calls: door.calls, saver };
}

describe('wordings', () => {
  test('the paragraphs of the paper looked at are shown, with the page they stand on', async () => {
    const { wordings, calls } = open();
    await wordings.load();
    expect([wordings.template, wordings.paragraph, wordings.page], 'the first of the report').toEqual(['bao_cao.md', 'opening', 2]);
    expect(calls.at(-1), 'tried on the report').toMatchObject({
      name: 'preview_wording',
      args: { wording: { text: 'Mở đầu.' }, paper: { paper: 'conference-report' } },
    });
  });

  test('what was typed and not kept is there again after a look at another paragraph', async () => {
    const { wordings } = open();
    await wordings.load();
    wordings.text = 'Đang gõ';
    await wordings.choose(FILES[0]!.paragraphs[1] as never);
    expect([wordings.text, wordings.isDraft('opening')], 'the other one, and a mark').toEqual(['Kết./.', true]);
    await wordings.choose(FILES[0]!.paragraphs[0] as never);
    expect([wordings.text, wordings.isChanged], 'nothing lost').toEqual(['Đang gõ', true]);
  });

  test('words that cannot be printed are said at the field; the pages before stay', async () => {
    const { wordings, calls, saver } = open({
      preview_wording: ({ wording }: { wording: { text: string } }) => {
        if (wording.text.includes('{')) throw new Failure('bad_value', 'Dòng 1: không có trường.', { field: 'text' });
        return { preview: PREVIEW, page: null };
      },
      save_wording: () => {
        throw new Failure('bad_value', 'Dòng 1: không có trường.', { field: 'text' });
      },
    });
    await wordings.load();
    wordings.text = '{{x}}';
    await wordings.layOut();
    expect([wordings.fault.at('text')?.sentence, wordings.preview?.ticket], 'said, pages stay').toEqual(['Dòng 1: không có trường.', 't']);
    await wordings.save();
    expect([wordings.fault.at('text')?.sentence, saver.failures], 'also when kept, without a dialog').toEqual(['Dòng 1: không có trường.', []]);
    expect(wordings.isChanged, 'what was typed stays').toBe(true);
    expect(calls.at(-1)?.name, 'asked once').toBe('save_wording');
  });

  test('kept words are no draft, and going back takes the draft along', async () => {
    const { wordings, saver } = open();
    await wordings.load();
    wordings.text = 'Lời mới.';
    await wordings.save();
    expect([wordings.isChanged, saver.said.length], 'kept and said').toEqual([false, 1]);
    wordings.text = 'Gõ dở';
    await wordings.reset();
    expect([wordings.text, wordings.isChanged], 'the words of the program').toEqual(['Mở đầu.', false]);
  });

  test('a paragraph that no paper prints any more is only looked at', async () => {
    const { wordings, calls } = open();
    await wordings.load();
    const before = calls.length;
    await wordings.chooseTemplate('cam_ket.md');
    expect([wordings.view, wordings.preview, calls.length], 'nothing to lay out').toEqual([null, null, before]);
  });
});
