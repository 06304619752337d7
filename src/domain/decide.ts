import { isSafeToCall } from './agreement.ts';
import { isAskedToWait } from './asked-to-wait.ts';
import { create, moveEpisode, newContact, type Of, refuse, update, write } from './changes.ts';
import {
  claimBaton,
  newBaton,
  passBaton,
  recordIntroduction,
  takeBackBaton,
  withBaton,
} from './decide-baton.ts';
import { changePractice, newReferral, sendPortalReferral } from './decide-connecting.ts';
import { correct, moveAppointment, undo } from './decide-correction.ts';
import { offerAnyway, recordNextStep, reportNextStep } from './decide-next-step.ts';
import { decideSafety, isSafetyAction, type SafetyAction } from './decide-safety.ts';
import { endOf, type Handoff } from './handoff.ts';
import type { HandoffAction, Refusal } from './handoff-action.ts';
import type { Change } from './handoff-record.ts';

export type Decision =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Turns a tap into the records to write, or refuses it. Pure: no clock, no randomness, no I/O, so
 * the same tap on the same handoff always mints the same keys and can be sent twice safely.
 * The rules are DESIGN.md §2: safety first, agreement before the call, and no end but a lawful one.
 */
export function decide(handoff: Handoff, action: HandoffAction): Decision {
  if (isSafetyAction(action)) return decideSafety(handoff, action);
  const decision = decideTap(handoff, action);
  // What puts an earlier decision right is about the records, not about who carries on.
  if (action.tap === 'undo' || action.tap === 'correct') return decision;
  return withBaton(handoff, action, decision);
}

type OrdinaryAction = Exclude<HandoffAction, SafetyAction>;

function decideTap(handoff: Handoff, action: OrdinaryAction): Decision {
  // Paused means paused on every path, declines too (clinical.md §3.2, hazard H6).
  if (action.gate !== 'open' && action.gate !== 'none') return refuse('clinician_step_first');
  // An urgent way out is left by a clinician's word, not by the next day.
  if (handoff.stage === 'escalated') return refuse('clinician_step_first');
  switch (action.tap) {
    case 'agree':
      return agree(handoff, action);
    case 'pass_baton':
      return passBaton(handoff, action);
    case 'claim_baton':
      return claimBaton(handoff, action);
    case 'take_back_baton':
      return takeBackBaton(handoff, action);
    case 'record_introduction':
      return recordIntroduction(handoff, action);
    case 'start_call':
      return startCall(handoff, action);
    case 'record_attempt':
      return recordAttempt(handoff, action);
    case 'record_appointment':
      return recordAppointment(handoff, action);
    case 'prefer_to_wait':
      return preferToWait(handoff, action);
    case 'record_next_step':
      return recordNextStep(handoff, action);
    case 'report_next_step':
      return reportNextStep(handoff, action);
    case 'change_practice':
      return changePractice(handoff, action);
    case 'send_portal_referral':
      return sendPortalReferral(handoff, action, agree);
    case 'move_appointment':
      return moveAppointment(handoff, action);
    case 'offer_anyway':
      return offerAnyway(handoff, action);
    case 'undo':
      return undo(action);
    case 'correct':
      return correct(handoff, action);
  }
}

/** She agreed, and there is no next step yet. */
const UNDER_WAY: readonly Handoff['stage'][] = ['agreed', 'calling', 'sent'];

/** The episode with how she may be reached: asked with her agreement, every time (H16). */
function agreedEpisode(handoff: Handoff, action: Of<'agree'>): Change {
  const moved = moveEpisode(handoff, 'agreed', action, action.screens);
  return action.contact === undefined || moved.record.kind !== 'episode'
    ? moved
    : { ...moved, record: { ...moved.record, contact: action.contact } };
}

/** She agrees: the conversation, the referral and the receiving practice's task, in one step. */
function agree(handoff: Handoff, action: Of<'agree'>): Decision {
  if (UNDER_WAY.includes(handoff.stage)) return refuse('already_agreed');
  if (endOf(handoff) === 'A' || endOf(handoff) === 'B') return refuse('already_ended');
  if (isAskedToWait(handoff, action.today)) return refuse('asked_to_wait');
  const { by, at, to, screens, order = null } = action;
  const turn = handoff.referralCount + 1;
  return write(
    agreedEpisode(handoff, action),
    action.pass === undefined ? null : newBaton(handoff, action.pass, action),
    create({
      kind: 'offer',
      key: `offer-${handoff.offers.length + 1}`,
      at,
      by,
      answer: 'agreed',
      reason: null,
      words: action.words,
      ...(action.consent === undefined ? {} : { consent: action.consent }),
    }),
    ...newReferral({ turn, at, by, to, screens, phone: action.phone, order }),
    // The planned check-in has happened, and led here.
    update(handoff.checkIn, (checkIn) => ({ ...checkIn, state: 'done' })),
    update(handoff.flag, (flag) => ({ ...flag, state: 'ended', endedAt: at })),
  );
}

function startCall(handoff: Handoff, action: Of<'start_call'>): Decision {
  if (endOf(handoff) === 'A' || endOf(handoff) === 'B') return refuse('already_ended');
  // "Do not move to scheduling without the patient's agreement" (S-P6).
  if (!UNDER_WAY.includes(handoff.stage)) return refuse('agree_first');
  return write(moveEpisode(handoff, 'calling', action));
}

/** No answer or a voicemail is an attempt: the handoff goes back to "agreed", never to an end. */
function recordAttempt(handoff: Handoff, action: Of<'record_attempt'>): Decision {
  if (handoff.referral === null) return refuse('agree_first');
  // To leave a message is to have called; any other attempt follows a call that was started.
  const message = handoff.stage === 'agreed' && action.outcome === 'voicemail';
  if (handoff.stage !== 'calling' && !message) return refuse('call_first');
  const { to } = handoff.referral.record;
  return write(
    moveEpisode(handoff, 'agreed', action),
    newContact(handoff, action, { outcome: action.outcome, to, spokeWith: to.name }),
  );
}

/** End A: a confirmed visit in the future, made on a call she was part of. */
function recordAppointment(handoff: Handoff, action: Of<'record_appointment'>): Decision {
  if (handoff.referral === null) return refuse('agree_first');
  if (handoff.stage === 'appointment') return refuse('already_ended');
  // A sent referral or a dated call turns into an appointment when the practice confirms one.
  const confirmed = handoff.stage === 'sent' || handoff.stage === 'next_step';
  if (handoff.stage !== 'calling' && !confirmed) return refuse('call_first');
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
    confirmed ? null : newContact(handoff, action, { outcome: 'spoke', to, spokeWith: visitWith }),
    update(handoff.nextStep, (nextStep) => ({ ...nextStep, state: 'done' })),
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
      state: 'booked',
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
  const { at, by, checkIn, screens, secondReason, to } = action;
  if (checkIn.owner.name.trim() === '') return refuse('who_missing');
  if (Temporal.PlainDate.compare(checkIn.due, action.today) <= 0) {
    return refuse('check_in_not_ahead');
  }
  const { doNotOfferUntil } = checkIn;
  if (doNotOfferUntil !== undefined && doNotOfferUntil <= action.today) {
    return refuse('check_in_not_ahead');
  }
  if (
    checkIn.how === 'call' &&
    !isSafeToCall(handoff.episode?.record.contact, action.numberNoted)
  ) {
    return refuse('contact_not_safe');
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
      ...(secondReason === undefined ? {} : { secondReason }),
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
    update(handoff.nextStep, (nextStep) => ({ ...nextStep, state: 'cancelled' })),
    // She had agreed and changed her mind: nothing may be left asking the practice to act.
    update(handoff.referral, (referral) => ({ ...referral, state: 'withdrawn' })),
    update(handoff.practiceTask, (task) => ({ ...task, state: 'withdrawn' })),
  );
}
