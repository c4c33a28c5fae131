import { describe, expect, test } from 'vitest';
import type { ConferenceView, SaveConference } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Conferences } from './conferences.svelte';

const saver = quietSaver();

const held = (id: number, more: Partial<ConferenceView> = {}): ConferenceView => ({
  ...{ id, year: 2020, name: `Hội nghị ${id}`, day: '07/04/2021', begins: '07:30', place: 'Hội trường', chair: '', content: '', preparation: '', contact: '' },
  ...{ points: [], agenda: [], guests: [], present: 0, talks: [], discussion: [], conclusions: [] },
  ...more,
});

describe('the conferences', () => {
  test('what is typed stays when the book is read again', async () => {
    const door = fakeDoor({ conferences: () => [held(2), held(1)] });
    const list = new Conferences(door.call, saver);
    await list.load();
    expect(list.draft?.id, 'the newest is shown first').toBe(2);
    if (list.draft) list.draft.place = 'Nơi khác';
    await list.load();
    expect(list.draft?.place, 'undo elsewhere must not wipe what is being typed').toBe('Nơi khác');
    expect(list.isChanged).toBe(true);
  });

  test('a refusal opens the page on which its field stands', async () => {
    const problems = [{ code: 'owner_missing', severity: 'error', sheet: null, cell: null, field: 'conclusions.1.owner', what: 'Chưa giao.', do: 'Ghi nơi thực hiện.' }];
    const door = fakeDoor({
      conferences: () => [held(1)],
      save_conference: () => {
        throw new Failure('problems', 'Chưa lưu được.', { problems });
      },
    });
    const list = new Conferences(door.call, saver);
    await list.load();
    expect(await list.save(), 'it was not kept').toBe(false);
    expect(list.page).toBe('conclusions');
    expect(list.fault.at('conclusions.1.owner')?.sentence).toContain('Chưa giao.');
  });

  test('marking everybody present leaves who is absent', async () => {
    const guest = (name: string, attendance: 'absent' | null) => ({ name, title: '', body: '', point: '', attendance, note: '' });
    const door = fakeDoor({ conferences: () => [held(1, { guests: [guest('A', null), guest('B', 'absent')] })] });
    const list = new Conferences(door.call, saver);
    await list.load();
    list.allPresent();
    expect(list.draft?.guests.map((one) => one.attendance)).toEqual(['present', 'absent']);
  });

  test('a new one is found again after it was kept', async () => {
    let all = [held(1)];
    const door = fakeDoor({
      conferences: () => all,
      save_conference: (asked: SaveConference) => (all = [held(5, { name: asked.name }), ...all]),
    });
    const list = new Conferences(door.call, saver);
    await list.load();
    await list.add(2021);
    if (list.draft) list.draft.name = 'Hội nghị mới';
    await list.save();
    expect([list.draft?.id, list.isChanged], 'its own number, nothing unsaved').toEqual([5, false]);
  });
});
