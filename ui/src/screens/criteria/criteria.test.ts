import { describe, expect, test } from 'vitest';
import type { CriteriaSetView, CriteriaTreeView, NodeView } from '../../door/bindings';
import { Failure } from '../../door/failure';
import { fakeDoor } from '../../door/fake';
import { quietSaver } from '../../shell/saver';
import { Criteria } from './criteria.svelte';
import { Outline } from './tree.svelte';

function node(id: number, code: string, title = `Mục ${code}`): NodeView {
  const level = code.split('.').length;
  const plain = { rule: '', rule_says: '', wording: '', understood: false, lead_unit: '', evidence: '', rule_data: null, why_unclear: '', confirmed: '' };
  return { node: id, code, title, max: '1', level, is_leaf: level === 3, channel: 'self', rule_state: level === 3 ? 'by_person' : null, ...plain };
}

const NODES = [node(1, '1'), node(2, '1.1'), node(3, '1.1.1', 'Đúng hạn'), node(4, '1.2'), node(5, '1.2.1'), node(6, '2')];

function set(code: string): CriteriaSetView {
  return {
    code, title: `Bộ ${code}`, legal_basis: '', decimals: 2, state: 'draft', max: '10', leaves: 2, rules: { by_person: 2, unclear: 0, read: 0, confirmed: 0 },
    grades: { basis: 'raw', grades: [{ label: 'Tốt', from: '85.5', from_in: true }, { label: 'Yếu', from: '0', from_in: true }], conditions: [] },
    ties: { kind: 'shared' }, ties_say: '', rank_on_exact: true,
  };
}

function tree(code: string): CriteriaTreeView {
  return { set: set(code), nodes: NODES, problems: [] };
}

function screen(answers: Parameters<typeof fakeDoor>[0] = {}) {
  const saver = quietSaver();
  const door = fakeDoor({
    rounds: () => [],
    criteria_sets: () => [set('A'), set('B')],
    criteria_set: ({ criteria }: { criteria: string }) => tree(criteria),
    pick_file: () => ({ handle: 'h1', name: 'bo.xlsx' }),
    preview_criteria_import: () => ({ nodes: NODES, total: '10', lead_units: [], skipped_rows: 1, problems: [] }),
    ...answers,
  });
  return { criteria: new Criteria(door.call, saver), door, saver };
}

describe('the outline of a set', () => {
  test('a folded parent hides everything below it and nothing else', () => {
    const outline = new Outline();
    outline.show(NODES);
    outline.fold(2, true);
    expect(outline.visible.map((one) => one.code), 'only 1.1.1 is hidden').toEqual(['1', '1.1', '1.2', '1.2.1', '2']);
    outline.foldAll(true);
    expect(outline.visible.map((one) => one.code), 'the areas stay').toEqual(['1', '2']);
  });

  test('folding everything keeps the chosen line on the screen', () => {
    const outline = new Outline();
    outline.show(NODES);
    outline.chosen = 5;
    outline.foldAll(true);
    expect(outline.chosenNode?.code, 'its area is chosen instead').toBe('1');
  });

  test('what is found stands under its parents, also when they are folded', () => {
    const outline = new Outline();
    outline.show(NODES);
    outline.foldAll(true);
    outline.wanted = 'dung han';
    expect(outline.visible.map((one) => one.code), 'found without marks').toEqual(['1', '1.1', '1.1.1']);
  });

  test('left folds, then goes to the parent; right opens, then goes in', () => {
    const outline = new Outline();
    outline.show(NODES);
    outline.chosen = 3;
    outline.inward();
    expect(outline.chosen, 'from a leaf to its parent').toBe(2);
    outline.inward();
    expect(outline.isFolded(NODES[1] as NodeView), 'an open parent folds').toBe(true);
    outline.outward();
    outline.outward();
    expect(outline.chosen, 'opened, then inside').toBe(3);
  });

  test('the arrows stop at the ends', () => {
    const outline = new Outline();
    outline.show(NODES);
    outline.move(-5);
    expect(outline.chosen, 'the first').toBe(1);
    outline.move(50);
    expect(outline.chosen, 'the last').toBe(6);
  });
});

describe('criteria sets', () => {
  test('the last set is open; reading again keeps the one the clerk chose', async () => {
    const { criteria } = screen();
    await criteria.load();
    expect(criteria.view?.set.code, 'the newest').toBe('B');
    await criteria.open('A');
    await criteria.load();
    expect(criteria.view?.set.code, 'undo must not turn the page').toBe('A');
  });

  test('a file is shown before anything is written, and written only when told', async () => {
    const { criteria, door } = screen({ import_criteria: () => tree('B') });
    await criteria.load();
    await criteria.importFile();
    expect(criteria.file.preview?.nodes.length, 'the preview is there').toBe(6);
    expect(door.calls.some((one) => one.name === 'import_criteria'), 'nothing is written yet').toBe(false);
    criteria.setName.code = 'B';
    await criteria.applyImport();
    const written = door.calls.find((one) => one.name === 'import_criteria');
    expect(written?.args, 'the handle and the name go out').toMatchObject({ file: 'h1', code: 'B', decimals: 2 });
    expect(written?.args, 'no sheet means the first').not.toHaveProperty('sheet');
    expect(criteria.file.preview, 'back on the set').toBeNull();
  });

  test('a code that is taken is said at its field and the preview stays', async () => {
    const refuse = () => { throw new Failure('bad_value', 'Đã có mã B.', { field: 'code' }); };
    const { criteria, saver } = screen({ import_criteria: refuse });
    await criteria.importFile();
    await criteria.applyImport();
    expect(criteria.fault.at('code')?.sentence, 'at the field').toBe('Đã có mã B.');
    expect(criteria.file.preview, 'nothing has to be picked again').not.toBeNull();
    expect(saver.failures, 'no dialog on top of it').toEqual([]);
  });

  test('a file that cannot be read opens no preview', async () => {
    const refuse = () => { throw new Failure('bad_file', 'Không tìm thấy dòng tiêu đề.'); };
    const { criteria, saver } = screen({ preview_criteria_import: refuse });
    await criteria.importFile();
    expect(criteria.file.preview, 'nothing to look at').toBeNull();
    expect(saver.failures.length, 'the reason is said').toBe(1);
  });

  test('a cancelled choice changes nothing', async () => {
    const { criteria, door } = screen({ pick_file: () => null });
    await criteria.importFile();
    expect(door.calls.map((one) => one.name), 'only the dialog').toEqual(['pick_file']);
  });
});

describe('the grade scheme', () => {
  test('bounds are shown with a comma and sent as typed', async () => {
    const { criteria, door } = screen({ save_grades: () => set('B') });
    await criteria.load();
    expect(criteria.grades.rows[0]?.from, 'the Vietnamese comma').toBe('85,5');
    expect(criteria.grades.changed, 'nothing typed yet').toBe(false);
    const first = criteria.grades.rows[0];
    if (first) first.from = '86,25';
    expect(criteria.grades.changed, 'typed but not kept').toBe(true);
    await criteria.saveGrades();
    const sent = door.calls.find((one) => one.name === 'save_grades')?.args;
    expect(sent, 'no number is made in the window').toMatchObject({ grades: [{ from: '86,25' }, { from: '0' }] });
  });

  test('a sheet fills the form to be looked at; only saving writes it', async () => {
    const scheme = { basis: 'percent', grades: [{ label: 'Đạt', from: '50', from_in: true }], conditions: [] };
    const { criteria, door } = await screen({
      pick_file: () => ({ handle: 'h', name: 'xep-loai.xlsx' }),
      preview_grades_import: () => scheme,
    });
    await criteria.load();
    await criteria.importGrades();
    expect(criteria.grades.rows.map((row) => [row.label, row.from]), 'as the sheet says').toEqual([['Đạt', '50']]);
    expect(criteria.grades.changed, 'and not in the book yet').toBe(true);
    expect(door.calls.map((call) => call.name), 'nothing was written').not.toContain('import_grades');
  });

  test('another set is opened only after what was typed in this one is kept', async () => {
    let refuses = true;
    const { criteria, door } = screen({
      save_grades: ({ criteria: code }: { criteria: string }) => {
        if (refuses) throw new Failure('bad_value', 'Cận dưới phải là số.', { field: 'grades.0.from' });
        return set(code);
      },
    });
    await criteria.load();
    await criteria.open('A');
    criteria.grades.add();
    expect(criteria.isChanged, 'a row more').toBe(true);
    await criteria.load();
    expect(criteria.grades.rows.length, 'reading again leaves it').toBe(3);
    await criteria.open('B');
    expect([criteria.view?.set.code, criteria.page, criteria.grades.rows.length], 'refused: it stays, where it is said').toEqual(['A', 'grades', 3]);
    refuses = false;
    await criteria.open('B');
    expect(criteria.view?.set.code, 'kept, then the other set').toBe('B');
    expect(door.calls.filter((call) => call.name === 'save_grades').length, 'saved, not dropped').toBe(2);
  });

  test('a bound that is no number is said at its own row', async () => {
    const refuse = () => { throw new Failure('bad_value', 'Không phải là số.', { field: 'grades.1.from' }); };
    const { criteria } = screen({ save_grades: refuse });
    await criteria.load();
    await criteria.saveGrades();
    expect(criteria.grades.fault.at('grades.1.from')?.sentence, 'the second row').toBe('Không phải là số.');
    expect(criteria.grades.fault.at('grades.0.from'), 'not the first').toBeNull();
  });
});
