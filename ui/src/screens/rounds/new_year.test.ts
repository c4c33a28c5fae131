import { describe, expect, test } from 'vitest';
import type { CarryLineView, CriteriaSetView, NewYearPlan, RoundView, UnitView, UnitVersionView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { NewYear } from './new_year.svelte';

const version = (name: string): UnitVersionView => ({
  valid_from: '', valid_to: '', code: name, name, short_name: '', kind: '', group: 'Xã', head_name: '', head_title: '',
});
const UNITS: UnitView[] = [1, 2].map((id) => ({ id, now: version(`Xã ${id}`), versions: [version(`Xã ${id}`)], predecessors: [], successors: [] }));
const set = (code: string): CriteriaSetView => ({
  code, title: `Bộ ${code}`, legal_basis: '', decimals: 2, state: 'issued', grades: null, max: '100', leaves: 3,
  rules: { by_person: 3, unclear: 0, read: 0, confirmed: 0 }, ties: { kind: 'shared' }, ties_say: '', rank_on_exact: true,
});
const ROUND: RoundView = {
  code: 'XA-2020', year: 2020, criteria: 'B-2020', criteria_title: 'Bộ 2020', group: 'Xã', from: '', to: '', published: false,
  published_on: '', stage: 'approved', units: [{ id: 1, code: '1', name: 'Xã 1', locked: [] }], progress: [],
};
const line = (node: number, more: Partial<CarryLineView> = {}): CarryLineView => ({
  node, code: `${node}`, title: '', new_code: `${node}`, moved: false, scores: 2, documents: 1,
  results_stay: null, results_say: '', evidence_stays: null, evidence_says: '', ...more,
});
const plan = (lines: CarryLineView[]): NewYearPlan => ({
  code: 'XA-2021', year: 2021, from: '', to: '', criteria: 'B-2020', criteria_title: '', units: [], left: [],
  assignments_kept: 1, assignments: 2, warnings: [], carry: { from: 'XA-2020', stage: 'approved', scores: 2, documents: 1, lines },
});

function opening(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const door = fakeDoor({
    preview_new_year: () => plan([line(5), line(6, { results_stay: 'max', results_say: 'đổi điểm tối đa' }), line(7, { scores: 0, documents: 0 })]),
    ...answers,
  });
  const known = { rounds: [ROUND], sets: [set('B-2020'), set('B-2021')], units: UNITS };
  return { door, known, year: new NewYear(known, quietSaver(), door.call) };
}

describe('a new year', () => {
  test('suggests the year after, the same group and the same set, and writes nothing on the way', async () => {
    const { year, door } = opening();
    expect([year.form.year, year.form.group, year.form.criteria, year.form.code]).toEqual(['2021', 'Xã', 'B-2020', 'XA-2021']);
    await year.next();
    await year.next();
    await year.next();
    expect(year.step, 'the last look').toBe('look');
    expect(door.calls.map((one) => one.name), 'only looked').toEqual(['preview_new_year']);
    year.back();
    year.back();
    expect(year.step, 'and back again').toBe('units');
  });

  test('offers only what may go over and is there, and forgets picks that no longer may', async () => {
    const { year } = opening();
    await year.next();
    await year.next();
    expect(year.picks.offered('results').map((one) => one.node), 'another maximum and an empty line are not offered').toEqual([5]);
    expect(year.picks.offered('evidence').map((one) => one.node)).toEqual([5, 6]);
    year.picks.pick('evidence', [5, 6], true);
    year.picks.pick('results', [5], true);
    expect([year.picks.carried('results'), year.picks.carried('evidence')]).toEqual([2, 2]);
    year.picks.show(plan([line(5, { results_stay: 'text', results_say: 'đổi câu chữ' })]).carry);
    expect(year.request, 'asked again, the picks are held against the new answer').toMatchObject({ results: [], evidence: [5] });
  });

  test('a refusal leads back to its field', async () => {
    const refusal = new Failure('bad_value', 'Đã có đợt đánh giá mã XA-2021. Chọn mã khác.', { field: 'code' });
    const { year } = opening({
      preview_new_year: () => {
        throw refusal;
      },
    });
    await year.next();
    await year.next();
    expect(year.step).toBe('units');
    expect(year.form.fault.at('code')?.sentence).toBe('Đã có đợt đánh giá mã XA-2021. Chọn mã khác.');
  });

  test('what was typed stays when the set was built in between', () => {
    const { year, known } = opening();
    year.form.code = 'X-MOI';
    year.form.criteria = 'B-2021';
    year.renew({ ...known, sets: [...known.sets, set('B-2022')] });
    expect([year.form.code, year.form.criteria, year.form.sets.length]).toEqual(['X-MOI', 'B-2021', 3]);
  });
});
