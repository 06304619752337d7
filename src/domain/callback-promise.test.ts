import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promisedBy } from './callback-promise.ts';
import type { CallbackPromise, ClosedDays, OpenHours } from './destination.ts';

const NEW_YORK = 'America/New_York';
const WEEKDAYS: readonly OpenHours[] = [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '18:00' }];
const DAY: CallbackPromise = { value: 1, unit: 'business_days' };
const HOURS_24: CallbackPromise = { value: 24, unit: 'hours' };

// 27 November 2026 is a Friday; New York is five hours behind UTC.
const FRIDAY = '2026-11-27T15:00:00Z';

const by = (promise: CallbackPromise, from: string, closed: readonly ClosedDays[] = []) =>
  promisedBy(promise, from, WEEKDAYS, NEW_YORK, closed);

describe('told on Friday at 10', () => {
  test('"24 hours" is Saturday at 10', () => {
    expect(by(HOURS_24, FRIDAY)).toBe('2026-11-28T15:00:00Z');
  });

  test('"1 business day" is the end of Monday', () => {
    expect(by(DAY, FRIDAY)).toBe('2026-11-30T23:00:00Z');
  });

  test('"1 business day" is the end of Tuesday where Monday is a holiday', () => {
    const monday = [{ from: '2026-11-30', to: '2026-11-30' }];
    expect(by(DAY, FRIDAY, monday)).toBe('2026-12-01T23:00:00Z');
  });
});

test('the day of the referral is not counted', () => {
  expect(by(DAY, '2026-11-23T16:00:00Z')).toBe('2026-11-24T23:00:00Z');
  expect(by({ value: 2, unit: 'business_days' }, '2026-11-23T16:00:00Z')).toBe(
    '2026-11-25T23:00:00Z',
  );
});

test('which day it is depends on the destination’s zone', () => {
  // Monday 23:30 in New York is already Tuesday in UTC.
  expect(by(DAY, '2026-11-24T04:30:00Z')).toBe('2026-11-24T23:00:00Z');
});

test('its business days are the days it is open', () => {
  const tuesdayToSaturday = [{ days: [2, 3, 4, 5, 6], opens: '09:00', closes: '17:00' }];
  expect(promisedBy(DAY, FRIDAY, tuesdayToSaturday, NEW_YORK, [])).toBe('2026-11-28T22:00:00Z');
});

test('without hours on file, Monday to Friday until 5', () => {
  expect(promisedBy(DAY, FRIDAY, [], NEW_YORK, [])).toBe('2026-11-30T22:00:00Z');
});

test('a line that closes after midnight has until midnight', () => {
  const late = [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '18:00', closes: '02:00' }];
  expect(promisedBy(DAY, FRIDAY, late, NEW_YORK, [])).toBe('2026-11-29T05:00:00Z');
});

test('24 hours stay 24 hours when the clocks go back', () => {
  expect(by(HOURS_24, '2026-10-31T16:00:00Z')).toBe('2026-11-01T16:00:00Z');
});

test('a promise always runs out after it was made, and a longer one not before a shorter one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<CallbackPromise['unit']>('hours', 'business_days'),
      fc.integer({ min: 1, max: 30 }),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      (unit, value, date) => {
        const from = date.toISOString();
        const one = Temporal.Instant.from(by({ value, unit }, from));
        const more = Temporal.Instant.from(by({ value: value + 1, unit }, from));
        expect(Temporal.Instant.compare(one, from)).toBe(1);
        expect(Temporal.Instant.compare(more, one)).toBe(1);
      },
    ),
  );
});
