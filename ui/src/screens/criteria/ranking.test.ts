import { describe, expect, test } from 'vitest';
import type { CriteriaSetView, TiePolicy } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { GradeForm } from './grades.svelte';
import { RankingForm } from './ranking.svelte';

function set(ties: TiePolicy = { kind: 'shared' }): CriteriaSetView {
  const grade = (label: string, from: string) => ({ label, from, from_in: true });
  return {
    code: 'A', title: '', legal_basis: '', decimals: 2, state: 'draft', max: '100', leaves: 2, rules: { by_person: 2, unclear: 0, read: 0, confirmed: 0 }, ties, ties_say: '', rank_on_exact: true,
    grades: {
      basis: 'raw',
      grades: [grade('Tốt', '80'), grade('Khá', '60.5'), grade('Yếu', '0')],
      conditions: [{ grade: 'Khá', node: '3', at_least: '60.5', measure: 'percent' }],
    },
  };
}

describe('conditions of grades', () => {
  test('a condition follows its grade when the grade is renamed', async () => {
    const door = fakeDoor({ save_grades: () => set() });
    const form = new GradeForm(quietSaver(), door.call);
    form.show(set());
    expect(form.changed, 'nothing typed yet').toBe(false);
    const khá = form.rows[1];
    if (khá) khá.label = 'Hoàn thành';
    expect(form.changed, 'a label was typed').toBe(true);
    await form.save();
    const asked = door.calls[0]?.args as { conditions: unknown[] };
    expect(asked.conditions, 'the new label, and the bound as it is typed').toEqual([
      { grade: 'Hoàn thành', node: '3', at_least: '60,5', measure: 'percent' },
    ]);
  });

  test('a refusal stands at the condition that is wrong', async () => {
    const problem = { code: 'x', severity: 'error', sheet: null, cell: null, field: 'conditions.0.node', what: 'Không có mục 9.', do: 'Sửa mã.' };
    const door = fakeDoor({
      save_grades: () => {
        throw new Failure('problems', '', { problems: [problem] });
      },
    });
    const form = new GradeForm(quietSaver(), door.call);
    form.show(set());
    form.addCondition();
    expect(await form.save(), 'refused').toBeNull();
    expect(form.fault.at('conditions.0.node')?.sentence, 'at its field').toBe('Không có mục 9. Sửa mã.');
    expect(form.conditions.length, 'what was typed stays').toBe(2);
  });
});

describe('how a set ranks', () => {
  test('breakers are sent in their order, with codes only where they have one', async () => {
    const door = fakeDoor({ save_ranking: () => set() });
    const form = new RankingForm(quietSaver(), door.call);
    form.show(set({ kind: 'parted', by: [{ by: 'bonus' }, { by: 'node', code: '3' }] }));
    expect(form.changed, 'as the book has it').toBe(false);
    form.add();
    form.raise(form.breakers[1]?.key ?? 0);
    expect(form.breakers.map((row) => row.by), 'the node comes first now').toEqual(['node', 'bonus', 'node']);
    form.remove(form.breakers[2]?.key ?? 0);
    await form.save();
    const ties = { kind: 'parted', by: [{ by: 'node', code: '3' }, { by: 'bonus' }] };
    expect(door.calls[0]?.args, 'in the order shown').toEqual({ criteria: 'A', ties, rank_on_exact: true });
  });

  test('choosing to part offers the first breaker at once', () => {
    const form = new RankingForm(quietSaver(), fakeDoor({}).call);
    form.show(set());
    form.choose('parted');
    expect(form.breakers.length, 'one empty line').toBe(1);
    form.choose('dense');
    expect(form.changed, 'another policy').toBe(true);
  });
});
