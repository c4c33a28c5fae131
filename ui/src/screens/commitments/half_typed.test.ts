import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BookView } from '../../door/bindings';
import { fakeDoor } from '../../door/fake';
import { Drafts, PAUSE } from '../../shell/drafts.svelte';
import { quietSaver } from '../../shell/saver';
import { Shell } from '../../shell/shell.svelte';
import { Commitments } from './commitments.svelte';
import { emptyDraft, readBack, written } from './draft';
import { HalfTypedForm } from './half_typed';

const BOOK = { open: true, set_up: true, clerk: 'Trần Thị B', clerks: 2, locked: false, read_only: null, text_size: 100, high_contrast: false } as BookView;
const HALF = { ...emptyDraft(2021), head_name: 'Lê Văn C' };
const PLACE = '{"screen":"commitments","item":0,"field":"form"}';

async function open(drafts: { place: string; label: string; text: string; at: string }[] = []) {
  const door = fakeDoor({
    drafts: () => ({ stopped: null, drafts }), keep_draft: () => ({ at: '' }),
    commitments: () => [], units: () => ({ units: [] }), rounds: () => [{ year: 2020 }],
  } as Parameters<typeof fakeDoor>[0]);
  const shell = new Shell(door.call);
  shell.show(BOOK);
  const kept = new Drafts(door.call, shell);
  await kept.enter();
  const commitments = new Commitments(door.call, quietSaver());
  await commitments.load();
  const put = () => door.calls.filter((call) => call.name === 'keep_draft').map((call) => call.args as { place: string; text: string });
  return { commitments, kept, shell, put, form: new HalfTypedForm(commitments, kept, () => undefined) };
}

describe('the half-typed form', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('rows and cells are put down while they are typed, and forgotten once the form is let go', async () => {
    const { commitments, form, put } = await open();
    await commitments.add();
    form.follow();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(put(), 'an untouched form is nothing').toEqual([]);
    const target = commitments.draft?.targets[0];
    if (target) Object.assign(target, { name: 'Hồ sơ đúng h', value: '98,' });
    form.follow();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(put()[0]?.place, 'one place for the whole form').toBe(PLACE);
    expect(readBack(put()[0]?.text ?? '')?.targets[0], 'as it was typed, a comma at its end included').toMatchObject({ name: 'Hồ sơ đúng h', value: '98,' });
    commitments.letGo();
    form.follow();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(put().at(-1)?.text, 'let go').toBe('');
  });

  test('after a power cut the form stands there again and is not saved', async () => {
    const left = { place: PLACE, label: 'Cam kết, 2021, Lê Văn C: bản cam kết', text: written(HALF), at: '10:42:07' };
    const { commitments, kept, form, put } = await open([left]);
    expect(kept.offered[0]?.isForm, 'its text is not shown to the eye').toBe(true);
    expect(commitments.draft, 'nothing comes back by itself').toBeNull();
    const offer = kept.offered[0];
    if (offer) kept.open(offer);
    await form.goOn();
    expect([commitments.draft?.head_name, commitments.isChanged], 'typed, not saved').toEqual(['Lê Văn C', true]);
    expect([kept.offered.length, put().length], 'offered once, and still put down').toEqual([0, 0]);
  });

  test('another clerk never gets what the one before was typing', async () => {
    const { commitments, kept, form, put } = await open();
    await commitments.add();
    if (commitments.draft) commitments.draft.head_name = 'Lê Văn C';
    form.follow();
    await kept.flush();
    await kept.changeHands('here');
    form.follow();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(put().length, 'once, under the name of the first').toBe(1);
    commitments.letGo();
    expect(commitments.isChanged, 'and it is gone from the page').toBe(false);
  });

  test('what another version wrote is thrown away', () => {
    expect([readBack('98,5'), readBack('{"targets":3}'), readBack('null')], 'no form').toEqual([null, null, null]);
  });
});
