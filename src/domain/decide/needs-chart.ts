import type { HandoffAction } from './handoff-action.ts';

/** Steps that only exist as records others read: another person's turn, a referral sent. */
const FOR_OTHERS: readonly HandoffAction['tap'][] = [
  'pass_baton',
  'claim_baton',
  'take_back_baton',
  'send_by_portal',
];

/**
 * Whether a step makes sense only for someone with a chart here. Without one nobody else would see
 * it, so to record it would be to claim that someone does (rules/chart.md#no-chart-here).
 */
export function needsChart(
  action: { readonly tap: HandoffAction['tap'] } & { readonly pass?: unknown },
): boolean {
  return FOR_OTHERS.includes(action.tap) || action.pass !== undefined;
}
