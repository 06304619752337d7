import { endOf, type Handoff } from './handoff.ts';
import type { HandoffAction, Refusal } from './handoff-action.ts';
import type {
  Change,
  EpisodeRecord,
  EpisodeState,
  HandoffRecord,
  StoredRecord,
} from './handoff-record.ts';

export type Decision =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Turns a tap into the records to write, or refuses it. Pure: no clock, no randomness, no I/O, so
 * the same tap on the same handoff always mints the same keys and can be sent twice safely.
 * The rules are DESIGN.md §2: safety first, agreement before the call, and no end but a lawful one.
 */
export function decide(handoff: Handoff, action: HandoffAction): Decision {
  // Paused means paused on every path, declines too (clinical.md §3.2, hazard H6).
  if (action.gate !== 'open' && action.gate !== 'none') return refuse('clinician_step_first');
  switch (action.tap) {
    case 'agree':
      return agree(handoff, action);
    case 'start_call':
      return startCall(handoff, action);
    case 'record_attempt':
      return recordAttempt(handoff, action);
    case 'record_appointment':
      return recordAppointment(handoff, action);
    case 'prefer_to_wait':
      return preferToWait(handoff, action);
  }
}

type Of<T extends HandoffAction['tap']> = Extract<HandoffAction, { tap: T }>;

const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });
const write = (...changes: readonly (Change | null)[]): Decision => ({
  ok: true,
  changes: changes.filter((change) => change !== null),
});
const create = (record: HandoffRecord): Change => ({ write: 'create', record });
const update = <R extends HandoffRecord>(
  stored: StoredRecord<R> | null,
  to: (record: R) => R,
): Change | null =>
  stored === null ? null : { write: 'update', stored, record: to(stored.record) };

function moveEpisode(
  handoff: Handoff,
  state: EpisodeState,
  action: HandoffAction,
  screens: readonly string[] = [],
): Change {
  const { by, at } = action;
  const moved = update(handoff.episode, (episode) => ({
    ...episode,
    state,
    lastBy: by,
    lastAt: at,
    screens: [...new Set([...episode.screens, ...screens])],
  }));
  const opened: EpisodeRecord = {
    kind: 'episode',
    key: 'root',
    at,
    by,
    state,
    lastBy: by,
    lastAt: at,
    screens,
  };
  return moved ?? create(opened);
}

/** She agrees: the conversation, the referral and the receiving practice's task, in one step. */
function agree(handoff: Handoff, action: Of<'agree'>): Decision {
  if (handoff.stage === 'agreed' || handoff.stage === 'calling') return refuse('already_agreed');
  if (handoff.stage === 'appointment') return refuse('already_ended');
  const { by, at, to, screens } = action;
  const turn = handoff.referralCount + 1;
  return write(
    moveEpisode(handoff, 'agreed', action, screens),
    create({
      kind: 'offer',
      key: `offer-${handoff.offers.length + 1}`,
      at,
      by,
      answer: 'agreed',
      reason: null,
      words: action.words,
    }),
    create({ kind: 'referral', key: `referral-${turn}`, at, by, to, state: 'active', screens }),
    create({
      kind: 'practice_task',
      key: `practice-task-${turn}`,
      at,
      by,
      to,
      state: 'requested',
      phone: action.phone,
      appointmentAt: null,
    }),
    // The planned check-in has happened, and led here.
    update(handoff.checkIn, (checkIn) => ({ ...checkIn, state: 'done' })),
    update(handoff.flag, (flag) => ({ ...flag, state: 'ended', endedAt: at })),
  );
}

function startCall(handoff: Handoff, action: Of<'start_call'>): Decision {
  if (endOf(handoff) === 'A') return refuse('already_ended');
  // "Do not move to scheduling without the patient's agreement" (S-P6).
  if (handoff.stage !== 'agreed' && handoff.stage !== 'calling') return refuse('agree_first');
  return write(moveEpisode(handoff, 'calling', action));
}

/** No answer or a voicemail is an attempt: the handoff goes back to "agreed", never to an end. */
function recordAttempt(handoff: Handoff, action: Of<'record_attempt'>): Decision {
  if (handoff.referral === null) return refuse('agree_first');
  if (handoff.stage !== 'calling') return refuse('call_first');
  const { to } = handoff.referral.record;
  return write(
    moveEpisode(handoff, 'agreed', action),
    create({
      kind: 'contact',
      key: `contact-${handoff.contacts.length + 1}`,
      at: action.at,
      by: action.by,
      outcome: action.outcome,
      to,
      spokeWith: to.name,
    }),
  );
}

/** End A: a confirmed visit in the future, made on a call she was part of. */
function recordAppointment(handoff: Handoff, action: Of<'record_appointment'>): Decision {
  if (handoff.referral === null) return refuse('agree_first');
  if (handoff.stage === 'appointment') return refuse('already_ended');
  if (handoff.stage !== 'calling') return refuse('call_first');
  const start = Temporal.Instant.from(action.start);
  if (Temporal.Instant.compare(start, Temporal.Instant.from(action.at)) <= 0) {
    return refuse('when_past');
  }
  const visitWith = action.visitWith.trim();
  if (visitWith === '') return refuse('who_missing');
  const { to } = handoff.referral.record;
  const { at, by } = action;
  return write(
    moveEpisode(handoff, 'appointment_confirmed', action),
    create({
      kind: 'contact',
      key: `contact-${handoff.contacts.length + 1}`,
      at,
      by,
      outcome: 'spoke',
      to,
      spokeWith: visitWith,
    }),
    create({
      kind: 'appointment',
      key: `appointment-${handoff.appointmentCount + 1}`,
      at,
      by,
      start: start.toString(),
      end: start.add({ minutes: action.minutes }).toString(),
      medium: action.medium,
      to,
      visitWith,
    }),
    update(handoff.practiceTask, (task) => ({
      ...task,
      state: 'appointment_confirmed',
      appointmentAt: start.toString(),
    })),
  );
}

/** End D: her reason in her words, and a dated check-in with an owner (clinical.md §7). */
function preferToWait(handoff: Handoff, action: Of<'prefer_to_wait'>): Decision {
  if (handoff.stage === 'appointment') return refuse('already_ended');
  const words = action.words.trim();
  if (words === '') return refuse('words_missing');
  const { at, by, checkIn, screens, to } = action;
  if (checkIn.owner.name.trim() === '') return refuse('who_missing');
  if (Temporal.PlainDate.compare(checkIn.due, action.today) <= 0) {
    return refuse('check_in_not_ahead');
  }
  return write(
    moveEpisode(handoff, 'revisit_planned', action, screens),
    create({
      kind: 'offer',
      key: `offer-${handoff.offers.length + 1}`,
      at,
      by,
      answer: 'prefers_to_wait',
      reason: action.reason,
      words,
    }),
    update(handoff.checkIn, (earlier) => ({ ...earlier, state: 'done' })),
    create({
      kind: 'check_in',
      key: `check-in-${handoff.checkInCount + 1}`,
      at,
      by,
      ...checkIn,
      state: 'planned',
      to,
    }),
    handoff.flag === null
      ? create({
          kind: 'flag',
          key: `flag-${handoff.flagCount + 1}`,
          at,
          by,
          state: 'active',
          endedAt: null,
        })
      : null,
    // She had agreed and changed her mind: nothing may be left asking the practice to act.
    update(handoff.referral, (referral) => ({ ...referral, state: 'withdrawn' })),
    update(handoff.practiceTask, (task) => ({ ...task, state: 'withdrawn' })),
  );
}
