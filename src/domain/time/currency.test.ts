import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOfScreen, calendarDay, isLater } from './currency.ts';

const NEW_YORK = 'America/New_York';

describe('how recent a screen is', () => {
  test.each([
    ['the visit day', '2026-11-23', 'today'],
    ['the day before', '2026-11-22', 'current'],
    ['14 days before is in', '2026-11-09', 'current'],
    ['15 days before is out', '2026-11-08', 'stale'],
    ['a year before', '2025-11-23', 'stale'],
    ['the day after cannot be right', '2026-11-24', 'future'],
  ])('%s', (_, taken, age) => {
    expect(ageOfScreen(taken, '2026-11-23', NEW_YORK)).toBe(age);
  });

  test('23:50 in the clinic is the visit day, though it is tomorrow in UTC', () => {
    expect(ageOfScreen('2026-11-24T04:50:00Z', '2026-11-23', NEW_YORK)).toBe('today');
  });

  test('00:10 in the clinic is the next day', () => {
    expect(ageOfScreen('2026-11-24T05:10:00Z', '2026-11-23', NEW_YORK)).toBe('future');
  });

  test('14 days back across the end of daylight saving time is in, at any hour', () => {
    const taken = ['2026-10-25T00:05:00-04:00', '2026-10-25T23:55:00-04:00'];
    expect(taken.map((at) => ageOfScreen(at, '2026-11-08', NEW_YORK))).toEqual([
      'current',
      'current',
    ]);
  });

  test('15 days back across the start of daylight saving time is out, though an hour short', () => {
    expect(ageOfScreen('2027-02-28T23:55:00-05:00', '2027-03-15', NEW_YORK)).toBe('stale');
  });

  test('a date without a time is that calendar day in every zone', () => {
    expect(
      ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((z) => calendarDay('2026-11-23', z)),
    ).toEqual(['2026-11-23', '2026-11-23']);
  });
});

describe('which of two is later', () => {
  test('two times are compared to the second, whatever their offsets', () => {
    expect(isLater('2026-11-23T09:00:01-05:00', '2026-11-23T14:00:00Z', NEW_YORK)).toBe(true);
  });

  test('a date alone is not later than a time on the same day', () => {
    const [date, time] = ['2026-11-23', '2026-11-23T09:00:00-05:00'];
    expect([isLater(date, time, NEW_YORK), isLater(time, date, NEW_YORK)]).toEqual([false, false]);
  });

  test('never both ways round', () => {
    const day = fc.integer({ min: 0, max: 40 });
    const taken = fc.oneof(
      day.map((days) => Temporal.PlainDate.from('2026-10-20').add({ days }).toString()),
      fc
        .integer({ min: 0, max: 40 * 1440 })
        .map((minutes) =>
          Temporal.Instant.from('2026-10-20T00:00:00Z').add({ minutes }).toString(),
        ),
    );
    fc.assert(
      fc.property(taken, taken, (a, b) => {
        expect(isLater(a, b, NEW_YORK) && isLater(b, a, NEW_YORK)).toBe(false);
      }),
    );
  });
});
