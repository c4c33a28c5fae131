import { describe, expect, test } from 'vitest';
import { failureSentence, gridWords, words } from './words';

describe('words', () => {
  test('a screen reader hears criterion, stage, value, maximum and place', () => {
    const said = gridWords.cell({ code: '2.3', column: 'Điểm tự chấm', value: '1,5', max: '2', index: 4, count: 10, open: true });
    expect(said, 'the promised sentence').toBe('Tiêu chí 2.3, Điểm tự chấm, 1,5 trên 2, ô 4 trên 10');
  });

  test('not scored, not applicable and zero are said differently', () => {
    const say = (value: string) => gridWords.cell({ code: '1', column: 'x', value, max: '2', index: 1, count: 1, open: true });
    const said = ['', 'KAD', 'KPS', '0'].map(say);
    expect(new Set(said).size, 'four states, four sentences').toBe(4);
    expect(said[0], 'not scored is never zero').toContain('chưa chấm');
  });

  test('the message of the program is shown as it is', () => {
    expect(failureSentence('bad_value', 'Điểm 9 lớn hơn 2.').text, 'its own sentence').toBe('Điểm 9 lớn hơn 2.');
  });

  test('an unknown code never shows itself', () => {
    const said = failureSentence('strange_code', '');
    expect(said.title + said.text, 'no bare code').not.toContain('strange_code');
    expect(said.text.length, 'but a sentence').toBeGreaterThan(20);
  });

  test('all words are in composed form', () => {
    const texts = JSON.stringify(words);
    expect(texts, 'NFC').toBe(texts.normalize('NFC'));
  });
});
