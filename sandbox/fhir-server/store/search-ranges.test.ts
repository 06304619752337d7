import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateRange, numberRange, periodRange } from './search-ranges.ts';

const utc = (text: string) => Date.parse(text);

describe('a date covers', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['2026', '2026-01-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    ['2026-02', '2026-02-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z'],
    ['2026-12-31', '2026-12-31T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    ['2026-02-10T23:30Z', '2026-02-10T23:30:00.000Z', '2026-02-10T23:30:59.999Z'],
    ['2026-02-10T23:30:15-05:00', '2026-02-11T04:30:15.000Z', '2026-02-11T04:30:15.999Z'],
    ['2026-02-10T23:30:15.25Z', '2026-02-10T23:30:15.250Z', '2026-02-10T23:30:15.250Z'],
  ];
  test.for(cases)('%s: from %s to %s', ([text, low, high]) => {
    expect(dateRange(text)).toEqual({ low: utc(low), high: utc(high) });
  });

  test.for(['', 'yesterday', '2026-13', '2026-02-30', '2026-1-1', '2026-01-01T10'])(
    'nothing when it is none: %s',
    (text) => expect(dateRange(text)).toBeUndefined(),
  );

  test('every instant, at every precision it can be written with', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString();
          for (const written of [4, 7, 10].map((length) => text.slice(0, length)).concat(text)) {
            const { low, high } = dateRange(written) ?? { low: Number.NaN, high: Number.NaN };
            expect(low <= date.getTime() && date.getTime() <= high, written).toBe(true);
          }
        },
      ),
    );
  });
});

test('a number covers what rounds to it as written', () => {
  expect(numberRange('100')).toEqual({ low: 99.5, high: 100.5 });
  expect(numberRange('1.00')).toEqual({ low: 0.995, high: 1.005 });
  expect(numberRange('1e2')).toEqual({ low: 50, high: 150 });
  expect(numberRange('ten')).toBeUndefined();
});

test('a period without an end is open, one without both is nothing', () => {
  const open = periodRange({ start: '2026-01-01' });
  expect(open?.low).toBe(utc('2026-01-01'));
  expect(open?.high).toBeGreaterThan(utc('9999-12-31'));
  expect(periodRange({})).toBeUndefined();
});
