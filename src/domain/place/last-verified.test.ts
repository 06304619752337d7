import { expect, test } from 'vitest';
import { verifiedState } from './last-verified.ts';

const TODAY = '2026-11-23';

test.each([
  ['today', '2026-11-23', 'fresh'],
  ['90 days ago', '2026-08-25', 'fresh'],
  ['91 days ago', '2026-08-24', 'overdue'],
  ['never, as far as is recorded', null, 'unknown'],
])('H18: a number checked %s is %s → %s', (_, lastVerified, state) => {
  expect(verifiedState(lastVerified, TODAY)).toBe(state);
});
