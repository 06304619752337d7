import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesOf } from '../testing/cases-for-tests.ts';
import { CALL_WINDOWS, callWindow, isHalfDay } from './call-window.ts';
import type { OpenLine } from './destination.ts';
import { openState } from './opening-hours.ts';

const NEW_YORK = 'America/New_York';
const office: OpenLine = {
  hours: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '16:00' }],
  timeZone: NEW_YORK,
  closedDays: [],
};
const noHours: OpenLine = { hours: [], timeZone: NEW_YORK, closedDays: [] };
// Monday 23 November 2026, 10:05 in New York.
const NOW = '2026-11-23T15:05:00Z';
const TUESDAY_TEN = '2026-11-24T15:00:00Z';

describe('for how long a call is promised', () => {
  test('30 minutes unless something else is chosen', () => {
    expect(CALL_WINDOWS[0]).toBe('30_minutes');
    expect(callWindow('30_minutes', TUESDAY_TEN, office, NOW)).toEqual({
      from: TUESDAY_TEN,
      until: '2026-11-24T15:30:00Z',
    });
  });

  test('two hours end when they close', () => {
    expect(callWindow('2_hours', '2026-11-24T20:00:00Z', office, NOW)?.until).toBe(
      '2026-11-24T21:00:00Z',
    );
  });

  test('a morning is from their opening until noon, an afternoon from noon until they close', () => {
    expect(callWindow('morning', TUESDAY_TEN, office, NOW)).toEqual({
      from: '2026-11-24T14:00:00Z',
      until: '2026-11-24T17:00:00Z',
    });
    expect(callWindow('afternoon', TUESDAY_TEN, office, NOW)).toEqual({
      from: '2026-11-24T17:00:00Z',
      until: '2026-11-24T21:00:00Z',
    });
  });

  test('without hours on file a morning is 8 to 12 and an afternoon 12 to 5', () => {
    expect(callWindow('morning', TUESDAY_TEN, noHours, NOW)?.from).toBe('2026-11-24T13:00:00Z');
    expect(callWindow('afternoon', TUESDAY_TEN, noHours, NOW)?.until).toBe('2026-11-24T22:00:00Z');
  });

  test('this morning is what is left of it', () => {
    expect(callWindow('morning', '2026-11-23T16:59:00Z', office, NOW)).toEqual({
      from: '2026-11-23T15:15:00Z',
      until: '2026-11-23T17:00:00Z',
    });
  });

  test('no half day on a day they are closed, nor one that is over', () => {
    expect(callWindow('morning', '2026-11-28T15:00:00Z', office, NOW)).toBeNull();
    expect(
      callWindow('morning', '2026-11-23T16:00:00Z', office, '2026-11-23T16:40:00Z'),
    ).toBeNull();
  });
});

test('whatever is chosen, the window lies ahead, on the day that was typed, while they are open', () => {
  const day = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(NEW_YORK).toPlainDate().toString();
  const came = casesOf(...CALL_WINDOWS);
  fc.assert(
    fc.property(
      fc.constantFrom(...CALL_WINDOWS),
      fc.constantFrom(office, noHours),
      fc.integer({ min: 1, max: 10 * 24 * 60 }),
      (window, line, minutes) => {
        const start = Temporal.Instant.from(NOW).add({ minutes }).toString();
        if (!isHalfDay(window) && openState(line.hours, NEW_YORK, start).is === 'closed') return;
        const span = callWindow(window, start, line, NOW);
        if (span === null) return;
        came.meet(window);
        expect(Temporal.Instant.compare(span.from, NOW)).toBe(1);
        expect(Temporal.Instant.compare(span.until, span.from)).toBe(1);
        expect(day(span.from)).toBe(day(start));
        expect(openState(line.hours, NEW_YORK, span.from).is).not.toBe('closed');
      },
    ),
    { numRuns: 300 },
  );
  expect(came.missing()).toEqual([]);
});
