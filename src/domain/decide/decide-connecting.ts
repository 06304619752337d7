import { type Handoff, isUnderWay } from '../handoff/handoff.ts';
import type { Change, ReferralRecord } from '../handoff/handoff-record.ts';
import { type Delivery, isByHand } from '../place/delivery.ts';
import {
  create,
  type Decision,
  moveEpisode,
  newContact,
  newOffer,
  type Of,
  refuse,
  update,
  write,
} from './changes.ts';
import { agree, referralTo } from './decide-agreement.ts';

/**
 * The next practice after an attempt: the same handoff, a referral of its own
 * (rules/handoff.md#ladder).
 */
export function takeAnotherPractice(
  handoff: Handoff,
  action: Of<'take_another_practice'>,
): Decision {
  const { referral } = handoff;
  if (referral === null || !isUnderWay(handoff)) return refuse('agree_first');
  // The order this rests on goes with her where it is for no practice in particular.
  const { order = null, phone, to } = action;
  if (order !== null && order.reference === referral.record.order) {
    return write(
      moveEpisode(handoff, 'agreed', action),
      newOffer(handoff, action, { answer: 'agreed', reason: null, words: action.words }),
      update(referral, (one) => ({ ...one, to })),
      update(handoff.practiceTask, ({ nextStep: _, ...task }) => ({
        ...task,
        to,
        phone,
        state: 'requested',
        appointmentAt: null,
      })),
    );
  }
  return write(
    moveEpisode(handoff, 'agreed', action),
    // What is shared, and with whom, is asked again for each practice.
    ...referralTo(handoff, action, referral.record.screens),
    update(referral, (one) => ({ ...one, state: 'withdrawn', because: 'another_practice' })),
    update(handoff.practiceTask, ({ nextStep: _, ...task }) => ({
      ...task,
      state: 'withdrawn',
      because: 'another_practice',
      appointmentAt: null,
    })),
  );
}

/**
 * Sends the referral while she is here: an attempt, not an end. It leads to `sent_by_portal`, which still
 * needs a dated call with a named contact (rules/handoff.md#attempts; hazard H13). Where the tap
 * carries her agreement too, both are recorded.
 */
export function sendByPortal(handoff: Handoff, action: Of<'send_by_portal'>): Decision {
  const { delivery } = action;
  if (delivery === null) return refuse('portal_not_offered');
  // "Sent" is said when it was: by what is saved here, or by whoever did it.
  if (isByHand(delivery) && action.saidSent !== true) return refuse('not_sent_yet');
  if (action.packet.trim() === '') return refuse('words_missing');
  if (handoff.stage === 'agreed' || handoff.stage === 'calling') {
    const referral = handoff.referral?.record;
    if (referral === undefined) return refuse('agree_first');
    // What is shared was agreed to on that day (rules/handoff.md#agreement).
    if (action.agreedEarlier === true) return refuse('agree_again_first');
    return write(
      moveEpisode(handoff, 'sent_by_portal', action),
      ...sending(handoff, action, referral, delivery),
    );
  }
  // The tap's own fields say who and when; the agreement says what.
  const { packet: _packet, delivery: _delivery, saidSent: _said, agreement, ...who } = action;
  if (handoff.stage === 'sent_by_portal' || agreement === null) return refuse('agree_first');
  const agreed = agree(handoff, { ...agreement, ...who, tap: 'agree' });
  if (!agreed.ok) return agreed;
  return write(
    ...agreed.changes.map(
      (change): Change =>
        change.record.kind === 'episode'
          ? { ...change, record: { ...change.record, state: 'sent_by_portal' } }
          : change,
    ),
    ...sending(handoff, action, agreement, delivery),
  );
}

function sending(
  handoff: Handoff,
  action: Of<'send_by_portal'>,
  { to }: Pick<ReferralRecord, 'to'>,
  delivery: Delivery,
): readonly Change[] {
  const { at, by, packet } = action;
  return [
    newContact(handoff, action, { outcome: 'sent_by_portal', to, spokeWith: to.name, delivery }),
    create({
      kind: 'packet',
      // Counted with the attempt it belongs to.
      key: `packet-${handoff.contacts.length + 1}`,
      at,
      by,
      to,
      text: packet,
    }),
  ];
}
