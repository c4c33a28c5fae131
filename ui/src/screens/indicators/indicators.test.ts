import { describe, expect, test } from 'vitest';
import type { IndicatorTable, RecordValue, SaveSurveyReturns, SurveyView, ValueCell } from '../../door/bindings';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { valueChart } from './chart';
import { Surveys } from './surveys.svelte';
import { cellOf, IndicatorValues } from './values.svelte';

const unknown: ValueCell = { state: 'unknown', text: '', points: null, reaches: null, note: '', entered: '' };
const share: ValueCell = { ...unknown, state: 'value', text: '38/40', points: '95', reaches: false, entered: 'A, 01/01/2021' };
const row = (unit: number | null, name: string, cells: ValueCell[]) => ({ unit, field: '', name, common: unit === null, cells });
const TABLE: IndicatorTable = {
  indicator: 1, name: 'Hồ sơ trực tuyến', measure: '%', says: 'a / b', is_share: true, year: 2021, period: 'half_year', by: 'units', unit: null,
  own: '97', higher: null, differences: [], groups: [], units: [],
  columns: ['6 tháng đầu năm 2021', '6 tháng cuối năm 2021'].map((name) => ({ name, short: name, days: '', closed: '' })),
  rows: [row(null, 'Chung', [unknown, unknown]), row(7, 'Xã An', [share, unknown])],
};

async function opened(sent: RecordValue[] = []) {
  const door = fakeDoor({
    indicators: () => ({ indicators: [{ id: 1, values: 1 }] }),
    indicator_table: () => TABLE,
    record_value: (asked: RecordValue) => {
      sent.push(asked);
      return TABLE;
    },
  });
  const values = new IndicatorValues(door.call, quietSaver());
  await values.load(2021);
  return values;
}

describe('values of indicators', () => {
  test('a share is typed as a fraction and shown in per cent; nothing known stays empty', () => {
    expect(cellOf(share, ''), 'typed and shown').toMatchObject({ typed: '38/40', points: '95', state: 'scored', editable: true });
    expect(cellOf(share, '').hint, 'against its target').toContain('Chưa đạt chỉ tiêu');
    expect(cellOf(unknown, ''), 'not zero').toMatchObject({ points: null, state: 'not_scored' });
    expect(cellOf({ ...unknown, state: 'no_occurrence', text: 'KPS' }, 'khóa'), 'a closed period').toMatchObject({ state: 'no_occurrence', editable: false });
  });

  test('the cell that is typed is named by unit and period', async () => {
    const sent: RecordValue[] = [];
    const values = await opened(sent);
    expect(values.grid.textOf(values.grid.rows[1]!, 0), 'as it was typed').toBe('38/40');
    values.grid.goTo({ row: 1, column: 1 });
    values.grid.outbox.send({ row: 1, column: 1 }, '39/40');
    await new Promise((done) => setTimeout(done));
    expect(sent[0]?.cell, 'its unit, its period').toEqual({ unit: 7, field: '', period: '6 tháng cuối năm 2021', text: '39/40' });
  });
});

describe('charts of values', () => {
  test('a line is broken where nothing is known, and ends with the scale', () => {
    const chart = valueChart(['10', null, '30', '40'].map((points, at) => ({ name: `${at}`, points })), { own: '50', higher: null }, '100');
    expect(chart.lines.length, 'one run of two').toBe(1);
    expect(chart.marks.map((mark) => mark.points), 'every known value').toEqual(['10', '30', '40']);
    expect(chart.own, 'the target is a line').not.toBeNull();
    expect(valueChart([{ name: 'a', points: '310' }], { own: null, higher: null }, null).levels.at(-1)?.name, 'a round end').toBe('500');
  });
});

describe('surveys', () => {
  const came = (unit: number | null, name: string, sent: number): SurveyView['lines'][number] => ({
    unit, name, known: sent > 0, sent, returned: sent, answers: [sent, 0], without_answer: 0, satisfied: '', percent: null, last_year: null,
  });
  const SURVEY: SurveyView = {
    id: 3, name: 'Khảo sát', from: '', to: '', counted: 'forms', source: '', total: came(null, 'Cộng', 0),
    levels: [{ label: 'Hài lòng', satisfied: true }, { label: 'Không', satisfied: false }],
    lines: [came(null, 'Cơ quan', 0), came(4, 'Xã An', 50)],
  };

  test('only touched lines are sent, and nothing known is an empty field, not 0', async () => {
    const sent: SaveSurveyReturns[] = [];
    const door = fakeDoor({
      surveys: () => ({ year: 2021, surveys: [SURVEY] }),
      save_survey_returns: (asked: SaveSurveyReturns) => {
        sent.push(asked);
        return { year: 2021, surveys: [SURVEY] };
      },
    });
    const surveys = new Surveys(door.call, quietSaver());
    await surveys.load(2021);
    expect(surveys.lines[0]?.sent, 'nothing known').toBe('');
    surveys.lines[0]!.sent = '10';
    expect(surveys.isChanged, 'something is typed').toBe(true);
    await surveys.saveLines();
    expect(sent[0]?.lines, 'one line').toEqual([{ sent: '10', returned: '', answers: ['', ''] }]);
  });
});
