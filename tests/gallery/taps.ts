import type { TapOf } from '../../src/app/visit/tap-of.ts';
import type { Visit } from '../../src/app/visit/visit.ts';
import { deliveryTo } from '../../src/domain/place/delivery.ts';

type Tap = (visit: Visit) => TapOf;

const place = ({ destination }: Visit) => {
  if (destination === null) throw new Error('the scene has no destination');
  return destination;
};

/** She said yes to the call. */
export const agree: Tap = (visit) => {
  const { reference, name, phone } = place(visit);
  return { tap: 'agree', to: { reference, name }, phone, screens: [], words: 'Agreed to a call.' };
};

/** She said yes, and the medical assistant carries on. */
export const agreeAndPass: Tap = (visit) => ({
  ...(agree(visit) as Extract<TapOf, { tap: 'agree' }>),
  pass: {
    is: 'person',
    who: { reference: 'PractitionerRole/medical-assistant', name: 'Maya Mockworth, MA' },
  },
});

export const startCall: Tap = () => ({ tap: 'start_call' });

/** What was agreed goes to the practice by portal: an attempt, which asks for a date. */
export const sendReferral: Tap = (visit) => ({
  tap: 'send_by_portal',
  packet: 'What was agreed.',
  delivery: deliveryTo(place(visit)),
  agreement: null,
});

export const noAnswer: Tap = () => ({ tap: 'record_attempt', outcome: 'no_answer' });

export const book: Tap = () => ({
  tap: 'record_appointment',
  start: '2026-12-04T19:30:00Z',
  minutes: 50,
  medium: 'video',
  visitWith: 'Dana Demoline',
});

export const theyCallBack: Tap = (visit) => {
  const { hours, timeZone, closedDays } = place(visit);
  return {
    tap: 'record_next_step',
    way: 'practice_calls',
    from: '2026-11-24T15:00:00Z',
    until: '2026-11-24T15:30:00Z',
    contact: 'Rowan',
    phone: '202-555-0142',
    owner: visit.user,
    checkOn: '2026-11-24',
    line: { hours, timeZone, closedDays },
    safeTime: true,
  };
};

export const notToday: Tap = (visit) => ({
  tap: 'not_today',
  reason: 'talk_with_partner_family',
  words: 'She wants to talk it over first.',
  screens: [],
  to: null,
  checkIn: { due: '2026-12-07', how: 'visit', owner: visit.user },
  today: '2026-11-23',
});
