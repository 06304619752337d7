import type { Change, HandoffRecord, StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { madeByHand } from '../../domain/handoff/order-by-hand.ts';
import type { Mistaken } from '../note/mistaken.ts';
import { TYPE_OF, type WritePlan } from './write-plan.ts';

/** What of a decision is a request of its own, and what goes into the note. */
export type Homes = {
  readonly own: readonly Change[];
  readonly noted: readonly Change[];
};

/**
 * Where each change of a decision goes. A record moves on where it is: what a note carries stays
 * there, what has a record of its own is changed in it.
 */
export function homesOf(changes: readonly Change[], plan: WritePlan): Homes {
  return {
    own: changes.filter((change) => isOwn(change, plan)),
    noted: changes.filter((change) => isNoted(change, plan)),
  };
}

function isOwn(change: Change, plan: WritePlan): boolean {
  if (isNewlyUsed(change)) return canUse(change.record, plan);
  if (change.write === 'create') {
    const way = plan.wayOf(change.record.kind);
    return way === 'resource' || way === 'resource_and_note';
  }
  return change.stored.inNote !== true && canChange(change.record, plan);
}

function isNoted(change: Change, plan: WritePlan): boolean {
  if (isNewlyUsed(change)) return !canUse(change.record, plan);
  if (change.write === 'create') {
    const way = plan.wayOf(change.record.kind);
    return way === 'note' || way === 'resource_and_note';
  }
  return change.stored.inNote === true || !canChange(change.record, plan);
}

/** An order or a task that somebody made in the EHR is not created: it is changed to be ours too. */
const isNewlyUsed = (change: Change): boolean =>
  change.write === 'create' && madeByHand(change.record) !== null;

/** Changed, and found again by our identifier on the next launch; else the note names it. */
const canUse = (record: HandoffRecord, plan: WritePlan): boolean =>
  canChange(record, plan) && plan.of(TYPE_OF[record.kind]).search;

const canChange = ({ kind }: HandoffRecord, plan: WritePlan): boolean => {
  const { patch, update } = plan.of(TYPE_OF[kind]);
  return patch || update;
};

/** Of what somebody else made, only our use of it was a mistake. */
const STANDS = 'What was made in the EHR itself stands.';

/** What the next version of the note carries. */
export type NoteContents = {
  readonly records: readonly HandoffRecord[];
  readonly mistaken: readonly Mistaken[];
};

/**
 * The records of the next version: those it carried, moved on by these changes. Pure.
 * @param stored every record of this handoff that a note carries
 */
export function contentsAfter(
  stored: readonly StoredRecord[],
  changes: readonly Change[],
  earlier: readonly Mistaken[],
): NoteContents {
  const records = new Map(stored.map(({ record }) => [record.key, record]));
  const mistaken = [...earlier];
  for (const change of changes) {
    const { record } = change;
    if (change.write !== 'enter_in_error') {
      records.set(record.key, record);
      continue;
    }
    records.delete(record.key);
    const { inNote, reference } = change.stored;
    // One of its own that this EHR lets nobody mark: the note says so for it.
    const said = {
      kind: record.kind,
      reference: inNote === true ? null : reference,
      because: madeByHand(record) === null ? change.because : `${change.because} ${STANDS}`,
    };
    // The version before may be of this very decision.
    if (!mistaken.some((one) => JSON.stringify(one) === JSON.stringify(said))) mistaken.push(said);
  }
  return { records: [...records.values()], mistaken };
}
