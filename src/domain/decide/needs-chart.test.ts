import { expect, test } from 'vitest';
import { needsChart } from './needs-chart.ts';

test.each([
  ['pass_baton', true],
  ['claim_baton', true],
  ['send_by_portal', true],
  ['agree', false],
  ['start_call', false],
  ['record_appointment', false],
  ['not_today', false],
  ['mark_emergency', false],
] as const)('%s needs a chart that others read: %s', (tap, expected) => {
  expect(needsChart({ tap })).toBe(expected);
});

test('an agreement that passes the rest to someone else needs one, too', () => {
  expect(needsChart({ tap: 'agree', pass: { is: 'role' } })).toBe(true);
});
