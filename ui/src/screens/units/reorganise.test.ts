import { describe, expect, test } from 'vitest';
import type { UnitView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Reorganise } from './reorganise.svelte';

const UNIT = { id: 3, now: { code: '23485', name: 'Xã A', kind: 'xã', group: 'Xã', head_name: 'Nguyễn Văn A', head_title: 'Chủ tịch' } } as UnitView;

function open(answer: () => unknown = () => ({ units: [] })) {
  const saver = quietSaver();
  const door = fakeDoor({ reorganise_units: answer } as Parameters<typeof fakeDoor>[0]);
  const change = new Reorganise(door.call, saver);
  change.begin(UNIT);
  return { change, calls: door.calls, saver };
}

describe('reorganise', () => {
  test('a renamed unit starts from what it is called, a new one does not', () => {
    const { change } = open();
    expect(change.into.map((one) => one.name), 'the old name is there to be changed').toEqual(['Xã A']);
    change.choose('merge');
    expect(change.into.map((one) => [one.name, one.code, one.group]), 'only kind and group are like it').toEqual([['', '', 'Xã']]);
    change.choose('split');
    expect(change.into.length, 'a division makes two at least').toBe(2);
  });

  test('units go into a merger and out of it', async () => {
    const { change, calls } = open();
    change.choose('merge');
    change.toggle(4);
    change.toggle(5);
    change.toggle(4);
    change.day = '01/07/2025';
    await change.save();
    expect(calls.at(-1)?.args, 'as one step').toMatchObject({ kind: 'merge', day: '01/07/2025', from: [3, 5] });
    expect(change.open, 'the form is done').toBe(false);
  });

  test('what is refused stands at its field and the form stays', async () => {
    const problem = { code: 'overlapping_dates', severity: 'error', sheet: null, cell: null, field: 'day', what: 'Trùng ngày.', do: 'Chọn ngày muộn hơn.' };
    const { change } = open(() => {
      throw new Failure('problems', 'Trùng ngày.', { problems: [problem] });
    });
    expect(await change.save(), 'not written').toBeNull();
    expect(change.fault.at('day')?.sentence, 'at the day').toBe('Trùng ngày. Chọn ngày muộn hơn.');
    expect(change.open, 'what was typed stays').toBe(true);
  });
});
