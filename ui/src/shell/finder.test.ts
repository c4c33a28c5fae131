import { describe, expect, test } from 'vitest';
import type { Found } from '../door/bindings';
import { fakeDoor } from '../door/fake';
import { Finder } from './finder.svelte';
import { Shell } from './shell.svelte';

const found = (more: Partial<Found>): Found => ({
  kind: 'criterion',
  code: '',
  title: '',
  detail: '',
  round: null,
  unit: null,
  node: null,
  stage: null,
  id: null,
  year: null,
  ...more,
});

function open(find: (args: { text: string }) => unknown) {
  const door = fakeDoor({ find, papers: () => [{ name: 'minutes', title: 'Biên bản họp Hội đồng' }] });
  const shell = new Shell(door.call);
  return { shell, finder: new Finder(shell, door.call) };
}

describe('finding anything', () => {
  test('a criterion lands on its very cell', async () => {
    const { shell, finder } = open(() => [found({ code: '2.1', round: 'XA', unit: 7, node: 12, stage: 'appraised1' })]);
    finder.text = '2.1';
    await finder.look();
    finder.take();
    expect(shell.takePlace('scores'), 'round, unit, stage and line').toEqual({ screen: 'scores', round: 'XA', unit: 7, stage: 'appraised1', node: 12 });
    expect(finder.open, 'the box is gone').toBe(false);
  });

  test('papers and actions of the menus are found without marks', async () => {
    const { shell, finder } = open(() => []);
    await finder.show([{ label: 'Chấm điểm', kind: 'screen', run: () => (shell.screen = 'scores') }]);
    finder.text = 'cham diem';
    await finder.look();
    expect(finder.hits, 'the screen alone').toMatchObject([{ kind: 'screen', title: 'Chấm điểm' }]);
    finder.take();
    expect(shell.screen, 'and it opens').toBe('scores');
    finder.text = 'bien ban';
    await finder.look();
    expect(finder.hits, 'the paper by its own name').toMatchObject([{ kind: 'paper', title: 'Biên bản họp Hội đồng' }]);
    finder.take();
    expect(shell.takePlace('papers')?.paper, 'and it opens').toBe('minutes');
  });

  test('an answer to fewer letters never replaces one to more', async () => {
    let late: (answer: Found[]) => void = () => undefined;
    const { finder } = open(({ text }) => (text === 'd' ? new Promise((done) => (late = done)) : [found({ title: 'Đắk Pne' })]));
    finder.text = 'd';
    const first = finder.look();
    finder.text = 'dak pne';
    await finder.look();
    late([found({ title: 'Khác' })]);
    await first;
    expect(finder.hits[0]?.title, 'what was typed last').toBe('Đắk Pne');
  });

  test('the chosen line stays inside the list', async () => {
    const { finder } = open(() => [found({ title: 'a' }), found({ title: 'b' })]);
    finder.text = 'zzz';
    await finder.look();
    finder.move(-1);
    expect(finder.at, 'not above the first').toBe(0);
    finder.move(9);
    expect(finder.at, 'not below the last').toBe(1);
  });
});
