import { isSafeToCall, NOT_ASKED } from '../handoff/agreement.ts';
import type { Handoff } from '../handoff/handoff.ts';
import type { NextStepWay } from '../handoff/next-step-record.ts';
import { openState } from '../place/opening-hours.ts';
import { dayIn } from '../time/day-in.ts';
import {
  create,
  type Decision,
  moveEpisode,
  newContact,
  type Of,
  refuse,
  update,
  write,
} from './changes.ts';
import type { Refusal } from './handoff-action.ts';

/**
 * The clinic's own check-in, when no one could take her: within a week (rules/handoff.md#ladder).
 */
export const OWN_CHECK_IN_DAYS = 7;

/**
 * End B: a specific date with a named contact and a number, and someone who makes sure that it
 * happened. Never in place of a call that was not tried while the line is open.
 */
export function recordNextStep(handoff: Handoff, action: Of<'record_next_step'>): Decision {
  const { referral, stage } = handoff;
  if (stage === 'appointment') return refuse('already_ended');
  if (referral === null || !STAGES.includes(stage)) return refuse('agree_first');
  if (stage === 'agreed' && handoff.contacts.length === 0 && isOpenAt(action, action.at)) {
    return refuse('try_first');
  }
  const missing = missingIn(action) ?? timeProblem(action);
  if (missing !== null) return refuse(missing);
  // A call to her, where she named no safe way or was not asked, needs a time that she said is (H16).
  const asked = handoff.episode?.record.contact ?? NOT_ASKED;
  const safe = action.safeTime === true || isSafeToCall(asked);
  if (!safe && CALLS_HER.includes(action.way)) return refuse('contact_not_safe');
  const { at, by, way, owner, checkOn } = action;
  const contact = action.contact.trim();
  const phone = action.phone.trim();
  const from = Temporal.Instant.from(action.from).toString();
  const { to } = referral.record;
  return write(
    moveEpisode(handoff, 'next_step', action),
    // On the line now means that she, or staff with her, spoke with them; whom to ask for later
    // is another matter.
    stage === 'calling'
      ? newContact(handoff, action, { outcome: 'spoke', to, spokeWith: to.name })
      : null,
    update(handoff.nextStep, (earlier) => ({ ...earlier, state: 'cancelled' })),
    create({
      kind: 'next_step',
      key: `next-step-${handoff.nextStepCount + 1}`,
      at,
      by,
      way,
      from,
      until: Temporal.Instant.from(action.until).toString(),
      to,
      contact,
      phone,
      owner,
      checkOn,
      state: 'planned',
    }),
    update(handoff.practiceTask, (task) => ({
      ...task,
      state: 'next_step',
      nextStep: { at: from, contact: `${contact}, ${phone}` },
    })),
  );
}

/** Whoever calls, her own phone rings. */
const CALLS_HER: readonly NextStepWay[] = ['practice_calls', 'own_check_in'];

const STAGES: readonly Handoff['stage'][] = ['agreed', 'calling', 'sent_by_portal', 'next_step'];

/** H14: a date, a name and a number, each of them; an owner and a day to check. */
function missingIn(action: Of<'record_next_step'>): Refusal | null {
  if (action.from === '' || action.until === '') return 'when_missing';
  if (action.contact.trim() === '') return 'contact_missing';
  if (!/\d{3}/.test(action.phone)) return 'phone_missing';
  if (action.owner.name.trim() === '') return 'who_missing';
  const day = dayIn(action.line.timeZone, action.from).toString();
  return action.checkOn < day ? 'check_date_missing' : null;
}

function timeProblem(action: Of<'record_next_step'>): Refusal | null {
  const from = Temporal.Instant.from(action.from);
  const now = Temporal.Instant.from(action.at);
  if (Temporal.Instant.compare(from, now) <= 0) return 'when_past';
  if (Temporal.Instant.compare(from, action.until) > 0) return 'when_missing';
  if (action.way === 'own_check_in') {
    return now.until(from).total('hours') > 24 * OWN_CHECK_IN_DAYS ? 'within_a_week' : null;
  }
  return isClosedAt(action, action.from) ? 'closed_then' : null;
}

const stateAt = ({ line }: Of<'record_next_step'>, at: string) =>
  openState(line.hours, line.timeZone, at, line.closedDays).is;

const isClosedAt = (action: Of<'record_next_step'>, at: string): boolean =>
  stateAt(action, at) === 'closed';

/** Open long enough for a first call; unknown hours count as open: the line can be tried. */
const isOpenAt = (action: Of<'record_next_step'>, at: string): boolean =>
  stateAt(action, at) === 'open' || stateAt(action, at) === 'unknown';

/** Whether the promised call happened; a missed one leaves her without a next step again. */
export function reportNextStep(handoff: Handoff, action: Of<'report_next_step'>): Decision {
  if (handoff.stage !== 'next_step') return refuse('agree_first');
  const { happened } = action;
  return write(
    moveEpisode(handoff, happened ? 'next_step' : 'agreed', action),
    update(handoff.nextStep, (step) => ({ ...step, state: happened ? 'done' : 'missed' })),
    happened
      ? null
      : update(handoff.practiceTask, ({ nextStep: _, ...task }) => ({
          ...task,
          state: 'requested',
        })),
  );
}

/** A clinician may offer before that day, and says why. */
export function offerAnyway(handoff: Handoff, action: Of<'offer_anyway'>): Decision {
  if (action.role !== 'clinician') return refuse('clinician_only');
  const because = action.because.trim();
  if (because === '') return refuse('reason_missing');
  if (handoff.checkIn === null) return refuse('agree_first');
  return write(
    moveEpisode(handoff, 'check_in', action),
    update(handoff.checkIn, (checkIn) => ({ ...checkIn, offeredAnyway: because })),
  );
}
