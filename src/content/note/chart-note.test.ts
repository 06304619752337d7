import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import lint from '../data/lint-rules.json' with { type: 'json' };
import {
  NOT_SCHEDULED,
  NOTE_CALLS,
  NOTE_MEDIUM,
  NOTE_REASON,
  NOTE_SELF_HARM,
} from '../words/en/en-note-phrases.ts';
import { chartNote, type NoteFacts, type ReviewedScreen } from './chart-note.ts';

const SCREEN: ReviewedScreen = {
  instrument: 'EPDS',
  score: '14 of 30',
  date: 'Mon, Nov 23, 2026',
};

const APPOINTMENT: NoteFacts = {
  note: 'appointment',
  day: 'today',
  screen: SCREEN,
  destination: 'Example Perinatal Therapy',
  spoke: true,
  appointment: 'Fri, Dec 4, 2026, 2:30 PM Eastern',
  visitWith: 'Dana Demoline',
  medium: 'video',
  language: 'English',
  shared: 'name, birth date, phone, insurance, reason',
  contact: { voicemail: true, text: false },
};

const DATED_STEP: NoteFacts = {
  note: 'next_step',
  day: 'today',
  screen: SCREEN,
  destination: 'Example Perinatal Therapy',
  why: 'closed at the time of the visit',
  contactName: 'Dana Demoline',
  contactPhone: '(202) 555-0101',
  calls: 'calls patient',
  date: 'Tue, Nov 24, 2026',
  window: 'between 9:00 AM and 11:00 AM Eastern',
  check: { owner: 'Jo Placeholderson', date: 'Wed, Nov 25, 2026' },
};

const DECLINED: NoteFacts = {
  note: 'not_today',
  day: 'today',
  destination: 'Example Perinatal Therapy',
  reason: 'wants to talk it over first',
  selfHarm: 'answered, none',
  checkInDate: 'Mon, Dec 7, 2026',
  how: 'phone',
};

const SELF_HARM: NoteFacts = {
  note: 'self_harm',
  item: { instrument: 'EPDS', n: 10, date: 'Mon, Nov 23, 2026' },
  clinician: 'Dr. Olive Specimen, CNM',
  assessed: 'the same day',
  tool: 'C-SSRS',
  elsewhere: false,
  handoff: 'resumed',
};

describe('a note with everything on file is its template, filled', () => {
  test.each<[string, NoteFacts, string]>([
    [
      'appointment',
      APPOINTMENT,
      'Screen reviewed with patient today (EPDS 14 of 30, Mon, Nov 23, 2026). Connected with Example Perinatal Therapy during the visit. First appointment Fri, Dec 4, 2026, 2:30 PM Eastern with Dana Demoline (video, English). Patient agreed to share: name, birth date, phone, insurance, reason. Contact preferences: voicemail yes, text no.',
    ],
    [
      'dated step',
      DATED_STEP,
      'Screen reviewed with patient today (EPDS 14 of 30, Mon, Nov 23, 2026). Example Perinatal Therapy could not schedule during the visit (closed at the time of the visit). Next step: Dana Demoline, (202) 555-0101, calls patient Tue, Nov 24, 2026 between 9:00 AM and 11:00 AM Eastern. Jo Placeholderson checks completion on Wed, Nov 25, 2026.',
    ],
    [
      'prefers to wait',
      DECLINED,
      'Connection to Example Perinatal Therapy offered today. Patient prefers to wait; reason shared: wants to talk it over first. Self-harm item: answered, none. Plan: check in on Mon, Dec 7, 2026 by phone. Patient can reach us sooner.',
    ],
    [
      'self-harm item',
      SELF_HARM,
      "Patient marked the self-harm item (EPDS item 10, Mon, Nov 23, 2026). Dr. Olive Specimen, CNM talked with patient in private the same day using C-SSRS; findings and plan are in the clinician's note. Handoff: resumed.",
    ],
    [
      'self-harm item that was assessed in another place',
      { ...SELF_HARM, tool: null, elsewhere: true } as NoteFacts,
      'Patient marked the self-harm item (EPDS item 10, Mon, Nov 23, 2026). Dr. Olive Specimen, CNM recorded the same day that this was assessed elsewhere. Handoff: resumed.',
    ],
    [
      'emergency',
      {
        note: 'emergency',
        clinician: 'Dr. Olive Specimen, CNM',
        day: 'today',
        time: '11:05 AM Eastern',
        baby: 'family or a friend',
        check: { owner: 'Jo Placeholderson', date: 'Tue, Nov 24, 2026' },
      },
      'Dr. Olive Specimen, CNM marked an emergency today at 11:05 AM Eastern; the connection to care was stopped. Baby is with family or a friend. Jo Placeholderson is in contact again by Tue, Nov 24, 2026.',
    ],
    [
      'infant’s chart',
      { note: 'peds_minimal' },
      'Caregiver screening completed and reviewed with caregiver. Support discussed.',
    ],
    [
      'infant’s chart, where the practice asks for the score',
      { note: 'peds_billing', screen: SCREEN },
      'Caregiver completed EPDS; score 14 of 30; Mon, Nov 23, 2026; reviewed with caregiver; follow-up plan made with caregiver.',
    ],
  ])('%s', (_, facts, text) => {
    expect(chartNote(facts)).toBe(text);
  });
});

describe('what is not on file is left out with its clause', () => {
  test('an appointment of which only time and place are known', () => {
    const bare: NoteFacts = {
      ...APPOINTMENT,
      screen: null,
      spoke: false,
      visitWith: null,
      language: null,
      shared: null,
      contact: null,
    };
    expect(chartNote(bare)).toBe(
      'Referral sent to Example Perinatal Therapy. First appointment Fri, Dec 4, 2026, 2:30 PM Eastern (video).',
    );
  });

  test('a referral that was sent: nobody could have scheduled', () => {
    expect(chartNote({ ...DATED_STEP, why: null, screen: null, check: null })).toBe(
      'Referral sent to Example Perinatal Therapy. Next step: Dana Demoline, (202) 555-0101, calls patient Tue, Nov 24, 2026 between 9:00 AM and 11:00 AM Eastern.',
    );
  });

  test('a reason that is not written down', () => {
    expect(chartNote({ ...DECLINED, reason: null })).toMatch(
      /^Connection to .* offered today\. Patient prefers to wait\. Self-harm item/,
    );
  });
});

test('a note of an earlier day does not say "today"', () => {
  expect(chartNote({ ...DECLINED, day: 'on Mon, Nov 9, 2026' })).toMatch(
    /offered on Mon, Nov 9, 2026\./,
  );
});

const regex = (id: string): RegExp => {
  const rule = lint.rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return new RegExp(rule.pattern, 'i');
};

const name = fc.constantFrom('Dana Demoline', 'Intake {line}', 'Ob [desk]', 'A\nB', 'Jo');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const screen = maybe(fc.constant(SCREEN));
const check = maybe(fc.constant({ owner: 'Jo', date: 'Mon, Dec 7, 2026' }));
const day = fc.constantFrom('today' as const, 'on Mon, Nov 9, 2026' as const);

const anyFacts: fc.Arbitrary<NoteFacts> = fc.oneof(
  fc.record({
    note: fc.constant('appointment' as const),
    day,
    screen,
    destination: name,
    spoke: fc.boolean(),
    appointment: fc.constant('Fri, Dec 4, 2026, 2:30 PM Eastern'),
    visitWith: maybe(name),
    medium: fc.constantFrom('video', 'phone', 'in person'),
    language: maybe(fc.constantFrom('English', 'Spanish')),
    shared: maybe(fc.constant('name, phone')),
    contact: maybe(fc.record({ voicemail: fc.boolean(), text: fc.boolean() })),
  }),
  fc.record({
    note: fc.constant('next_step' as const),
    day,
    screen,
    destination: name,
    why: maybe(fc.constantFrom('closed', 'no answer')),
    contactName: name,
    contactPhone: fc.constant('(202) 555-0101'),
    calls: fc.constantFrom('calls patient', 'is called by patient'),
    date: fc.constant('Tue, Nov 24, 2026'),
    window: maybe(fc.constant('at 9:00 AM Eastern')),
    check,
  }),
  fc.record({
    note: fc.constant('not_today' as const),
    day,
    destination: name,
    reason: maybe(fc.constantFrom('not ready yet', 'time or work')),
    selfHarm: fc.constantFrom('answered, none', 'not asked on this form'),
    checkInDate: fc.constant('Mon, Dec 7, 2026'),
    how: fc.constantFrom('visit', 'phone'),
  }),
  fc.record({
    note: fc.constant('self_harm' as const),
    item: maybe(fc.constant({ instrument: 'PHQ-9', n: 9, date: 'Mon, Nov 23, 2026' })),
    clinician: name,
    assessed: fc.constantFrom('the same day' as const, 'on Mon, Nov 9, 2026' as const),
    tool: maybe(fc.constantFrom('C-SSRS', 'ASQ')),
    elsewhere: fc.boolean(),
    handoff: maybe(fc.constant('resumed')),
  }),
  fc.record({
    note: fc.constant('emergency' as const),
    clinician: name,
    day,
    time: fc.constant('11:00 AM Eastern'),
    baby: maybe(fc.constant('family or a friend')),
    check,
  }),
  fc.constant<NoteFacts>({ note: 'peds_minimal' }),
);

test('whatever is on file: no placeholder, no gap, no word that blames (NOTE-1)', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const text = chartNote(facts);
      expect(text).not.toMatch(/[{}[\]]|undefined|null| {2}|\(\)|\( | \)| [.,;]|\n/);
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(regex('NOTE-1'));
    }),
  );
});

test('nothing a note is filled with blames her either (NOTE-1)', () => {
  const phrases = [NOT_SCHEDULED, NOTE_CALLS, NOTE_MEDIUM, NOTE_REASON, NOTE_SELF_HARM].flatMap(
    (one) => Object.values<string | null>(one),
  );
  expect(phrases.length).toBeGreaterThan(25);
  for (const phrase of phrases) expect(phrase ?? '').not.toMatch(regex('NOTE-1'));
});

test('an infant’s chart gets nothing of the parent’s (NOTE-2)', () => {
  expect(chartNote({ note: 'peds_minimal' })).not.toMatch(regex('NOTE-2'));
});
