import type { Handoff } from '../handoff/handoff.ts';
import type { Change, HandoffRecord, StoredRecord } from '../handoff/handoff-record.ts';
import { inTimeOrder } from '../time/in-time-order.ts';
import {
  type Decision,
  moveEpisode,
  newAppointment,
  type Of,
  refuse,
  update,
  write,
} from './changes.ts';

const enteredInError = (stored: StoredRecord, because: string): Change => ({
  write: 'enter_in_error',
  record: stored.record,
  stored,
  because,
});

/**
 * Takes the last decision back: what it created is entered in error, what it changed is as it was.
 * Compensating writes of the versions that were saved, never a delete (rules/fhir.md#void).
 */
export function undo(action: Of<'undo'>): Decision {
  const { made, stored, because } = action;
  const changes = made.map((change): Change | null => {
    const now = stored.find(
      ({ record }) => record.key === change.record.key && record.kind === change.record.kind,
    );
    if (now === undefined || change.write === 'enter_in_error') return null;
    if (change.write === 'create') return enteredInError(now, because);
    return { write: 'update', stored: now, record: asItWas(change.stored.record, action) };
  });
  if (changes.length === 0 || changes.includes(null)) return refuse('nothing_to_undo');
  return write(...changes);
}

/** The earlier state; the episode still says who touched it last. */
const asItWas = (record: HandoffRecord, { by, at }: Of<'undo'>): HandoffRecord =>
  record.kind === 'episode' ? { ...record, lastBy: by, lastAt: at } : record;

/** A booked visit at another time: the old one is cancelled, the new one booked. */
export function moveAppointment(handoff: Handoff, action: Of<'move_appointment'>): Decision {
  if (handoff.stage !== 'appointment' || handoff.appointment === null) return refuse('call_first');
  const start = Temporal.Instant.from(action.start);
  if (Temporal.Instant.compare(start, action.at) <= 0) return refuse('when_past');
  const { to } = handoff.appointment.record;
  return write(
    moveEpisode(handoff, 'appointment', action),
    update(handoff.appointment, (old) => ({ ...old, state: 'cancelled' })),
    newAppointment(handoff, action, { to, visitWith: action.visitWith.trim() || to.name }),
    update(handoff.practiceTask, (task) => ({ ...task, appointmentAt: start.toString() })),
  );
}

/**
 * "Correct this": an end that was recorded by mistake is entered in error and the handoff goes on
 * from before it; of a wrong patient, every record of it is (rules/fhir.md#void).
 */
export function correct(handoff: Handoff, action: Of<'correct'>): Decision {
  const because = action.because.trim();
  if (because === '') return refuse('reason_missing');
  const mine = action.stored.filter(({ handoffId }) => handoffId === handoff.id);
  if (mine.length === 0) return refuse('nothing_to_undo');
  if (action.mistake === 'wrong_patient') {
    return write(...mine.map((stored) => enteredInError(stored, because)));
  }
  switch (handoff.stage) {
    case 'appointment':
      return backToThePractice(handoff, action, handoff.appointment, because);
    case 'next_step':
      return backToThePractice(handoff, action, handoff.nextStep, because);
    case 'check_in':
      return backBeforeCheckIn(handoff, action, mine, because);
    default:
      return refuse('nothing_to_undo');
  }
}

function backToThePractice(
  handoff: Handoff,
  action: Of<'correct'>,
  end: StoredRecord | null,
  because: string,
): Decision {
  if (end === null) return refuse('nothing_to_undo');
  const wasSent = handoff.contacts.at(-1)?.record.outcome === 'sent_by_portal';
  return write(
    moveEpisode(handoff, wasSent ? 'sent_by_portal' : 'agreed', action),
    enteredInError(end, because),
    // A dated call that the appointment had settled is no longer settled.
    end.record.kind === 'appointment'
      ? update(handoff.nextStep, (step) => ({ ...step, state: 'cancelled' }))
      : null,
    update(handoff.practiceTask, ({ nextStep: _, ...task }) => ({
      ...task,
      state: 'requested',
      appointmentAt: null,
    })),
  );
}

function backBeforeCheckIn(
  handoff: Handoff,
  action: Of<'correct'>,
  mine: readonly StoredRecord[],
  because: string,
): Decision {
  const { checkIn } = handoff;
  if (checkIn === null) return refuse('nothing_to_undo');
  const sameDecision = mine.filter(
    ({ record }) =>
      ['check_in', 'offer', 'flag'].includes(record.kind) && isOneDecision(record, checkIn.record),
  );
  // A safety follow-up is no "check in again about the offer": it stays done.
  const earlier = lastOf(
    mine,
    'check_in',
    ({ state, because: why }) => state === 'done' && why !== 'safety',
  );
  const referral = lastOf(
    mine,
    'referral',
    ({ state, because: why }) => state === 'withdrawn' && why === undefined,
  );
  const task = lastOf(
    mine,
    'practice_task',
    ({ state, because: why }) => state === 'withdrawn' && why === undefined,
  );
  const taken = sameDecision.map((stored) => enteredInError(stored, because));
  // What she said before it is her answer again: her referral comes back only after a yes.
  const standing = handoff.offers.findLast(
    ({ record }) => !sameDecision.some((one) => one.record.key === record.key),
  );
  if (referral !== null && standing?.record.answer === 'agreed') {
    return write(
      moveEpisode(handoff, 'agreed', action),
      ...taken,
      update(referral, (one) => ({ ...one, state: 'active' })),
      update(task, (one) => ({ ...one, state: 'requested' })),
    );
  }
  if (earlier !== null) {
    return write(
      moveEpisode(handoff, 'check_in', action),
      ...taken,
      update(earlier, (one) => ({ ...one, state: 'planned' })),
    );
  }
  return write(
    ...taken,
    handoff.episode === null ? null : enteredInError(handoff.episode, because),
  );
}

/**
 * Made by one "not today": called by one decision, or, before decisions had names, at one moment. Her
 * yes of the same moment is another.
 */
function isOneDecision(a: HandoffRecord, b: HandoffRecord): boolean {
  if (a.kind === 'offer' && a.answer === 'agreed') return false;
  const [one, other] = [a, b].map(({ key }) => /-\d+-(\w+)$/.exec(key)?.[1]);
  return a.at === b.at && one === other;
}

type Kind = HandoffRecord['kind'];

function lastOf<K extends Kind>(
  records: readonly StoredRecord[],
  kind: K,
  fits: (record: Extract<HandoffRecord, { kind: K }>) => boolean,
): StoredRecord<Extract<HandoffRecord, { kind: K }>> | null {
  type Wanted = StoredRecord<Extract<HandoffRecord, { kind: K }>>;
  const isWanted = (stored: StoredRecord): stored is Wanted => stored.record.kind === kind;
  return (
    records
      .filter(isWanted)
      .filter(({ record }) => fits(record))
      .toSorted((a, b) => inTimeOrder(a.record.at, b.record.at))
      .at(-1) ?? null
  );
}
