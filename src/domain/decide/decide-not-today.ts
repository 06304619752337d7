import { isSafeToCall } from '../handoff/agreement.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { callAfter } from '../handoff/hesitation.ts';
import { contactMade, owedContact } from '../handoff/owed-contact.ts';
import { followUpDays } from '../safety/safety-follow-up.ts';
import {
  create,
  type Decision,
  moveEpisode,
  newOffer,
  type Of,
  refuse,
  update,
  write,
} from './changes.ts';

/**
 * End D: her reason in her words, and a dated check-in with an owner (rules/handoff.md#decline).
 */
export function notToday(handoff: Handoff, action: Of<'not_today'>): Decision {
  if (handoff.stage === 'appointment') return refuse('already_ended');
  const words = action.words.trim();
  if (words === '') return refuse('words_missing');
  const { at, by, checkIn, screens, secondReason, to } = action;
  const owed = owedContact(handoff, action.today);
  // She is not left until a later day because she prefers to wait.
  if (owed !== null && !followUpDays(action.today).includes(checkIn.due)) {
    return refuse('follow_up_within_72_hours');
  }
  if (checkIn.owner.name.trim() === '') return refuse('who_missing');
  if (Temporal.PlainDate.compare(checkIn.due, action.today) <= 0) {
    return refuse('check_in_not_ahead');
  }
  const { doNotOfferUntil } = checkIn;
  if (doNotOfferUntil !== undefined && doNotOfferUntil <= action.today) {
    return refuse('check_in_not_ahead');
  }
  if (checkIn.how === 'call' && !mayPlanCall(handoff, action)) return refuse('contact_not_safe');
  return write(
    moveEpisode(handoff, 'check_in', action, screens),
    newOffer(handoff, action, {
      answer: 'not_today',
      reason: action.reason,
      ...(secondReason === undefined ? {} : { secondReason }),
      words,
    }),
    update(handoff.checkIn, (earlier) => ({ ...earlier, state: 'done' })),
    update(contactMade(handoff, action.today), (contact) => ({ ...contact, state: 'done' })),
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

/**
 * A call is planned only where she can take it (hazard H16): never without a phone, and where
 * someone is with her now, only once she said that a call is safe.
 */
function mayPlanCall(handoff: Handoff, action: Of<'not_today'>): boolean {
  const reasons = [action.reason, action.secondReason];
  if (reasons.some((reason) => reason !== undefined && callAfter(reason) === 'never')) return false;
  if (action.safeCall === true) return true;
  return (
    isSafeToCall(handoff.episode?.record.contact, action.numberNoted) &&
    reasons.every((reason) => reason === undefined || callAfter(reason) === 'as_agreed')
  );
}
