import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenHours } from './destination.ts';
import { openState } from './opening-hours.ts';

const NEW_YORK = 'America/New_York';
const weekdays: readonly OpenHours[] = [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '18:00' }];
const everyDay = (opens: string, closes: string): readonly OpenHours[] => [
  { days: [1, 2, 3, 4, 5, 6, 7], opens, closes },
];

// 23 November 2026 is a Monday; New York is five hours behind UTC.
describe('Monday to Friday, 8 to 6', () => {
  test.each([
    ['7:59 on Monday', '2026-11-23T12:59:00Z', { is: 'closed', opensAt: '2026-11-23T13:00:00Z' }],
    ['8:00 on Monday', '2026-11-23T13:00:00Z', { is: 'open', closesAt: '2026-11-23T23:00:00Z' }],
    ['5:50 PM', '2026-11-23T22:50:00Z', { is: 'open', closesAt: '2026-11-23T23:00:00Z' }],
    [
      '5:51 PM, too short for a call',
      '2026-11-23T22:51:00Z',
      { is: 'closing', closesAt: '2026-11-23T23:00:00Z' },
    ],
    ['6:00 PM', '2026-11-23T23:00:00Z', { is: 'closed', opensAt: '2026-11-24T13:00:00Z' }],
    ['Friday evening', '2026-11-28T00:30:00Z', { is: 'closed', opensAt: '2026-11-30T13:00:00Z' }],
  ])('%s', (_, at, state) => {
    expect(openState(weekdays, NEW_YORK, at)).toEqual(state);
  });

  test('the hours are those of the destination’s zone, not the clinic’s', () => {
    expect(openState(weekdays, 'America/Los_Angeles', '2026-11-23T13:30:00Z').is).toBe('closed');
  });

  test('the weekend on which the clocks go back is an hour longer', () => {
    expect(openState(weekdays, NEW_YORK, '2026-10-30T22:00:00Z')).toEqual({
      is: 'closed',
      opensAt: '2026-11-02T13:00:00Z',
    });
  });
});

describe('hours that reach midnight', () => {
  test('closing at 24:00 is the end of that day', () => {
    expect(openState(everyDay('07:00', '24:00'), NEW_YORK, '2026-11-24T04:00:00Z')).toEqual({
      is: 'open',
      closesAt: '2026-11-24T05:00:00Z',
    });
  });

  test('closing at 02:00 belongs to the night before', () => {
    expect(openState(everyDay('20:00', '02:00'), NEW_YORK, '2026-11-24T06:00:00Z')).toEqual({
      is: 'open',
      closesAt: '2026-11-24T07:00:00Z',
    });
  });

  test('round the clock never closes, also at 23:55', () => {
    expect(openState(everyDay('00:00', '24:00'), NEW_YORK, '2026-11-24T04:55:00Z')).toEqual({
      is: 'open',
      closesAt: null,
    });
  });
});

describe('hours with a gap', () => {
  const split: readonly OpenHours[] = [
    { days: [1], opens: '13:00', closes: '17:00' },
    { days: [1], opens: '08:00', closes: '12:00' },
  ];

  test('over lunch it is closed until the afternoon', () => {
    expect(openState(split, NEW_YORK, '2026-11-23T17:30:00Z')).toEqual({
      is: 'closed',
      opensAt: '2026-11-23T18:00:00Z',
    });
  });

  test('open one day a week: the next opening is a week off', () => {
    expect(openState(split, NEW_YORK, '2026-11-23T23:00:00Z')).toEqual({
      is: 'closed',
      opensAt: '2026-11-30T13:00:00Z',
    });
  });
});

test('no hours in the directory is not the same as closed', () => {
  expect(openState([], NEW_YORK, '2026-11-23T15:00:00Z')).toEqual({ is: 'unknown' });
});

test('open means open until the time given, and closed until the time given', () => {
  const at = fc
    .integer({ min: 0, max: 400 * 1440 })
    .map((minutes) => Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes }).toString());
  const minuteBefore = (instant: string) =>
    Temporal.Instant.from(instant).subtract({ minutes: 1 }).toString();
  fc.assert(
    fc.property(at, (now) => {
      const state = openState(weekdays, NEW_YORK, now);
      if (state.is === 'closed') {
        expect(openState(weekdays, NEW_YORK, minuteBefore(state.opensAt)).is).toBe('closed');
        expect(openState(weekdays, NEW_YORK, state.opensAt).is).toBe('open');
      } else if (state.is !== 'unknown' && state.closesAt !== null) {
        expect(openState(weekdays, NEW_YORK, minuteBefore(state.closesAt)).is).toBe('closing');
        expect(openState(weekdays, NEW_YORK, state.closesAt).is).toBe('closed');
      }
    }),
  );
});

describe('a day it is closed', () => {
  const thanksgiving = [{ from: '2026-11-26', to: '2026-11-27' }];

  test('is closed in the middle of its hours, until the next open day', () => {
    expect(openState(weekdays, NEW_YORK, '2026-11-26T16:00:00Z', thanksgiving)).toEqual({
      is: 'closed',
      opensAt: '2026-11-30T13:00:00Z',
    });
  });

  test('is not the day before', () => {
    expect(openState(weekdays, NEW_YORK, '2026-11-25T16:00:00Z', thanksgiving)).toEqual({
      is: 'open',
      closesAt: '2026-11-25T23:00:00Z',
    });
  });

  test('closes a line that never closes, at midnight where it is', () => {
    expect(
      openState(everyDay('00:00', '24:00'), NEW_YORK, '2026-11-26T04:00:00Z', thanksgiving),
    ).toEqual({ is: 'open', closesAt: '2026-11-26T05:00:00Z' });
  });

  test('ends hours that began the evening before', () => {
    const night = [{ days: [3], opens: '20:00', closes: '04:00' }];
    expect(openState(night, NEW_YORK, '2026-11-26T02:00:00Z', thanksgiving)).toEqual({
      is: 'open',
      closesAt: '2026-11-26T05:00:00Z',
    });
  });

  test('does not hide the next opening, however long they are closed', () => {
    const winter = [{ from: '2026-11-24', to: '2027-01-03' }];
    expect(openState(weekdays, NEW_YORK, '2026-11-25T16:00:00Z', winter)).toEqual({
      is: 'closed',
      opensAt: '2027-01-04T13:00:00Z',
    });
  });

  test('and one that never ends names no opening', () => {
    const forGood = [{ from: '2026-11-01', to: '9999-12-31' }];
    expect(openState(weekdays, NEW_YORK, '2026-11-25T16:00:00Z', forGood)).toEqual({
      is: 'unknown',
    });
  });
});

describe('a lunch break from 12 to 1', () => {
  const lunch = [{ from: '2026-11-23', to: '2026-11-23', between: { from: '12:00', to: '13:00' } }];

  test.each([
    [
      'at 10 they are open until noon',
      '2026-11-23T15:00:00Z',
      { is: 'open', closesAt: '2026-11-23T17:00:00Z' },
    ],
    [
      'at 12:30 they open at 1',
      '2026-11-23T17:30:00Z',
      { is: 'closed', opensAt: '2026-11-23T18:00:00Z' },
    ],
    [
      'at 2 they are open until 6',
      '2026-11-23T19:00:00Z',
      { is: 'open', closesAt: '2026-11-23T23:00:00Z' },
    ],
    [
      'the next day has none',
      '2026-11-24T17:30:00Z',
      { is: 'open', closesAt: '2026-11-24T23:00:00Z' },
    ],
  ])('%s', (_, at, state) => {
    expect(openState(weekdays, NEW_YORK, at, lunch)).toEqual(state);
  });
});
