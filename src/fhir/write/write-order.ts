import type { Change } from '../../domain/handoff/handoff-record.ts';
import { madeByHand } from '../../domain/handoff/order-by-hand.ts';
import { isClinicianRecord } from '../../domain/handoff/safety-facts.ts';
import { TYPE_OF } from './write-plan.ts';

const RANKS = [
  'ServiceRequest',
  'Task',
  'Communication',
  'Appointment',
  'DocumentReference',
  'Flag',
] as const;

/**
 * The order in which records go out one by one: what somebody made in the EHR, which they may have
 * changed meanwhile; the episode, where two people who decide at once meet, so that whoever comes
 * second has written nothing; the clinician's step; the referral; what refers to it
 * (rules/fhir.md#order-of-writes). Of equals, as decided.
 */
export function inWriteOrder(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ record, write }: Change): number {
  if (write === 'create' && madeByHand(record) !== null) return -3;
  if (record.kind === 'episode') return -2;
  if (isClinicianRecord(record)) return -1;
  return RANKS.indexOf(TYPE_OF[record.kind]);
}
