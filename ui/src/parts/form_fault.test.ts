import { describe, expect, test } from 'vitest';
import { Failure } from '../door/failure';
import { FormFault } from './form_fault.svelte';

const problem = (code: string, field?: string, severity: 'error' | 'warning' = 'error') => ({
  code, severity, sheet: null, cell: null, ...(field && { field }), what: `Sai ${code}.`, do: 'Sửa lại.',
});

describe('where a refusal is shown on a form', () => {
  test('at the field it names', () => {
    const fault = new FormFault(['code']);
    expect(fault.place(new Failure('bad_value', 'Mã bị trùng.', { field: 'code' })), 'it belongs on the form').toBe(true);
    expect(fault.at('code')?.sentence, 'the program’s own sentence').toBe('Mã bị trùng.');
    expect(fault.at('name'), 'no other field is blamed').toBeNull();
  });

  test('above the form when the field is not on it', () => {
    const fault = new FormFault(['code']);
    fault.place(new Failure('bad_value', 'Sai ở chỗ khác.', { field: 'elsewhere' }));
    expect(fault.elsewhere, 'never lost').toEqual(['Sai ở chỗ khác.']);
  });

  test('every error of a list finds its field, warnings stay out', () => {
    const fault = new FormFault(['code', 'name']);
    const problems = [problem('code_missing', 'code'), problem('name_missing', 'name'), problem('other'), problem('mild', 'code', 'warning')];
    fault.place(new Failure('problems', 'x', { problems }));
    expect([fault.at('code')?.sentence, fault.at('name')?.sentence], 'both fields speak').toEqual(['Sai code_missing. Sửa lại.', 'Sai name_missing. Sửa lại.']);
    expect(fault.elsewhere, 'what has no field stands above').toEqual(['Sai other. Sửa lại.']);
  });

  test('a full disk is no fault of the form', () => {
    const fault = new FormFault(['code']);
    fault.say('code', 'cũ');
    expect(fault.place(new Failure('disk_full', 'Ổ đĩa đầy.')), 'the caller shows a dialog').toBe(false);
    expect(fault.at('code'), 'old sentences are gone').toBeNull();
  });
});
