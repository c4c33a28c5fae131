import { describe, expect, test } from 'vitest';
import * as format from './format';

describe('figures', () => {
  test('a canonical decimal is shown with a comma and keeps every digit', () => {
    expect(format.vietnamese('85.5051'), 'four decimals stay').toBe('85,5051');
    expect(format.vietnamese('96'), 'a whole number has no comma').toBe('96');
    expect(format.vietnamese('0'), 'zero is a number').toBe('0');
  });

  test('a figure longer than a float keeps its last digit', () => {
    expect(format.vietnamese('9007199254740993.123456'), 'no binary floating point on the way').toBe('9007199254740993,123456');
  });

  test('a figure is split at the comma so that columns align', () => {
    expect(format.split('-15.17'), 'sign belongs to the whole part').toEqual({ whole: '−15', fraction: ',17' });
    expect(format.split('18'), 'nothing after the comma').toEqual({ whole: '18', fraction: '' });
  });

  test('a gain carries a plus and nothing carries none', () => {
    expect(format.splitSigned('4.26').whole, 'gain').toBe('+4');
    expect(format.splitSigned('0.00').whole, 'zero has no sign').toBe('0');
    expect(format.splitSigned('-8').whole, 'loss').toBe('−8');
  });

  test('the sign is read off the text', () => {
    expect([format.signOf('-0.5'), format.signOf('0.00'), format.signOf('3')], 'loss, nothing, gain').toEqual([-1, 0, 1]);
    expect(format.withoutSign('-15.17'), 'amount alone').toBe('15.17');
  });

  test('a column takes the decimals of its longest figure', () => {
    expect(format.decimalsOfColumn(['1.5', null, '85.5051', '4']), 'the longest wins').toBe(4);
    expect(format.decimalsOfColumn([null]), 'an empty column has none').toBe(0);
  });

  test('both marks count while typing, and words are no figures', () => {
    expect(format.decimalsWhileTyping('1,25')?.digits, 'comma').toBe(2);
    expect(format.decimalsWhileTyping('1.2')?.digits, 'point').toBe(1);
    expect(format.decimalsWhileTyping('1,'), 'a mark without digits').toEqual({ digits: 0, mark: true });
    expect(format.decimalsWhileTyping('KAD'), 'a word').toBeNull();
  });

  test('text that is no decimal is not changed', () => {
    expect(format.vietnamese('06/07'), 'left as it is').toBe('06/07');
  });

  test('a bar never leaves its frame', () => {
    expect(format.barLength('4.5', '12.5'), 'share of the maximum').toBe('36.0%');
    expect(format.barLength('20', '18.5'), 'more than the maximum fills the frame').toBe('100.0%');
    expect(format.barLength('18', null), 'no maximum, no bar').toBe('0%');
  });
});

describe('order of figures', () => {
  test('figures are put in order exactly, whatever their length and sign', () => {
    const sorted = ['10', '-3', '9.5', '9.05', '0', '-2.5', '9007199254740993.1', '9007199254740993.2'].sort(format.compareFigures);
    expect(sorted, 'as decimals').toEqual(['-3', '-2.5', '0', '9.05', '9.5', '10', '9007199254740993.1', '9007199254740993.2']);
    expect(format.compareFigures('1.50', '1.5'), 'the same value').toBe(0);
  });
});

describe('dates and times', () => {
  test('a date is day, month, year', () => {
    expect(format.shortDate('2020-11-05'), 'order of the country').toBe('05/11/2020');
  });

  test('a time is the time written in the instant, not the time zone of the machine', () => {
    expect(format.timeOfDay('2026-11-22T10:42:07+07:00'), 'as stated').toBe('10:42:07');
    expect(format.timeOfDay('10:42:07'), 'a bare time stays').toBe('10:42:07');
  });
});
