import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillDates } from './fill-dates.ts';

const zone = 'America/New_York';
const fill = (text: string, today = '2026-11-23') => fillDates(text, today, zone);

describe('date tokens of a story', () => {
  test('a day is counted from today', () => {
    expect(fill('"{{day-15}}" … "{{day+6}}"')).toBe('"2026-11-08" … "2026-11-29"');
  });

  test('a time of day carries the offset of the practice', () => {
    expect(fill('{{day+0 09:42}}')).toBe('2026-11-23T09:42:00-05:00');
  });

  test('a birthday is so many years and some days ago', () => {
    expect(fill('{{years-31 day-140}}')).toBe('1995-07-06');
  });

  test('a birth six weeks and two days ago', () => {
    expect(fill('{{weeks-6 day-2}}')).toBe('2026-10-10');
  });

  test('an age counted from 29 February is a day that exists', () => {
    expect(fill('{{years-31}}', '2028-02-29')).toBe('1997-02-28');
  });

  test('a screen from before the clocks went back keeps the offset of its own day', () => {
    expect(fill('{{day-2 14:00}} {{day+0 14:00}}', '2026-11-02')).toBe(
      '2026-10-31T14:00:00-04:00 2026-11-02T14:00:00-05:00',
    );
  });

  test('a time the clocks skip is moved on by the hour that is missing', () => {
    expect(fill('{{day+0 02:30}}', '2027-03-14')).toBe('2027-03-14T03:30:00-04:00');
  });

  test('text without tokens is left as it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('{{')),
        (text) => {
          expect(fill(text)).toBe(text);
        },
      ),
    );
  });

  test.each(['{{day}}', '{{months-1}}', '{{09:00}}', '{{day+0 25:00}}', '{{}}'])(
    'a mistyped token %s is refused by name',
    (token) => {
      expect(() => fill(`{"period": "${token}"}`)).toThrow(token);
    },
  );
});
