import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BookView } from '../door/bindings';
import { fakeDoor } from '../door/fake';
import { Drafts, PAUSE } from './drafts.svelte';
import { Shell } from './shell.svelte';

const BOOK = { open: true, set_up: true, clerk: 'Trần Thị B', clerks: 2, locked: false, read_only: null, text_size: 100, high_contrast: false } as BookView;

function open(left: { stopped: string | null; drafts: { place: string; label: string; text: string; at: string }[] } = { stopped: null, drafts: [] }) {
  const door = fakeDoor({ drafts: () => left, keep_draft: () => ({ at: '' }), keep_stopped: () => ({ at: '' }) });
  const shell = new Shell(door.call);
  shell.show(BOOK);
  const kept = () => door.calls.filter((call) => call.name === 'keep_draft').map((call) => (call.args as { text: string }).text);
  return { shell, drafts: new Drafts(door.call, shell), kept, calls: door.calls };
}

const CELL = '{"screen":"scores","round":"XA-2020","unit":3,"node":7,"stage":"self","field":"score"}';

describe('half-typed text', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('it is put down after a pause, as it stands then, not at every key', async () => {
    const { drafts, kept } = open();
    for (const text of ['1', '1,', '1,5']) drafts.typed(CELL, 'Điểm', text);
    expect(kept(), 'nothing while keys follow').toEqual([]);
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(kept(), 'once').toEqual(['1,5']);
  });

  test('a change that carries the text drops it; one that only looks does not', async () => {
    const { drafts, kept } = open();
    drafts.typed(CELL, 'Lý do', 'Báo cáo nộp chậm ');
    await drafts.flush();
    drafts.done('preview_paste', { texts: [['Báo cáo nộp chậm']] });
    drafts.done('record_score', { text: '1', reason: '' });
    expect(kept(), 'still there').toEqual(['Báo cáo nộp chậm ']);
    drafts.done('make_remark', { text: 'Báo cáo nộp chậm', place: { node: 7 } });
    await drafts.flush();
    expect(kept(), 'an empty text forgets it').toEqual(['Báo cáo nộp chậm ', '']);
  });

  test('the same figure in another cell stays a draft', async () => {
    const { drafts, kept } = open();
    drafts.typed(CELL, 'Điểm', '1');
    await drafts.flush();
    drafts.done('record_score', { round: 'XA-2020', unit: 3, node: 8, stage: 'self', text: '1' });
    expect(kept(), 'the line below was saved').toEqual(['1']);
    drafts.done('record_score', { round: 'XA-2020', unit: 3, node: 7, stage: 'self', text: '1' });
    await drafts.flush();
    expect(kept(), 'now this one').toEqual(['1', '']);
  });

  test('what was refused and left behind is offered at once, and gone once a score is taken there', async () => {
    const { drafts, kept } = open();
    drafts.leave(CELL, 'Xã A, 2.3: Tự chấm', '9', new Date(2021, 0, 20, 10, 42, 7));
    await drafts.flush();
    expect(drafts.offered.map((one) => [one.label, one.text, one.at]), 'it must not wait for the next start').toEqual([['Xã A, 2.3: Tự chấm', '9', '10:42:07']]);
    expect(kept(), 'put down too').toEqual(['9']);
    drafts.typed(CELL, 'Xã A, 2.3: Tự chấm', '2');
    drafts.done('record_score', { round: 'XA-2020', unit: 3, node: 7, stage: 'self', text: '2' });
    expect(drafts.offered, 'another score stands there now').toEqual([]);
  });

  test('after a power cut the clerk is where they stopped, and the text is offered, not saved', async () => {
    const { drafts, shell } = open({ stopped: CELL, drafts: [{ place: CELL, label: 'Xã A, 2.3: Tự chấm', text: '1,', at: '10:42:07' }] });
    await drafts.enter();
    expect(shell.screen, 'the screen').toBe('scores');
    expect(shell.takePlace('scores'), 'the very line').toEqual({ screen: 'scores', round: 'XA-2020', unit: 3, node: 7, stage: 'self' });
    expect(drafts.offerOf(CELL)?.text, 'the text waits for a word').toBe('1,');
    drafts.takeUp(drafts.offered[0] as never);
    expect(drafts.offered, 'taken up').toEqual([]);
  });

  test('thrown away it is gone for good', async () => {
    const { drafts, kept } = open({ stopped: null, drafts: [{ place: CELL, label: 'Điểm', text: '1,', at: '' }] });
    await drafts.enter();
    drafts.forget(CELL);
    await drafts.flush();
    expect([drafts.offered.length, kept()], 'here and in the book').toEqual([0, ['']]);
  });

  test('what another version named is left alone', async () => {
    const { drafts, shell } = open({ stopped: '{"screen":"elsewhere"}', drafts: [{ place: 'x', label: '', text: 'a', at: '' }] });
    await drafts.enter();
    expect([shell.screen, drafts.offered.length, drafts.ready], 'the desk, and nothing offered').toEqual(['waiting', 0, true]);
  });

  test('where the clerk is, is kept once it has not changed for a moment', async () => {
    const { drafts, shell, calls } = open();
    await drafts.enter();
    for (const screen of ['scores', 'evidence', 'council'] as const) {
      shell.screen = screen;
      drafts.keepStop();
    }
    await vi.advanceTimersByTimeAsync(PAUSE);
    const stops = calls.filter((call) => call.name === 'keep_stopped').map((call) => call.args);
    expect(stops, 'the last place only').toEqual([{ place: '{"screen":"council"}' }]);
  });
});
