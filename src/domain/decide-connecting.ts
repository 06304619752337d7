import { create, moveEpisode, newContact, type Of, refuse, update, write } from './changes.ts';
import type { Decision } from './decide.ts';
import type { Handoff } from './handoff.ts';
import type { Change, ReferralRecord } from './handoff-record.ts';
import type { OrderByHand } from './order-by-hand.ts';

/** The next practice after an attempt: the same handoff, a referral of its own (clinical.md §5). */
export function changePractice(handoff: Handoff, action: Of<'change_practice'>): Decision {
  const { referral, stage } = handoff;
  if (referral === null || !['agreed', 'calling', 'sent'].includes(stage)) {
    return refuse('agree_first');
  }
  const { at, by, to, phone, words, order = null } = action;
  const { screens } = referral.record;
  const goesWithHer = order !== null && order.reference === referral.record.order;
  const turn = handoff.referralCount + 1;
  return write(
    moveEpisode(handoff, 'agreed', action),
    // What is shared, and with whom, is asked again for each practice.
    create({
      kind: 'offer',
      key: `offer-${handoff.offers.length + 1}`,
      at,
      by,
      answer: 'agreed',
      reason: null,
      words,
    }),
    ...(goesWithHer
      ? [
          update(referral, (one) => ({ ...one, to })),
          update(handoff.practiceTask, ({ nextStep: _, ...task }) => ({
            ...task,
            to,
            phone,
            state: 'requested',
            appointmentAt: null,
          })),
        ]
      : [
          update(referral, (one) => ({ ...one, state: 'withdrawn', because: 'another_practice' })),
          update(handoff.practiceTask, ({ nextStep: _, ...task }) => ({
            ...task,
            state: 'withdrawn',
            because: 'another_practice',
            appointmentAt: null,
          })),
          ...newReferral({ turn, at, by, to, screens, phone, order }),
        ]),
  );
}

/** A referral with the receiving practice's side of it, on an order made by hand if there is one. */
export function newReferral({
  turn,
  phone,
  screens,
  order,
  ...made
}: Pick<ReferralRecord, 'at' | 'by' | 'to' | 'screens'> & {
  readonly turn: number;
  /** Intake line of the practice. */
  readonly phone: string;
  readonly order: OrderByHand | null;
}): readonly Change[] {
  const referral = { kind: 'referral', key: `referral-${turn}`, ...made, screens } as const;
  const task = { kind: 'practice_task', key: `practice-task-${turn}`, ...made, phone } as const;
  return [
    create({
      ...referral,
      state: 'active',
      ...(order === null ? {} : { order: order.reference }),
    }),
    create({
      ...task,
      state: 'requested',
      appointmentAt: null,
      ...(order?.task ? { task: order.task } : {}),
    }),
  ];
}

/**
 * Sends the referral while she is here: an attempt, not an end. It leads to `sent`, which still
 * needs a dated call with a named contact (clinical.md §0; hazard H13). `agree` is the decision
 * that records her agreement, for a tap that carries both.
 */
export function sendPortalReferral(
  handoff: Handoff,
  action: Of<'send_portal_referral'>,
  agree: (handoff: Handoff, action: Of<'agree'>) => Decision,
): Decision {
  if (!action.modes.includes('portal')) return refuse('portal_not_offered');
  if (action.packet.trim() === '') return refuse('words_missing');
  if (handoff.stage === 'agreed' || handoff.stage === 'calling') {
    const referral = handoff.referral?.record;
    if (referral === undefined) return refuse('agree_first');
    return write(moveEpisode(handoff, 'sent', action), ...sending(handoff, action, referral));
  }
  // The tap's own fields say who and when; the agreement says what.
  const { packet: _packet, modes: _modes, agreement, ...who } = action;
  if (handoff.stage === 'sent' || agreement === null) return refuse('agree_first');
  const agreed = agree(handoff, { ...agreement, ...who, tap: 'agree' });
  if (!agreed.ok) return agreed;
  return write(
    ...agreed.changes.map(
      (change): Change =>
        change.record.kind === 'episode'
          ? { ...change, record: { ...change.record, state: 'sent' } }
          : change,
    ),
    ...sending(handoff, action, agreement),
  );
}

function sending(
  handoff: Handoff,
  action: Of<'send_portal_referral'>,
  { to }: Pick<ReferralRecord, 'to'>,
): readonly Change[] {
  const { at, by, packet } = action;
  return [
    newContact(handoff, action, { outcome: 'sent', to, spokeWith: to.name }),
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
