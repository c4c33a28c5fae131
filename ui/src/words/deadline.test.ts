import { describe, expect, it } from 'vitest';
import { untilDay } from './deadline';

describe('how far a deadline is', () => {
  it('counts days near the deadline and never a lateness of zero', () => {
    expect([untilDay(3), untilDay(0), untilDay(-1), untilDay(-99)]).toEqual(['còn 3 ngày', 'hạn hôm nay', 'quá 1 ngày', 'quá 99 ngày']);
  });
  it('tells what is long past in months and years, never more than it is', () => {
    expect([untilDay(-100), untilDay(-730), untilDay(-731), untilDay(-2198)]).toEqual(['quá 3 tháng', 'quá 24 tháng', 'quá 2 năm', 'quá 6 năm']);
  });
});
