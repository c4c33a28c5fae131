import { describe, expect, test } from 'vitest';
import { Failure } from '../door/failure';
import { fakeDoor } from '../door/fake';
import { quietSaver } from '../shell/saver';
import { exportSheet } from './sheet_export';

describe('a sheet on its way out', () => {
  test('it is written where the clerk says, and what it cannot carry is said', async () => {
    const saver = quietSaver();
    const door = fakeDoor({ pick_save: () => ({ handle: 'h1', name: 'điểm.xlsx' }) });
    const asked: string[] = [];
    const problem = { code: 'x', severity: 'notice' as const, what: 'Một tổng ghi thẳng không có dòng.', do: '', sheet: null, cell: null };
    const write = async (out: string) => (asked.push(out), { path: 'p', rows: 7, problems: [problem] });
    await exportSheet('Điểm XA-2020', write, saver, door.call);
    expect(door.calls[0]?.args, 'a name with its ending is offered').toEqual({ kind: 'sheet', suggested_name: 'Điểm XA-2020.xlsx' });
    expect(asked, 'by its handle').toEqual(['h1']);
    expect(saver.said, 'one message').toEqual(['Đã ghi 7 dòng vào điểm.xlsx. Một tổng ghi thẳng không có dòng.']);
  });

  test('a cancelled choice writes nothing and says nothing', async () => {
    const saver = quietSaver();
    const door = fakeDoor({ pick_save: () => null });
    await exportSheet('x', () => Promise.reject(new Error('never')), saver, door.call);
    expect([saver.said, saver.failures], 'silence').toEqual([[], []]);
  });

  test('what the program refuses is shown', async () => {
    const saver = quietSaver();
    const door = fakeDoor({ pick_save: () => ({ handle: 'h1', name: 'x.xlsx' }) });
    await exportSheet('x', () => Promise.reject(new Failure('disk_full', 'Đầy.')), saver, door.call);
    expect((saver.failures[0] as Failure).code, 'with its code').toBe('disk_full');
  });
});
