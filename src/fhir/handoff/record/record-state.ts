import type { Change, StoredRecord } from '../../../domain/handoff/handoff-record.ts';
import { madeByHand } from '../../../domain/handoff/order-by-hand.ts';

/** Whether a stored record is this change: same record, and in the state that was decided. */
export function holds(stored: StoredRecord, change: Change): boolean {
  const { record } = change;
  if (stored.record.key !== record.key || stored.record.kind !== record.kind) return false;
  const byHand = madeByHand(record);
  if (change.write === 'create' && byHand !== null && stored.reference !== byHand) return false;
  if (change.write !== 'create' && stored.reference !== change.stored.reference) return false;
  return stateOf(stored.record) === stateOf(record);
}

/** Whether a stored record took the place of this change, rather than being what it found. */
export const isInPlaceOf = (stored: StoredRecord, change: Change): boolean =>
  change.write === 'create'
    ? stored.record.key === change.record.key
    : stored.reference === change.stored.reference && stored.version !== change.stored.version;

const stateOf = (record: Change['record']): string => {
  switch (record.kind) {
    case 'episode':
      // Who as well as when: two people can decide in the same instant.
      return [
        record.state,
        Temporal.Instant.from(record.lastAt).epochMilliseconds,
        record.lastBy.reference ?? record.lastBy.name,
        record.decision,
      ].join(' ');
    case 'baton':
      return `${record.state} ${record.holder?.reference}`;
    case 'introduction':
      return record.to.name;
    case 'assessment':
      return record.disposition;
    case 'item_asked':
      return record.answer;
    case 'emergency':
      return `${record.state} ${record.reason}`;
    case 'offer':
      return `${record.answer} ${record.reason}`;
    case 'contact':
      return record.outcome;
    case 'next_step':
      return `${record.state} ${Temporal.Instant.from(record.from).epochMilliseconds}`;
    case 'packet':
      return record.text;
    case 'appointment':
      return `${record.state} ${Temporal.Instant.from(record.start).epochMilliseconds}`;
    case 'check_in':
      return `${record.state} ${record.due}`;
    case 'practice_task':
      return [
        record.state,
        record.appointmentAt === null,
        record.nextStep === undefined,
        record.to.reference ?? record.to.name,
      ].join(' ');
    case 'referral':
    case 'flag':
      return record.state;
  }
};
