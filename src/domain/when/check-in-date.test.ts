import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkInDate } from './check-in-date.ts';

test('her next visit, when it is within 14 days', () => {
  expect(checkInDate('2026-11-23', '2026-12-07')).toEqual({ due: '2026-12-07', how: 'visit' });
});

test('a call on day 14, when her next visit is later', () => {
  expect(checkInDate('2026-11-23', '2026-12-08')).toEqual({ due: '2026-12-07', how: 'call' });
});

test('a call on day 14, when no visit is known', () => {
  expect(checkInDate('2026-11-23', null)).toEqual({ due: '2026-12-07', how: 'call' });
});

test('a visit earlier today is not the next one', () => {
  expect(checkInDate('2026-11-23', '2026-11-23').how).toBe('call');
});

test('on the Friday before, when day 14 is a Saturday or a Sunday', () => {
  expect(['2026-11-21', '2026-11-22'].map((today) => checkInDate(today, null).due)).toEqual([
    '2026-12-04',
    '2026-12-04',
  ]);
});

test('on the working day before, when the practice is closed then', () => {
  const thanksgiving = { from: '2026-11-26', to: '2026-11-27' };
  expect(checkInDate('2026-11-13', null, [thanksgiving]).due).toBe('2026-11-25');
  expect(checkInDate('2026-11-12', null, [thanksgiving]).due).toBe('2026-11-25');
  expect(checkInDate('2026-11-11', null, [thanksgiving]).due).toBe('2026-11-25');
});

test('a practice that is closed for all of it still calls, on day 14', () => {
  const allMonth = { from: '2026-11-01', to: '2026-12-31' };
  expect(checkInDate('2026-11-11', null, [allMonth])).toEqual({ due: '2026-11-25', how: 'call' });
});

test('always 7 to 14 days ahead and on a weekday, when no visit is known', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (days) => {
      const today = Temporal.PlainDate.from('2026-01-01').add({ days });
      const due = Temporal.PlainDate.from(checkInDate(today.toString(), null).due);
      const ahead = today.until(due).days;
      expect(ahead >= 7 && ahead <= 14 && due.dayOfWeek <= 5).toBe(true);
    }),
  );
});
