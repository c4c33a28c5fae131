import { describe, expect, test, vi } from 'vitest';
import type { BookView, RoundView, SheetCell, SheetRow, Stage, UnitSheetView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { drafts } from '../../shell/drafts.svelte';
import { roundAtWork } from '../../shell/round_at_work';
import { shell } from '../../shell/shell.svelte';
import { ScoreSheet, type Saver } from './scores.svelte';
import { statusOf } from './status';

const STAGES: Stage[] = ['self', 'council', 'appraised1', 'appraised2', 'approved'];

function cells(points: Partial<Record<Stage, string>>, change: Partial<SheetCell> = {}): SheetCell[] {
  return STAGES.map((stage) => ({
    stage,
    state: points[stage] === undefined ? 'not_scored' : 'scored',
    points: points[stage] ?? null,
    stated: false,
    covered: false,
    difference: null,
    locked: false,
    editable: true,
    figure: '',
    working: '',
    computed: '',
    remark: '',
    author: '',
    ...change,
  }));
}

function line(node: number, code: string, level: number, points: Partial<Record<Stage, string>>): SheetRow {
  return {
    node,
    code,
    title: `Mục ${code}`,
    level,
    is_leaf: level === 2,
    max: '2',
    channel: 'self',
    side: 'main',
    wording: '',
    rule_says: '',
    takes_figure: false,
    lead_unit: '',
    evidence: '',
    cells: cells(points),
    difference: null,
    lost: null,
  };
}

function view(unit: number, score?: string): UnitSheetView {
  const begun = (stage: Stage) => stage === 'self';
  return {
    round: 'XA-2020',
    unit,
    unit_name: `Xã ${unit}`,
    decimals: 2,
    rows: [line(1, '', 0, { self: '3' }), line(2, '1', 1, {}), line(3, '1.1', 2, score ? { self: score } : {})],
    totals: STAGES.map((stage) => ({
      stage,
      begun: begun(stage),
      earned: '3',
      applicable_max: '4',
      index_percent: '75',
      index_printed: '75,00',
      grade: 'Khá',
      to_next_grade: { grade: 'Tốt', points: '0.4', conditions: [] }, lowered: null,
      complete: false,
      scored: 1,
      scorable: 2,
      parts_difference: null,
    })),
    problems: [],
  };
}

const ROUND: RoundView = {
  code: 'XA-2020',
  year: 2020,
  criteria: 'XA',
  criteria_title: 'Bộ tiêu chí',
  group: 'Xã',
  from: '01/01/2020',
  to: '31/12/2020',
  published: false,
  published_on: '',
  stage: 'self',
  units: [1, 2].map((id) => ({ id, code: `${id}`, name: `Xã ${id}`, locked: [] })),
  progress: STAGES.map((stage) => ({ stage, units_begun: stage === 'self' ? 1 : 0, units_complete: 0 })),
};

function open(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const failures: unknown[] = [];
  const saver: Saver = { save: (change) => change(), fail: (refusal) => failures.push(refusal) };
  const door = fakeDoor({
    rounds: () => [ROUND],
    unit_sheet: ({ unit }: { unit: number }) => view(unit),
    record_score: ({ unit, text }: { unit: number; text: string }) => view(unit, text.replace(',', '.')),
    ...answers,
  } as Parameters<typeof fakeDoor>[0]);
  return { sheet: new ScoreSheet(door.call, saver), calls: door.calls, failures };
}

const settled = () => new Promise((done) => setTimeout(done, 5));

describe('coming back', () => {
  test('a score that was refused stays within reach when another sheet is shown', async () => {
    shell.show({ open: true, set_up: true, locked: false, read_only: null } as BookView);
    drafts.offered = [];
    const late: ((refusal: Error) => void)[] = [];
    const { sheet } = open({ record_score: () => new Promise((_, refuse) => late.push(refuse)) });
    await sheet.load();
    const type = async (text: string) => {
      sheet.grid.choose({ row: 3, column: 0 });
      sheet.grid.typed(text);
      sheet.grid.finish();
      await settled();
    };
    await type('9');
    late.shift()?.(new Error('Điểm 9 lớn hơn điểm tối đa 2.'));
    await settled();
    await sheet.openUnit(2);
    const offered = () => drafts.offered.map((one) => [one.spot.unit, one.spot.node, one.spot.stage, one.text]);
    expect(offered(), 'refused, then the unit was changed').toEqual([[1, 3, 'self', '9']]);
    await type('8');
    sheet.chooseStage('approved');
    late.shift()?.(new Error('Điểm 8 lớn hơn điểm tối đa 2.'));
    await settled();
    expect(offered()[0], 'the answer came after the stage was changed').toEqual([2, 3, 'self', '8']);
    drafts.offered = [];
  });

  test('reading again keeps unit, stage and line; a round chosen on another screen is opened', async () => {
    const other = { ...ROUND, code: 'H-2020' };
    const { sheet } = open({ rounds: () => [ROUND, other], unit_sheet: ({ round, unit }: { round: string; unit: number }) => ({ ...view(unit), round }) });
    await sheet.load();
    await sheet.openUnit(2);
    sheet.chooseStage('council');
    sheet.grid.choose({ row: 2, column: 0 });
    await sheet.load();
    expect([sheet.view?.unit, sheet.stage, sheet.grid.at?.row], 'one must not begin at the first unit again').toEqual([2, 'council', 2]);
    roundAtWork.turnTo('H-2020');
    await sheet.load();
    expect(sheet.view?.round, 'the round of the desk').toBe('H-2020');
    roundAtWork.turnTo('XA-2020');
  });

  test('in a book without rounds nothing of another book is left', async () => {
    let rounds = [ROUND];
    const { sheet } = open({ rounds: () => rounds });
    await sheet.load();
    rounds = [];
    await sheet.load();
    expect([sheet.round, sheet.view], 'the sample office was closed').toEqual([null, null]);
  });
});

describe('score entry', () => {
  test('it opens the first unit at the furthest stage that was begun', async () => {
    const { sheet } = open();
    await sheet.load();
    expect([sheet.view?.unit, sheet.stage], 'unit and stage').toEqual([1, 'self']);
    expect(sheet.grid.rows.at(-1)?.kind, 'the root stands last, as the total').toBe('total');
  });

  test('of several units chosen in a row only the last is shown', async () => {
    const late: (() => void)[] = [];
    const { sheet } = open({
      unit_sheet: ({ unit }: { unit: number }) => new Promise((answer) => late.push(() => answer(view(unit)))),
    });
    const loading = sheet.load();
    await settled();
    late.splice(0).forEach((answer) => answer());
    await loading;
    const [second, first] = [sheet.openUnit(2), sheet.openUnit(1)];
    await settled();
    const [answerSecond, answerFirst] = late;
    answerFirst?.();
    answerSecond?.();
    await Promise.all([second, first]);
    expect(sheet.view?.unit, 'an answer that comes late does not take the place of the newer one').toBe(1);
  });

  test('typed text goes out as typed and the answer is shown', async () => {
    const { sheet, calls } = open();
    await sheet.load();
    sheet.grid.typed('1,5');
    sheet.grid.finish();
    await settled();
    expect(calls.at(-1)?.args, 'as typed, with its place').toMatchObject({ node: 3, stage: 'self', text: '1,5', reason: '' });
    expect(sheet.grid.rows.find((row) => row.id === 3)?.cells[0]?.points, 'the figure of the core').toBe('1.5');
  });

  test('only the stage the clerk works in may be written', async () => {
    const { sheet } = open();
    await sheet.load();
    sheet.chooseStage('approved');
    expect(sheet.stages, 'self for comparison, approved to write').toEqual(['self', 'approved']);
    const leaf = sheet.grid.rows.find((row) => row.id === 3);
    expect(leaf?.cells.map((cell) => cell.editable), 'the other stage is closed').toEqual([false, true]);
  });

  test('an answer for a unit that is no longer open is not shown', async () => {
    const { sheet } = open({ record_score: () => new Promise((done) => setTimeout(() => done(view(1, '2')), 3)) } as never);
    await sheet.load();
    sheet.grid.typed('2');
    sheet.grid.finish();
    await sheet.openUnit(2);
    await settled();
    expect(sheet.view?.unit, 'still the second unit').toBe(2);
  });

  test('kad asks for the reason and goes out again with it', async () => {
    const { sheet, calls } = open({
      record_score: ({ reason }: { reason: string }) => {
        if (reason === '') throw new Failure('reason_required', 'Cần lý do.');
        return view(1);
      },
    } as never);
    await sheet.load();
    sheet.grid.typed('KAD');
    sheet.grid.finish();
    await settled();
    sheet.question?.answer('Hội đồng công nhận');
    await settled();
    expect(calls.at(-1)?.args, 'second time with the reason').toMatchObject({ text: 'KAD', reason: 'Hội đồng công nhận' });
    expect(sheet.question, 'the question is answered').toBeNull();
  });

  test('giving up the reason brings back what stood there', async () => {
    const { sheet } = open({
      record_score: () => {
        throw new Failure('reason_required', 'Cần lý do.');
      },
    } as never);
    await sheet.load();
    sheet.grid.typed('KAD');
    sheet.grid.finish();
    await settled();
    sheet.question?.giveUp();
    await settled();
    expect(sheet.grid.outbox.refusals, 'nothing to be mended').toEqual([]);
    expect(sheet.grid.textOf(sheet.grid.rows[1] as never, 0), 'the typed text is gone').toBe('');
    expect(sheet.question, 'the question is closed').toBeNull();
  });

  test('changes go out one after the other', async () => {
    const order: string[] = [];
    const { sheet } = open({
      record_score: async ({ text }: { text: string }) => {
        order.push(`begin ${text}`);
        await new Promise((done) => setTimeout(done, text === '1' ? 4 : 0));
        order.push(`end ${text}`);
        return view(1, text);
      },
    } as never);
    await sheet.load();
    for (const text of ['1', '2']) {
      sheet.grid.typed(text);
      sheet.grid.finish();
    }
    await vi.waitFor(() => expect(order.length, 'all four').toBe(4));
    expect(order, 'never overlapping').toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  test('a paste is previewed by the program and written only on the word of the clerk', async () => {
    const { sheet, calls } = open({
      preview_paste: () => ({ cells: [], changes: 1, faults: 0, passed_over: 0 }),
      paste_scores: () => view(1, '2'),
    } as never);
    await sheet.load();
    sheet.grid.choose({ row: 2, column: 0 });
    sheet.grid.paste([['9'], ['2']]);
    await settled();
    expect(calls.map((one) => one.name).includes('paste_scores'), 'nothing written yet').toBe(false);
    await sheet.applyPaste();
    expect(calls.at(-1)?.args, 'nodes, stages and texts of the block').toMatchObject({ nodes: [2, 3], stages: ['self'], texts: [['9'], ['2']] });
  });

  test('values on closed cells never reach the program', async () => {
    const { sheet, calls } = open({ preview_paste: () => ({ cells: [], changes: 0, faults: 0, passed_over: 0 }) } as never);
    await sheet.load();
    sheet.chooseStage('approved');
    sheet.grid.choose({ row: 2, column: 0 });
    sheet.grid.paste([['', '1'], ['', '2']]);
    await settled();
    expect(calls.at(-1)?.args, 'the self column is left out').toMatchObject({ stages: ['approved'], texts: [['1'], ['2']] });
  });

  test('the status line names total, index, grade and the distance', () => {
    const said = statusOf(view(1).totals[0] ?? null).map((item) => item.text);
    expect(said, 'three short facts').toEqual(['Tự chấm 3/4', 'Chỉ số 75,00 %', 'Xếp loại Khá · còn 0,4 điểm đến Tốt (tạm tính)']);
  });

  test('another screen leads to a unit, a stage and a line', async () => {
    const { sheet, calls } = open();
    await sheet.load({ round: 'XA-2020', unit: 2, stage: 'approved', node: 3 });
    expect([sheet.view?.unit, sheet.stage, sheet.grid.at?.row], 'unit, stage, line').toEqual([2, 'approved', 3]);
    expect(calls.filter((call) => call.name === 'unit_sheet').length, 'one sheet is read, not two').toBe(1);
  });

  test('a declared figure goes out as typed; what its rule makes of it is shown', async () => {
    const { sheet, calls } = open({ record_figure: ({ unit }: { unit: number }) => view(unit, '1.9') } as never);
    await sheet.load();
    await sheet.recordFigure(3, 'self', '38/40');
    expect(calls.at(-1)?.args, 'as typed').toEqual({ round: 'XA-2020', unit: 1, node: 3, stage: 'self', figure: '38/40' });
    expect(sheet.grid.rows.find((row) => row.id === 3)?.cells[0]?.points, 'the points of the rule').toBe('1.9');
  });

  test('a figure that does not fit its rule comes back to its field', async () => {
    const refuse = () => {
      throw new Failure('bad_value', 'Tiêu chí 1.1 cần tỷ lệ.', { field: 'figure' });
    };
    const { sheet, failures } = open({ record_figure: refuse } as never);
    await sheet.load();
    await expect(sheet.recordFigure(3, 'self', 'x'), 'thrown to the field').rejects.toThrow('cần tỷ lệ');
    expect(failures, 'no dialog').toEqual([]);
  });
});

describe('a locked stage', () => {
  const locked: RoundView = { ...ROUND, units: ROUND.units.map((unit) => ({ ...unit, locked: unit.id === 1 ? ['self'] : [] })) };
  const closedView = (unit: number): UnitSheetView => {
    const sheet = view(unit, '1');
    return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, locked: true, editable: false })) })) };
  };

  test('it is known after locking, for that unit and stage alone', async () => {
    const { sheet, calls } = open();
    await sheet.load();
    expect(sheet.closed, 'open at first').toBeNull();
    await sheet.takeRound(locked);
    expect([sheet.closed, calls.at(-1)?.name], 'the sheet is read again').toEqual(['locked', 'unit_sheet']);
    sheet.chooseStage('council');
    expect(sheet.closed, 'another stage').toBeNull();
    sheet.chooseStage('self');
    await sheet.openUnit(2);
    expect(sheet.closed, 'another unit').toBeNull();
  });

  test('cells and status line say why nothing can be typed', async () => {
    const { sheet } = open({ rounds: () => [locked], unit_sheet: ({ unit }: { unit: number }) => closedView(unit) });
    await sheet.load();
    expect(sheet.grid.rows[1]?.cells[0]?.hint, 'the cell').toBe('Đã chốt. Muốn sửa, bấm Mở chốt và ghi lý do.');
    expect(statusOf(sheet.total, sheet.closed)[0]?.text, 'the status line').toBe('Tự chấm: đã chốt, không sửa được');
    await sheet.takeRound({ ...locked, published: true });
    expect(sheet.grid.rows[1]?.cells[0]?.hint, 'published: another way out').toContain('mở lại đợt');
    expect(statusOf(sheet.total, sheet.closed)[0]?.text, 'and the status line').toBe('Đợt đã công bố, không sửa được');
  });
});
