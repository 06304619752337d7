import { endOf, type Handoff, isUnderWay } from '../handoff/handoff.ts';
import {
  type Decision,
  moveEpisode,
  newAppointment,
  newContact,
  type Of,
  refuse,
  update,
  write,
} from './changes.ts';

/** She is called with, never for: the line is opened only once she has agreed. */
export function startCall(handoff: Handoff, action: Of<'start_call'>): Decision {
  if (endOf(handoff) === 'A' || endOf(handoff) === 'B') return refuse('already_ended');
  // "Do not move to scheduling without the patient's agreement" (rules/words.md#the-article, S-P6).
  if (!isUnderWay(handoff)) return refuse('agree_first');
  // A yes is of the day it was said on (rules/handoff.md#agreement).
  if (action.agreedEarlier === true) return refuse('agree_again_first');
  return write(moveEpisode(handoff, 'calling', action));
}

/** No answer or a voicemail is an attempt: the handoff goes back to "agreed", never to an end. */
export function recordAttempt(handoff: Handoff, action: Of<'record_attempt'>): Decision {
  if (handoff.referral === null) return refuse('agree_first');
  // To leave a message is to have called; any other attempt follows a call that was started.
  const message = handoff.stage === 'agreed' && action.outcome === 'voicemail';
  if (handoff.stage !== 'calling' && !message) return refuse('call_first');
  if (message && action.agreedEarlier === true) return refuse('agree_again_first');
  const { to } = handoff.referral.record;
  return write(
    moveEpisode(handoff, 'agreed', action),
    newContact(handoff, action, { outcome: action.outcome, to, spokeWith: to.name }),
  );
}

/** End A: a confirmed visit in the future, made on a call she was part of. */
export function recordAppointment(handoff: Handoff, action: Of<'record_appointment'>): Decision {
  if (handoff.referral === null) return refuse('agree_first');
  if (handoff.stage === 'appointment') return refuse('already_ended');
  // A sent referral or a dated call turns into an appointment when the practice confirms one.
  const confirmed = handoff.stage === 'sent_by_portal' || handoff.stage === 'next_step';
  if (handoff.stage !== 'calling' && !confirmed) return refuse('call_first');
  const start = Temporal.Instant.from(action.start);
  if (Temporal.Instant.compare(start, Temporal.Instant.from(action.at)) <= 0) {
    return refuse('when_past');
  }
  const { to } = handoff.referral.record;
  // Where nobody was named she is booked with the practice, not with whoever took the call.
  const visitWith = action.visitWith.trim() || to.name;
  return write(
    moveEpisode(handoff, 'appointment', action),
    confirmed ? null : newContact(handoff, action, { outcome: 'spoke', to, spokeWith: to.name }),
    update(handoff.nextStep, (nextStep) => ({ ...nextStep, state: 'done' })),
    newAppointment(handoff, action, { to, visitWith }),
    update(handoff.practiceTask, (task) => ({
      ...task,
      state: 'appointment',
      appointmentAt: start.toString(),
    })),
  );
}
