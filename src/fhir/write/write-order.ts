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
 * The order in which records go out one by one: the episode, where two people who decide at once
 * meet, so that whoever comes second has written nothing; what somebody made in the EHR, which they
 * may have changed meanwhile; the clinician's step; what she said, so that there is never an order
 * without her yes; the referral, which refers to it; what refers to that
 * (rules/fhir.md#order-of-writes). Of equals, as decided.
 */
export function inWriteOrder(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ record, write }: Change): number {
  if (record.kind === 'episode') return -4;
  if (write === 'create' && madeByHand(record) !== null) return -3;
  if (isClinicianRecord(record)) return -2;
  if (record.kind === 'offer') return -1;
  return RANKS.indexOf(TYPE_OF[record.kind]);
}
