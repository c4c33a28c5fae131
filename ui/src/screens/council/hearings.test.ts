import { describe, expect, test } from 'vitest';
import type { AgendaLine, HearingView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { HearingRoom } from './hearing_room.svelte';
import { Hearings } from './hearings.svelte';

const line = (node: number, more: Partial<AgendaLine> = {}): AgendaLine =>
  ({ unit: 1, unit_name: 'Xã A', node, code: `1.${node}`, own: '2', ruled: '1', decision: null, ...more }) as AgendaLine;

const decided = { text: '1', opinions: '', reason: 'đủ', vote: { how: 'consensus' }, author: 'A' } as const;

const hearing = (agenda: AgendaLine[], more: Partial<HearingView> = {}): HearingView =>
  ({ id: 7, round: 'XA', day: '16/03/2021', ended: '', present: 3, conclusions: '', attendees: [], quorum: null, agenda, ...more }) as unknown as HearingView;

function room(agenda: AgendaLine[], answers: Parameters<typeof fakeDoor>[0] = {}) {
  const door = fakeDoor(answers);
  const saver = quietSaver();
  return { room: new HearingRoom(hearing(agenda), door.call, saver), calls: door.calls, saver };
}

describe('a hearing', () => {
  test('it goes on where nothing is decided yet', () => {
    expect(room([line(1, { decision: decided }), line(2)]).room.line?.node, 'the first open one').toBe(2);
    expect(room([line(1, { decision: decided })]).room.line?.node, 'or the first at all').toBe(1);
  });

  test('what is typed for a criterion stays with it', () => {
    const { room: hall } = room([line(1), line(2)]);
    if (hall.draft) hall.draft.reason = 'thiếu báo cáo';
    hall.turn(1);
    expect(hall.draft?.reason, 'another criterion is blank').toBe('');
    hall.turn(-1);
    expect(hall.draft?.reason, 'and the first as it was left').toBe('thiếu báo cáo');
  });

  test('a decision turns to the next open criterion, round the end too', async () => {
    const after = hearing([line(1), line(2, { decision: decided })]);
    const { room: hall, calls } = room([line(1), line(2)], { decide: () => after });
    hall.turn(1);
    hall.take('ruled');
    expect(await hall.record()).toBe(true);
    expect(hall.line?.node, 'the one that was passed over').toBe(1);
    const sent = calls.find((call) => call.name === 'decide')?.args;
    expect(sent, 'by consensus unless counted').toEqual({ hearing: 7, unit: 1, node: 2, text: '1', opinions: '', reason: '', vote: { how: 'consensus' } });
  });

  test('a refusal stays at its field with what was typed', async () => {
    const refuse = () => {
      throw new Failure('reason_required', 'Cần có lý do.', { field: 'reason' });
    };
    const { room: hall, saver } = room([line(1)], { decide: refuse });
    hall.take('ruled');
    expect(await hall.record()).toBe(false);
    expect([hall.draft?.text, hall.fault.at('reason')?.sentence, saver.failures], 'no dialog over the hall').toEqual(['1', 'Cần có lý do.', []]);
  });

  test('votes that are no numbers are not sent as nothing', async () => {
    const { room: hall, calls } = room([line(1)]);
    if (hall.draft) Object.assign(hall.draft, { text: '1', how: 'counted', in_favour: 'ba' });
    expect(await hall.record()).toBe(false);
    expect([calls.length, hall.fault.at('vote') !== null]).toEqual([0, true]);
  });

  test('the end of a hearing with only a time is on the day it began', async () => {
    const { room: hall, calls } = room([line(1)], { close_hearing: () => hearing([line(1)], { ended: '11:30' }) });
    hall.startClosing();
    if (hall.closing) hall.closing.time = '11:30';
    await hall.close();
    expect(calls[0]?.args, 'not today, when the minutes are typed later').toEqual({ id: 7, day: '16/03/2021', time: '11:30', conclusions: '' });
    expect(hall.isOver).toBe(true);
  });

  test('what was half typed is still there when the hearing is entered again', async () => {
    const hearings = new Hearings(fakeDoor({ hearing: () => hearing([line(1)]), hearings: () => [] }).call, quietSaver());
    await hearings.enter(7);
    if (hearings.room?.draft) hearings.room.draft.reason = 'đang ghi dở';
    await hearings.leave();
    await hearings.enter(7);
    expect(hearings.room?.draft?.reason, 'leaving throws nothing away').toBe('đang ghi dở');
  });

  test('a new hearing starts from the council with its chair and secretary', () => {
    const hearings = new Hearings(fakeDoor({}).call, quietSaver());
    const member = (body: 'council' | 'support_team', role: 'chair' | 'secretary', name: string) => ({ body, role, name, office_title: '' });
    const members = [member('council', 'chair', 'A'), member('support_team', 'chair', 'T'), member('support_team', 'secretary', 'S')];
    hearings.edit({ members } as never);
    expect([hearings.form?.chair, hearings.form?.secretary], 'the head of the team does not preside').toEqual(['A', 'S']);
    expect(hearings.form?.attendees.every((one) => one.attendance === 'present'), 'absence is what is ticked off').toBe(true);
  });
});
