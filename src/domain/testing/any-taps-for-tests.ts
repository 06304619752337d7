import fc from 'fast-check';
import type { HandoffAction } from '../decide/handoff-action.ts';
import { ASSESSMENT_TOOLS, SAFETY_DISPOSITIONS } from '../handoff/safety-record.ts';
import type { GateRole } from '../safety/safety-gate.ts';
import type { InstrumentId } from '../screening/instruments.ts';
import type { ItemAnswer, Screen } from '../screening/screen.ts';
import { type Backwards, type Bare, PEOPLE, type RoomTap } from './room-for-tests.ts';

const form = (instrument: InstrumentId, taken: string, items: readonly ItemAnswer[]): Screen => ({
  instrument,
  taken,
  items,
  total: null,
  answeredBy: null,
  language: null,
  records: [`Observation/${instrument}-${taken}`],
  encounter: null,
});
const low = (last: ItemAnswer): readonly ItemAnswer[] => [2, 2, 1, 1, 1, 1, 1, 1, 1, last];

/** Forms on file: nothing marked, item 10 marked, blank, marked some days ago and unassessed. */
export const ANY_FORMS: fc.Arbitrary<readonly Screen[]> = fc.constantFrom(
  [form('GAD-7', '2026-11-23', low(3).slice(0, 7))],
  [form('EPDS', '2026-11-23', low(0))],
  [form('EPDS', '2026-11-23', low(1))],
  [form('EPDS', '2026-11-23', low(null))],
  [form('EPDS', '2026-11-18', low(2)), form('EPDS', '2026-11-23', low(0))],
  [],
);

const to = { reference: 'HealthcareService/d1', name: 'Example Perinatal Therapy' };
const other = { reference: 'HealthcareService/d2', name: 'Sample County Maternal Program' };
const phone = '+1-202-555-0101';
const open = { hours: [], timeZone: 'America/New_York', closedDays: [] };
const agreement = { to, phone, screens: ['Observation/1'], words: 'She agreed.' };
const today = '2026-11-23';
const followUp = { due: '2026-11-24', owner: PEOPLE.staff };

const TAPS: readonly Bare<Exclude<HandoffAction, { readonly tap: Backwards['tap'] }>>[] = [
  { tap: 'agree', ...agreement, today, contact: { voicemail: true, text: null, safeTimes: '' } },
  { tap: 'agree', ...agreement, today, contact: { voicemail: false, text: false, safeTimes: '' } },
  { tap: 'agree', ...agreement, today, pass: { is: 'person', who: PEOPLE.staff } },
  { tap: 'agree_again', words: 'She agreed again.' },
  { tap: 'start_call' },
  { tap: 'record_attempt', outcome: 'no_answer' },
  { tap: 'record_attempt', outcome: 'voicemail' },
  {
    tap: 'record_appointment',
    start: '2026-12-04T19:30:00Z',
    minutes: 45,
    medium: 'video',
    visitWith: 'Dana Demoline',
  },
  {
    tap: 'record_next_step',
    way: 'practice_calls',
    from: '2026-11-24T15:00:00Z',
    until: '2026-11-24T15:30:00Z',
    contact: 'Rowan Demoline',
    phone,
    owner: PEOPLE.staff,
    checkOn: '2026-11-24',
    line: open,
    safeTime: false,
  },
  { tap: 'report_next_step', happened: true },
  { tap: 'report_next_step', happened: false },
  { tap: 'take_another_practice', to: other, phone, words: 'She agreed to another one.' },
  { tap: 'send_by_portal', packet: 'Packet.', delivery: 'shared-task', agreement },
  { tap: 'send_by_portal', packet: 'Packet.', delivery: 'fax', saidSent: true, agreement: null },
  {
    tap: 'move_appointment',
    start: '2026-12-05T19:30:00Z',
    minutes: 45,
    medium: 'phone',
    visitWith: 'Dana Demoline',
  },
  {
    tap: 'not_today',
    reason: 'not_ready',
    words: 'She wants to wait.',
    screens: ['Observation/1'],
    to,
    checkIn: { due: '2026-12-07', how: 'visit', owner: PEOPLE.clinician },
    today,
  },
  { tap: 'offer_anyway', because: 'She asked for it herself.' },
  { tap: 'pass_baton', to: { is: 'person', who: PEOPLE.staff } },
  { tap: 'claim_baton' },
  { tap: 'take_back_baton', reason: 'Called away.' },
  { tap: 'record_introduction', to: PEOPLE.staff },
  { tap: 'answer_item', answer: 'positive', about: null },
  { tap: 'answer_item', answer: 'negative', about: null },
  { tap: 'mark_emergency', followUp, today },
  { tap: 'correct_emergency', reason: 'It was for another person.' },
  ...SAFETY_DISPOSITIONS.map(
    (disposition, index) =>
      ({
        tap: 'record_assessment',
        disposition,
        tool: ASSESSMENT_TOOLS[index % ASSESSMENT_TOOLS.length] ?? 'own',
        about: null,
        followUp,
        today,
      }) as const,
  ),
];

const BACK: readonly Backwards[] = [
  { tap: 'undo' },
  { tap: 'correct', mistake: 'recorded_by_mistake' },
  { tap: 'correct', mistake: 'wrong_patient' },
];

const ROLES = fc.constantFrom<GateRole>('clinician', 'staff');
const anyOne = fc
  .tuple(ROLES, fc.constantFrom<Omit<RoomTap, 'role'>>(...TAPS, ...BACK))
  .map(([role, tap]) => [{ ...tap, role } as RoomTap]);

/** What people really do in a row; without these, chance seldom gets beyond an agreement. */
const PHRASES: readonly (readonly RoomTap['tap'][])[] = [
  ['agree', 'start_call', 'record_appointment', 'move_appointment'],
  ['agree', 'start_call', 'record_attempt', 'record_next_step'],
  ['agree', 'start_call', 'record_attempt', 'take_another_practice'],
  ['agree', 'pass_baton', 'record_introduction', 'claim_baton', 'start_call'],
  ['agree', 'pass_baton', 'take_back_baton'],
  ['send_by_portal', 'record_next_step', 'report_next_step'],
  ['agree', 'not_today', 'offer_anyway', 'agree'],
  ['not_today'],
  ['record_assessment', 'agree', 'start_call'],
  ['mark_emergency', 'correct_emergency', 'record_assessment'],
];
const phrase = fc.tuple(ROLES, fc.constantFrom(...PHRASES), fc.nat()).map(([role, names, which]) =>
  names.flatMap((name) => {
    const ways = TAPS.filter((one) => one.tap === name);
    const tap = ways[which % ways.length];
    return tap === undefined ? [] : [{ ...tap, role } as RoomTap];
  }),
);

/** Any taps there are, by clinicians and by staff: single ones at random, and usual sequences. */
export const ANY_TAPS: fc.Arbitrary<readonly RoomTap[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: anyOne }, { weight: 2, arbitrary: phrase }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.flat());
