import { isAnswered } from '../handoff/agreement.ts';
import { doNotOfferNow } from '../handoff/do-not-offer.ts';
import { endOf, type Handoff, isUnderWay } from '../handoff/handoff.ts';
import type { Change } from '../handoff/handoff-record.ts';
import { contactMade } from '../handoff/owed-contact.ts';
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
import { newBaton } from './decide-baton.ts';

/** The episode with how she may be reached: asked with her agreement, every time (H16). */
function agreedEpisode(handoff: Handoff, action: Of<'agree' | 'agree_again'>): Change {
  const screens = action.tap === 'agree' ? action.screens : [];
  const moved = moveEpisode(handoff, 'agreed', action, screens);
  const { contact } = action;
  return contact === undefined || !isAnswered(contact) || moved.record.kind !== 'episode'
    ? moved
    : { ...moved, record: { ...moved.record, contact } };
}

/** She agrees: the conversation, the referral and the receiving practice's task, in one step. */
export function agree(handoff: Handoff, action: Of<'agree'>): Decision {
  if (isUnderWay(handoff)) return refuse('already_agreed');
  if (endOf(handoff) === 'A' || endOf(handoff) === 'B') return refuse('already_ended');
  if (doNotOfferNow(handoff, action.today)) return refuse('do_not_offer');
  return write(
    agreedEpisode(handoff, action),
    action.pass === undefined ? null : newBaton(handoff, action.pass, action),
    ...referralTo(handoff, action, action.screens),
    // The planned check-in has happened, and led here.
    update(handoff.checkIn, (checkIn) => ({ ...checkIn, state: 'done' })),
    action.today === undefined
      ? null
      : update(contactMade(handoff, action.today), (contact) => ({ ...contact, state: 'done' })),
    update(handoff.flag, (flag) => ({ ...flag, state: 'ended', endedAt: action.at })),
  );
}

/**
 * She agreed at an earlier visit and is asked anew before anyone is called: what she says today is
 * a conversation of today; the referral she agreed to then stands.
 */
export function agreeAgain(handoff: Handoff, action: Of<'agree_again'>): Decision {
  if (!isUnderWay(handoff)) return refuse('agree_first');
  const { words, consent } = action;
  return write(
    agreedEpisode(handoff, action),
    newOffer(handoff, action, {
      answer: 'agreed',
      reason: null,
      words,
      ...(consent === undefined ? {} : { consent }),
    }),
  );
}

/** Her yes to one practice: what she was told, the referral, and that practice's side of it. */
export function referralTo(
  handoff: Handoff,
  action: Of<'agree' | 'take_another_practice'>,
  screens: readonly string[],
): readonly Change[] {
  const { at, by, to, phone, words, order = null } = action;
  const consent = action.tap === 'agree' ? action.consent : undefined;
  const turn = handoff.referralCount + 1;
  return [
    newOffer(handoff, action, {
      answer: 'agreed',
      reason: null,
      words,
      ...(consent === undefined ? {} : { consent }),
    }),
    create({
      kind: 'referral',
      key: `referral-${turn}`,
      at,
      by,
      to,
      state: 'active',
      screens,
      ...(order === null ? {} : { order: order.reference }),
      ...(action.care === undefined ? {} : { care: action.care }),
    }),
    create({
      kind: 'practice_task',
      key: `practice-task-${turn}`,
      at,
      by,
      to,
      state: 'requested',
      phone,
      appointmentAt: null,
      ...(order?.task ? { task: order.task } : {}),
    }),
  ];
}
