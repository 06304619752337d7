import { HESITATION_REASONS } from '../../../src/domain/handoff/hesitation.ts';
import { NEXT_STEP_WAYS } from '../../../src/domain/handoff/next-step-record.ts';
import {
  ASSESSMENT_TOOLS,
  SAFETY_DISPOSITIONS,
} from '../../../src/domain/handoff/safety-record.ts';
import type { ItemAnswer, Screen } from '../../../src/domain/screening/screen.ts';
import { type Bare, PEOPLE } from '../../../src/domain/testing/room-for-tests.ts';

/** A handoff as it went: who tapped what, on a chart with this form in it. */
export type Story = { readonly form: Screen; readonly taps: readonly StoryTap[] };
export type StoryTap = { readonly who: keyof typeof PEOPLE; readonly tap: Bare };

const item10 = (answer: ItemAnswer): Screen => ({
  instrument: 'EPDS',
  taken: '2026-11-23',
  items: [2, 2, 1, 1, 1, 1, 1, 1, 1, answer],
  total: null,
  answeredBy: null,
  language: null,
  records: ['Observation/31'],
  encounter: null,
});

const to = { reference: 'HealthcareService/d1', name: 'Example Perinatal Therapy' };
const phone = '+1-202-555-0101';
const screens = ['Observation/31'];
const today = '2026-11-23';
const contact = { voicemail: false, text: true, safeTimes: 'After 3 pm; the phone is shared.' };
const agreement = {
  to,
  phone,
  screens,
  words: 'She agreed to share her name, phone and the result.',
  consent: {
    script: 'EN-CONSENT',
    text: 'Is it all right if I share your name and number with them?',
    language: 'en',
    interpreter: true,
  },
  contact,
} as const;

const staff = (tap: Bare): StoryTap => ({ who: 'staff', tap });
const clinician = (tap: Bare): StoryTap => ({ who: 'clinician', tap });

const agrees = clinician({ tap: 'agree', ...agreement, today });
const calls = staff({ tap: 'start_call' });
const noAnswer = staff({ tap: 'record_attempt', outcome: 'no_answer' });
const visit = {
  start: '2026-12-04T19:30:00Z',
  minutes: 45,
  medium: 'video',
  visitWith: 'Dana Demoline',
} as const;
const call = {
  tap: 'record_next_step',
  from: '2026-11-24T15:00:00Z',
  until: '2026-11-24T15:30:00Z',
  contact: 'Rowan Demoline',
  phone,
  owner: PEOPLE.staff,
  checkOn: '2026-11-24',
  line: { hours: [], timeZone: 'America/New_York', closedDays: [] },
  safeTime: true,
} as const;
const waits = {
  tap: 'not_today',
  reason: 'not_ready',
  words: 'She would like some time to think about it.',
  screens,
  to,
  checkIn: { due: '2026-12-07', how: 'visit', owner: PEOPLE.clinician },
  today,
} as const;
const followUp = { due: '2026-11-24', owner: PEOPLE.staff };
const assessed = {
  tap: 'record_assessment',
  tool: 'own',
  about: 'Observation/31',
  followUp,
  today,
} as const;

const story = (...taps: readonly StoryTap[]): Story => ({ form: item10(0), taps });
const paused = (...taps: readonly StoryTap[]): Story => ({ form: item10(2), taps });
const blank = (...taps: readonly StoryTap[]): Story => ({ form: item10(null), taps });
const named = <K extends string>(about: string, kinds: readonly K[], of: (kind: K) => Story) =>
  Object.fromEntries(
    kinds.map((kind) => [`${about}-${kind.toLowerCase().replaceAll('_', '-')}`, of(kind)]),
  );

/** Every way a handoff stands in a chart, by the name of the file in which it is kept. */
export const STORIES: Readonly<Record<string, Story>> = {
  agreed: story(agrees),
  'agreed-to-an-office-she-named': story(
    clinician({
      tap: 'agree',
      ...agreement,
      to: { reference: null, name: 'Sample Family Counseling' },
      today,
    }),
  ),
  'passed-to-a-person': story(
    clinician({ tap: 'agree', ...agreement, today, pass: { is: 'person', who: PEOPLE.staff } }),
    clinician({ tap: 'record_introduction', to: PEOPLE.staff }),
  ),
  'passed-to-a-role': story(
    agrees,
    clinician({
      tap: 'pass_baton',
      to: {
        is: 'role',
        role: 'coordinator',
        at: { reference: 'Organization/o1', name: 'Example Practice' },
      },
    }),
  ),
  'passed-and-claimed': story(
    clinician({ tap: 'agree', ...agreement, today, pass: { is: 'person', who: PEOPLE.staff } }),
    staff({ tap: 'claim_baton' }),
    calls,
  ),
  'passed-and-given-back': story(
    clinician({ tap: 'agree', ...agreement, today, pass: { is: 'person', who: PEOPLE.staff } }),
    staff({ tap: 'claim_baton' }),
    staff({ tap: 'take_back_baton', reason: 'Called away.' }),
  ),
  'passed-and-taken-back': story(
    clinician({ tap: 'agree', ...agreement, today, pass: { is: 'person', who: PEOPLE.staff } }),
    clinician({ tap: 'take_back_baton', reason: null }),
  ),
  'call-under-way': story(agrees, calls),
  'nobody-answered': story(
    agrees,
    calls,
    noAnswer,
    calls,
    staff({ tap: 'record_attempt', outcome: 'voicemail' }),
  ),
  'another-practice': story(
    agrees,
    calls,
    noAnswer,
    staff({
      tap: 'take_another_practice',
      to: { reference: 'HealthcareService/d2', name: 'Sample County Maternal Program' },
      phone: '+1-202-555-0102',
      words: 'She agreed to another one.',
    }),
  ),
  'sent-by-portal': story(
    clinician({
      tap: 'send_by_portal',
      packet: 'Referral for Testa Samplewell.',
      delivery: 'shared-task',
      agreement,
    }),
  ),
  ...named('visit', ['video', 'phone', 'in_person'] as const, (medium) =>
    story(agrees, calls, staff({ tap: 'record_appointment', ...visit, medium })),
  ),
  'visit-moved': story(
    agrees,
    calls,
    staff({ tap: 'record_appointment', ...visit }),
    staff({ tap: 'move_appointment', ...visit, start: '2026-12-05T19:30:00Z' }),
  ),
  ...named('next-step', NEXT_STEP_WAYS, (way) =>
    story(agrees, calls, noAnswer, staff({ ...call, way })),
  ),
  'next-step-of-a-role': story(
    agrees,
    calls,
    noAnswer,
    staff({
      ...call,
      way: 'practice_calls',
      owner: { reference: 'Organization/o1', name: 'Example Practice', role: 'front_desk' },
    }),
  ),
  'next-step-kept': story(
    agrees,
    calls,
    noAnswer,
    staff({ ...call, way: 'practice_calls' }),
    staff({ tap: 'report_next_step', happened: true }),
  ),
  'next-step-missed': story(
    agrees,
    calls,
    noAnswer,
    staff({ ...call, way: 'she_calls' }),
    staff({ tap: 'report_next_step', happened: false }),
  ),
  'next-step-replaced-by-a-visit': story(
    agrees,
    calls,
    noAnswer,
    staff({ ...call, way: 'practice_calls' }),
    staff({ tap: 'record_appointment', ...visit }),
  ),
  ...named(
    'waits',
    HESITATION_REASONS.map(({ code }) => code),
    (reason) => story(clinician({ ...waits, reason })),
  ),
  'waits-after-agreeing': story(
    agrees,
    clinician({ ...waits, checkIn: { ...waits.checkIn, how: 'call', owner: PEOPLE.staff } }),
  ),
  'waits-and-is-not-asked-before-a-day': story(
    clinician({
      ...waits,
      secondReason: 'time_or_work',
      checkIn: { ...waits.checkIn, doNotOfferUntil: '2026-12-01' },
    }),
  ),
  'waits-and-is-offered-anyway': story(
    clinician({ ...waits, checkIn: { ...waits.checkIn, doNotOfferUntil: '2026-12-01' } }),
    clinician({ tap: 'offer_anyway', because: 'She asked for it herself.' }),
  ),
  'waits-then-agrees': story(clinician(waits), agrees),
  'item-asked-yes': blank(
    clinician({ tap: 'answer_item', answer: 'positive', about: screens[0] ?? null }),
  ),
  'item-asked-no': blank(
    clinician({ tap: 'answer_item', answer: 'negative', about: screens[0] ?? null }),
    agrees,
  ),
  ...named('assessed', SAFETY_DISPOSITIONS, (disposition) =>
    paused(clinician({ ...assessed, disposition })),
  ),
  ...named('assessed-with', ASSESSMENT_TOOLS, (tool) =>
    paused(clinician({ ...assessed, tool, disposition: 'safe-to-continue' }), agrees),
  ),
  emergency: story(clinician({ tap: 'mark_emergency', followUp, today })),
  'emergency-during-a-call': story(
    agrees,
    calls,
    clinician({ tap: 'mark_emergency', followUp, today }),
  ),
  'emergency-corrected': story(
    clinician({ tap: 'mark_emergency', followUp, today }),
    clinician({ tap: 'correct_emergency', reason: 'It was for another person.' }),
  ),
};
