import { expect, test } from 'vitest';
import { momentIn } from './moment-in.ts';

test.each([
  ['with offset, it is that instant', '2026-11-23T15:30:00-05:00', '2026-11-23T15:30:00-05:00'],
  ['without, by the practice’s clock', '2026-11-23T15:30:00', '2026-11-23T20:30:00Z'],
  ['without seconds', '2026-11-23T15:30', '2026-11-23T20:30:00Z'],
  [
    'in the hour that does not exist in spring, an hour later',
    '2026-03-08T02:30:00',
    '2026-03-08T07:30:00Z',
  ],
  ['a day is a day', '2026-11-23', '2026-11-23'],
  ['a month names no day', '2026-11', null],
  ['a year names no day', '2026', null],
  ['a day that was never', '2026-02-30', null],
  ['an hour that was never', '2026-11-23T25:00:00', null],
  ['an offset that was never', '2026-11-23T15:30:00-99:00', null],
  ['words', 'tomorrow', null],
  ['nothing', undefined, null],
])('%s', (_, dateTime, expected) => {
  expect(momentIn('America/New_York', dateTime)).toBe(expected);
});
