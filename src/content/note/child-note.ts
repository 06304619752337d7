import { chartNote } from './chart-note.ts';

/**
 * What the billing wording names; it is the practice's choice to name it
 * (rules/chart.md#infants-chart).
 */
export type BillingFacts = {
  readonly instrument: string;
  readonly score: number;
  readonly date: string;
};

/** The line for an infant's chart: without a result, or, for billing, with the score. */
export function childNoteText(facts: BillingFacts | null): string {
  if (facts === null) return chartNote({ note: 'peds_minimal' });
  const { instrument, score, date } = facts;
  return chartNote({ note: 'peds_billing', screen: { instrument, score: String(score), date } });
}
