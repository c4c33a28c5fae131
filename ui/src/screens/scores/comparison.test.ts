import { describe, expect, test } from 'vitest';
import type { ComparedLineView, ComparisonView } from '../../door/bindings';
import { fakeDoor } from '../../door/fake';
import { Comparison } from './comparison.svelte';

const line = (node: number, more: Partial<ComparedLineView> = {}): ComparedLineView => ({
  node,
  code: `1.${node}`,
  title: '',
  max: '2',
  own: '2',
  ruled: '1',
  difference: '-1',
  share: '50,00',
  claim: { figure: '', working: '', explanation: '', author: '', links: [], wants: [] },
  ruling: { reason: '', author: '' },
  stands: null,
  differs: true,
  open: true,
  answered: false,
  proved: true,
  ...more,
});

async function open(lines: ComparedLineView[]) {
  const view = { round: 'XA', unit: 1, unit_name: 'Xã A', stage: 'appraised1', lines } as unknown as ComparisonView;
  const comparison = new Comparison(fakeDoor({ compare_sheet: () => view }).call);
  await comparison.open('XA', 1, 'appraised1');
  return comparison;
}

describe('the comparison', () => {
  test('a claim of nothing wants no evidence', async () => {
    const comparison = await open([line(1, { proved: false }), line(2, { own: '', proved: false }), line(3)]);
    comparison.choose('unproved');
    expect(comparison.lines.map((one) => one.node), 'only what is claimed').toEqual([1]);
  });

  test('a filter that hides the line in hand turns to the first it shows', async () => {
    const comparison = await open([line(1, { differs: false }), line(2)]);
    expect(comparison.at, 'the largest difference first').toBe(1);
    comparison.choose('differs');
    expect(comparison.at, 'never a line nobody sees').toBe(2);
  });

  test('the walk goes on with what is open and comes round to what was left out', async () => {
    const comparison = await open([line(1), line(2, { open: false }), line(3, { open: false }), line(4)]);
    expect(comparison.openAfter(1, [1, 2, 3, 4]), 'over what is settled').toBe(4);
    expect(comparison.openAfter(4, [1, 2, 3, 4]), 'and back to the top').toBe(1);
    expect(comparison.openAfter(9, []), 'nothing shown, nothing next').toBeNull();
  });

  test('steps stop at both ends', async () => {
    const comparison = await open([line(1), line(2)]);
    comparison.step(-1);
    expect(comparison.at).toBe(1);
    comparison.step(5);
    expect(comparison.at).toBe(2);
  });
});
