import { packetOf } from '../../../src/app/note/packet-of.ts';
import { openLineOf } from '../../../src/app/visit/line-to-call.ts';
import { orderForNext } from '../../../src/app/visit/order-at-hand.ts';
import type { TapOf } from '../../../src/app/visit/tap-of.ts';
import type { Agreement } from '../../../src/domain/decide/handoff-action.ts';
import { HESITATION_REASONS } from '../../../src/domain/handoff/hesitation.ts';
import { SAFETY_DISPOSITIONS } from '../../../src/domain/handoff/safety-record.ts';
import { isMe } from '../../../src/domain/people/staff.ts';
import { deliveryTo, isByHand } from '../../../src/domain/place/delivery.ts';
import type { Destination } from '../../../src/domain/place/destination.ts';
import { followUpDays } from '../../../src/domain/safety/safety-follow-up.ts';
import { askedAbout } from '../../../src/domain/screening/asked-about.ts';
import { STAFF } from '../world/clinic.ts';
import type { Shown } from './shown-app.ts';

/** A screen, its workstation's clock, and the values that a person chooses, drawn. */
export type Room = Shown & {
  readonly clock: string;
  readonly draw: (below: number) => number;
};

type Taps = (room: Room) => readonly TapOf[];

const one = <T>(draw: Room['draw'], list: readonly T[]): T | undefined => list[draw(list.length)];

const dayAhead = (today: string, days: number): string =>
  Temporal.PlainDate.from(today).add({ days }).toString();

const colleague = ({ visit, draw }: Room) =>
  one(
    draw,
    STAFF.filter(({ reference }) => !isMe(visit.me, { reference, name: '' })),
  ) ?? STAFF[0];

const screensOf = ({ visit }: Room): readonly string[] => [
  ...new Set(visit.finding.reasons.flatMap((reason) => reason.screen?.records[0] ?? [])),
];

const somewhere = ({ visit, draw }: Room): Destination | null =>
  one(draw, visit.destinations)?.destination ?? visit.destination;

const agreementTo = (room: Room, { reference, name, phone }: Destination): Agreement => {
  const { visit, draw } = room;
  const answered = [
    { voicemail: true, text: null, safeTimes: '' },
    { voicemail: false, text: false, safeTimes: 'after lunch' },
    { voicemail: null, text: null, safeTimes: '' },
  ];
  const contact = one(draw, answered);
  return {
    to: { reference, name },
    phone,
    screens: screensOf(room),
    words: `Agreed to share with ${name}.`,
    today: visit.today,
    order: null,
    ...(contact === undefined ? {} : { contact }),
  };
};

export const agreements: Taps = (room) => {
  const to = somewhere(room);
  if (to === null) return [];
  const agreement = agreementTo(room, to);
  return [
    { tap: 'agree', ...agreement },
    { tap: 'agree', ...agreement },
    { tap: 'agree', ...agreement, pass: { is: 'person', who: colleague(room) } },
  ];
};

export const agreeAgain: Taps = () => [{ tap: 'agree_again', words: 'Agreed again.' }];

export const ownOffice: Taps = (room) => [
  {
    tap: 'agree',
    to: { reference: null, name: 'Office of her own' },
    phone: '+1-202-555-0143',
    screens: screensOf(room),
    words: 'Agreed to share with an office of her own.',
    today: room.visit.today,
    order: null,
  },
];

const sending = (room: Room, agreement: Agreement | null): readonly TapOf[] => {
  const { visit, plan } = room;
  const delivery = visit.destination === null ? null : deliveryTo(visit.destination);
  if (delivery === null || visit.keptHere) return [];
  const byHand = isByHand(delivery);
  const way = plan?.wayOf(delivery === 'ehr-routes' ? 'referral' : 'practice_task');
  if (!byHand && way !== 'resource' && way !== 'resource_and_note') return [];
  const packet = packetOf(visit, 'Agreed to share.', null, null);
  const said = byHand ? ({ saidSent: true } as const) : {};
  return [{ tap: 'send_by_portal', packet, delivery, agreement, ...said }];
};

export const sendWithAgreement: Taps = (room) => {
  const { destination } = room.visit;
  return destination === null ? [] : sending(room, agreementTo(room, destination));
};

const anotherPractice: Taps = (room) => {
  const { visit } = room;
  const to = somewhere(room);
  if (to === null || to.reference === visit.destination?.reference) return [];
  const { reference, name, phone } = to;
  return [
    {
      tap: 'take_another_practice',
      to: { reference, name },
      phone,
      words: `Agreed to share with ${name}.`,
      order: orderForNext(visit, { reference, name }),
    },
  ];
};

export const call: Taps = (room) => {
  const { contacts } = room.visit.handoff;
  const sent = contacts.some(({ record }) => record.outcome === 'sent_by_portal');
  return [
    { tap: 'start_call' },
    { tap: 'start_call' },
    ...(sent ? [] : sending(room, null)),
    ...(contacts.length === 0 ? [] : anotherPractice(room)),
  ];
};

export const attempts: Taps = () => [{ tap: 'record_attempt', outcome: 'no_answer' }];
export const voicemail: Taps = () => [{ tap: 'record_attempt', outcome: 'voicemail' }];

export const appointment: Taps = ({ visit, draw }) => {
  const { stage } = visit.handoff;
  const day = dayAhead(visit.today, 1 + draw(9));
  const visitWith = one(draw, ['Dana Demoline', '']) ?? '';
  const start = `${day}T${15 + draw(5)}:${one(draw, ['00', '15', '30', '45'])}:00Z`;
  const when = { start, minutes: 45, medium: 'video', visitWith } as const;
  return [
    { tap: stage === 'appointment' ? 'move_appointment' : 'record_appointment', ...when },
    { tap: stage === 'appointment' ? 'move_appointment' : 'record_appointment', ...when },
  ];
};

const datedCall = ({ visit, draw }: Room, own: boolean): readonly TapOf[] => {
  const day = dayAhead(visit.today, 1 + draw(2));
  const hour = 15 + draw(4);
  return [
    {
      tap: 'record_next_step',
      way: own ? 'own_check_in' : 'practice_calls',
      from: `${day}T${hour}:00:00Z`,
      until: `${day}T${hour}:30:00Z`,
      contact: 'Rowan Demoline',
      phone: '+1-202-555-0101',
      owner: visit.user,
      checkOn: day,
      line: openLineOf(own ? null : visit.destination, visit.practice.timeZone),
      safeTime: true,
    },
  ];
};

export const nextStep: Taps = (room) => [
  ...datedCall(room, false),
  ...(room.visit.handoff.stage === 'sent_by_portal' ? [{ tap: 'start_call' } as const] : []),
];
export const ownCheckIn: Taps = (room) => datedCall(room, true);
export const report: Taps = ({ draw }) => [{ tap: 'report_next_step', happened: draw(2) === 0 }];

export const notToday: Taps = (room) => {
  const { visit, draw } = room;
  const { destination, today } = visit;
  const reason = one(draw, HESITATION_REASONS)?.code ?? 'not_ready';
  const wait = draw(5) === 0 ? { doNotOfferUntil: dayAhead(today, 10) } : {};
  return [
    {
      tap: 'not_today',
      reason,
      words: `She wants to wait (${reason.replaceAll('_', ' ')}).`,
      screens: screensOf(room),
      to:
        destination === null ? null : { reference: destination.reference, name: destination.name },
      checkIn: { due: dayAhead(today, 1 + draw(3)), how: 'visit', owner: visit.user, ...wait },
      today,
    },
  ];
};

export const offerAnyway: Taps = ({ visit }) =>
  visit.doNotOffer && visit.role === 'clinician'
    ? [{ tap: 'offer_anyway', because: 'She asked for it herself.' }]
    : [];

export const baton: Taps = (room) => [
  { tap: 'claim_baton' },
  { tap: 'take_back_baton', reason: room.draw(2) === 0 ? null : 'Called away.' },
  ...passOn(room),
];

export const passOn: Taps = (room) => [
  { tap: 'pass_baton', to: { is: 'person', who: colleague(room) } },
];

export const introduction: Taps = (room) => {
  const holder = room.visit.handoff.baton?.record.holder ?? null;
  return holder === null ? [] : [{ tap: 'record_introduction', to: holder }];
};

const followUp = ({ visit, draw }: Room) => ({
  due: one(draw, followUpDays(visit.today)) ?? visit.today,
  owner: visit.user,
});

export const assessments: Taps = (room) => {
  const { visit, draw } = room;
  if (visit.role !== 'clinician') return [];
  const about = askedAbout(visit.finding);
  const assess = (disposition: (typeof SAFETY_DISPOSITIONS)[number]): TapOf => ({
    tap: 'record_assessment',
    disposition,
    tool: 'C-SSRS',
    about,
    followUp: followUp(room),
    today: visit.today,
  });
  const safe = assess('safe-to-continue');
  return [safe, safe, safe, assess(one(draw, SAFETY_DISPOSITIONS) ?? 'safe-to-continue')];
};

export const itemAnswers: Taps = ({ visit, draw }) =>
  visit.finding.gate === 'ask_item' || visit.finding.selfHarm === 'unknown'
    ? [
        {
          tap: 'answer_item',
          answer: draw(3) === 0 ? 'positive' : 'negative',
          about: askedAbout(visit.finding),
        },
      ]
    : [];

export const emergency: Taps = (room) =>
  room.visit.role === 'clinician' && room.draw(4) === 0
    ? [{ tap: 'mark_emergency', followUp: followUp(room), today: room.visit.today }]
    : [];

export const emergencyCorrection: Taps = ({ visit }) =>
  visit.finding.gate === 'emergency' && visit.role === 'clinician'
    ? [{ tap: 'correct_emergency', reason: 'It was for another person.' }]
    : [];

export const corrections: Taps = ({ visit, draw }) => {
  const { stage } = visit.handoff;
  if (stage !== 'appointment' && stage !== 'next_step' && stage !== 'check_in') return [];
  const { stored } = visit;
  return [
    { tap: 'correct', mistake: 'recorded_by_mistake', stored, because: 'Recorded by mistake.' },
    ...(draw(3) === 0
      ? [{ tap: 'correct', mistake: 'wrong_patient', stored, because: 'Another patient.' } as const]
      : []),
  ];
};
