import type { HandoffRecord, StoredRecord } from '../../../src/domain/handoff/handoff-record.ts';
import type { Tapped, Truth } from '../ledger/ledger.ts';

/** The records that a tap would create, as it was decided. */
export const createdBy = ({ changes }: Tapped): readonly HandoffRecord[] =>
  (changes ?? []).filter(({ write }) => write === 'create').map(({ record }) => record);

/** What a record is, whatever became of it since: its kind, its moment, and who made it. */
export const isSame = (a: HandoffRecord, b: HandoffRecord): boolean =>
  a.kind === b.kind && isSameName(a, b) && Date.parse(a.at) === Date.parse(b.at);

/** An Appointment does not say who made it; the moment does (`AppWindow.clock`). */
const isSameName = ({ by: a }: HandoffRecord, { by: b }: HandoffRecord): boolean =>
  a.name === '' || b.name === '' || a.name === b.name;

export const has = (stored: readonly StoredRecord[], record: HandoffRecord): boolean =>
  stored.some((one) => isSame(one.record, record));

/**
 * The records of a tap that the chart holds. The one root of a handoff is left out: it is everyone's.
 */
export const heldOf = (tapped: Tapped, { stored }: Truth): readonly HandoffRecord[] =>
  createdBy(tapped).filter((record) => record.kind !== 'episode' && has(stored, record));

/** What this chart should hold of a tap and does not. A flag has no place on some EHRs. */
export const missingOf = (tapped: Tapped, { stored }: Truth): readonly HandoffRecord[] =>
  createdBy(tapped).filter(
    (record) => record.kind !== 'episode' && record.kind !== 'flag' && !has(stored, record),
  );

/** Whether a record asks somebody to act, or promises something, as it stands. */
export function isInForce({ record }: StoredRecord): boolean {
  switch (record.kind) {
    case 'referral':
      return record.state === 'active';
    case 'practice_task':
      return record.state !== 'withdrawn';
    case 'appointment':
      return record.state === 'booked';
    case 'next_step':
    case 'check_in':
      return record.state === 'planned';
    case 'flag':
      return record.state === 'active';
    case 'episode':
      return record.state !== 'closed';
    default:
      return true;
  }
}

/** Whether a tap takes this record back: undone, or put right, by whatever came of that tap. */
const takesBack = (later: Tapped, record: HandoffRecord): boolean =>
  (later.changes ?? []).some(
    (change) => change.write === 'enter_in_error' && isSame(change.record, record),
  );

/** Taps that may have taken this record back, said to be saved or not. */
export const takersOf = (taps: readonly Tapped[], record: HandoffRecord): readonly Tapped[] =>
  taps.filter((later) => takesBack(later, record));

export const nameOf = (tapped: Tapped): string =>
  `${tapped.wanted.tap} (${tapped.index}, ${tapped.window})`;
