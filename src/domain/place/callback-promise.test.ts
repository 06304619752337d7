import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PromisedBy, promisedBy } from './callback-promise.ts';
import type { CallbackPromise, ClosedDays, OpenHours } from './destination.ts';

const NEW_YORK = 'America/New_York';
const WEEKDAYS: readonly OpenHours[] = [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '18:00' }];
const DAY: CallbackPromise = { value: 1, unit: 'business_days' };
const HOURS_24: CallbackPromise = { value: 24, unit: 'hours' };

// 27 November 2026 is a Friday; New York is five hours behind UTC.
const FRIDAY = '2026-11-27T15:00:00Z';

const by = (promise: CallbackPromise, from: string, closed: readonly ClosedDays[] = []) =>
  promisedBy(promise, from, WEEKDAYS, NEW_YORK, closed);

const day = (day: string) => ({ is: 'day', day });
const time = (at: string) => ({ is: 'time', at });

describe('told on Friday at 10', () => {
  test('"24 hours" is Saturday at 10', () => {
    expect(by(HOURS_24, FRIDAY)).toEqual(time('2026-11-28T15:00:00Z'));
  });

  test('"1 business day" is the end of Monday', () => {
    expect(by(DAY, FRIDAY)).toEqual(day('2026-11-30'));
  });

  test('"2 business days" is the end of Tuesday', () => {
    expect(by({ value: 2, unit: 'business_days' }, FRIDAY)).toEqual(day('2026-12-01'));
  });

  test('"1 business day" is the end of Tuesday where Monday is a holiday', () => {
    const monday = [{ from: '2026-11-30', to: '2026-11-30' }];
    expect(by(DAY, FRIDAY, monday)).toEqual(day('2026-12-01'));
  });

  test('a lunch break on Monday leaves it a business day', () => {
    const lunch = { from: '2026-11-30', to: '2026-11-30', between: { from: '12:00', to: '13:00' } };
    expect(by(DAY, FRIDAY, [lunch])).toEqual(day('2026-11-30'));
  });

  test('a line that never closes has Monday to Friday as its business days', () => {
    const all = [1, 2, 3, 4, 5, 6, 7];
    for (const closes of ['24:00', '00:00']) {
      const always = [{ days: all, opens: '00:00', closes }];
      expect(promisedBy(DAY, FRIDAY, always, NEW_YORK, [])).toEqual(day('2026-11-30'));
      expect(promisedBy(HOURS_24, FRIDAY, always, NEW_YORK, [])).toEqual(
        time('2026-11-28T15:00:00Z'),
      );
    }
  });
});

describe('told late on Friday', () => {
  // 23:00 in New York; already Saturday in UTC.
  const LATE = '2026-11-28T04:00:00Z';

  test('"1 business day" is still the end of Monday, "24 hours" Saturday night', () => {
    expect(by(DAY, LATE)).toEqual(day('2026-11-30'));
    expect(by(HOURS_24, LATE)).toEqual(time('2026-11-29T04:00:00Z'));
  });

  test('"1 hour" would be midnight: it is the end of Friday', () => {
    expect(by({ value: 1, unit: 'hours' }, LATE)).toEqual(day('2026-11-27'));
  });
});

test('the day of the referral is not counted', () => {
  expect(by(DAY, '2026-11-23T16:00:00Z')).toEqual(day('2026-11-24'));
  expect(by({ value: 2, unit: 'business_days' }, '2026-11-23T16:00:00Z')).toEqual(
    day('2026-11-25'),
  );
});

test('which day it is depends on the destination’s zone', () => {
  // Monday 23:30 in New York is already Tuesday in UTC.
  expect(by(DAY, '2026-11-24T04:30:00Z')).toEqual(day('2026-11-24'));
});

test('its business days are the days it is open', () => {
  const tuesdayToSaturday = [{ days: [2, 3, 4, 5, 6], opens: '09:00', closes: '17:00' }];
  expect(promisedBy(DAY, FRIDAY, tuesdayToSaturday, NEW_YORK, [])).toEqual(day('2026-11-28'));
});

test('without hours on file, Monday to Friday', () => {
  expect(promisedBy(DAY, FRIDAY, [], NEW_YORK, [])).toEqual(day('2026-11-30'));
});

test('24 hours stay 24 hours when the clocks go back', () => {
  expect(by(HOURS_24, '2026-10-31T16:00:00Z')).toEqual(time('2026-11-01T16:00:00Z'));
});

describe('whatever is promised, whenever', () => {
  const anyPromise = fc.record({
    unit: fc.constantFrom<CallbackPromise['unit']>('hours', 'business_days'),
    value: fc.integer({ min: 1, max: 30 }),
  });
  const anyHour = fc
    .integer({ min: 0, max: 2 * 365 * 24 })
    .map((hours) => Temporal.Instant.from('2026-01-01T00:00:00Z').add({ hours }).toString());
  const endsAt = (one: PromisedBy): Temporal.Instant =>
    one.is === 'time'
      ? Temporal.Instant.from(one.at)
      : Temporal.PlainDate.from(one.day).add({ days: 1 }).toZonedDateTime(NEW_YORK).toInstant();

  test('it runs out after it was made, and a longer one not before a shorter one', () => {
    fc.assert(
      fc.property(anyPromise, anyHour, (promise, from) => {
        const one = endsAt(by(promise, from));
        const more = endsAt(by({ ...promise, value: promise.value + 1 }, from));
        expect(Temporal.Instant.compare(one, from)).toBe(1);
        expect(Temporal.Instant.compare(more, one)).toBe(1);
      }),
    );
  });

  test('no time it names is midnight', () => {
    fc.assert(
      fc.property(anyPromise, anyHour, (promise, from) => {
        const one = by(promise, from);
        if (one.is === 'day') return;
        const wall = Temporal.Instant.from(one.at).toZonedDateTimeISO(NEW_YORK);
        expect(`${wall.hour}:${wall.minute}`).not.toBe('0:0');
      }),
    );
  });
});
