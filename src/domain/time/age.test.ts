import { expect, test } from 'vitest';
import { childAge, mayBeUnder18 } from './age.ts';

const DAY = '2026-11-23';

test.each([
  ['2026-11-23', { count: 0, unit: 'days' }],
  ['2026-11-17', { count: 6, unit: 'days' }],
  ['2026-11-16', { count: 1, unit: 'weeks' }],
  ['2026-09-20', { count: 9, unit: 'weeks' }],
  ['2026-08-24', { count: 2, unit: 'months' }],
  ['2025-11-24', { count: 11, unit: 'months' }],
  ['2026-11-24', null],
  ['2026', null],
  [null, null],
])('a child born %s is %j old', (born, age) => {
  expect(childAge(born, DAY)).toEqual(age);
});

test.each([
  ['2008-11-24', true],
  ['2008-11-23', false],
  ['2008', true],
  ['2007', false],
  [null, false],
])('born %s: may be under 18 %s', (born, expected) => {
  expect(mayBeUnder18(born, DAY)).toBe(expected);
});
