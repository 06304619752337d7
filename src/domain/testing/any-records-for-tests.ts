import fc, { type Arbitrary } from 'fast-check';
import { isAnswered } from '../handoff/agreement.ts';
import type { BatonRecord } from '../handoff/baton-record.ts';
import type { HandoffRecord } from '../handoff/handoff-record.ts';
import { HESITATION_REASONS } from '../handoff/hesitation.ts';
import { NEXT_STEP_WAYS } from '../handoff/next-step-record.ts';
import { ASSESSMENT_TOOLS, BABY_WITH, SAFETY_DISPOSITIONS } from '../handoff/safety-record.ts';
import { LANGUAGES } from '../language/language.ts';
import type { Actor, Place } from '../people/actor.ts';
import { BATON_ROLES } from '../people/staff.ts';
import type { StepOwner } from '../people/step-owner.ts';
import { DELIVERIES } from '../place/delivery.ts';
import type { Receiver } from '../place/receiver-key.ts';

type Kind = HandoffRecord['kind'];
type OfKind<K extends Kind> = Extract<HandoffRecord, { kind: K }>;
type OptionalOf<R> = {
  [F in keyof R]-?: Record<never, never> extends Pick<R, F> ? F : never;
}[keyof R];
/** An arbitrary for every field: a new one does not compile until it is drawn here. */
type Drawn<R> = { readonly [F in keyof R]-?: Arbitrary<Exclude<R[F], undefined>> };

/** What people, keyboards and EHRs put into a text, and what has broken one before. */
export const ANY_TEXT: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom(...' \n-–—\'’"&;{}[]<>.,:a1'), maxLength: 30 }),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'none',
      'blank',
      'no record',
      'exactly 2026-12-04',
      'one person, Maya',
      'whoever is a coordinator, Jo',
      'After 3 pm; "never" on Fridays.\nHer sister’s phone – ask first…\n\n\tThanks!',
      'Jo O’Placeholder -- Example & Sons <front desk>',
      'María-José Ñandú, ¿después de las 3?',
      'دانا ديمولين \u202Eabc\u202C',
      '👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ok \ud800',
      '&amp; &lt;b&gt; &#39; AT&T &copy',
      '[3 of 7] First visit. state: booked [check 1A2B3C4D]',
      '[End of note 1, 0 records, check 00000000]',
      'state: planned; from: Mon 2026-12-07; by: x (y)',
      '> quoted\r\n> twice\r',
      '{/} {_} {5B} {}',
      'a\u00a0b\u2028c\u3000d  e ',
    ),
  },
);

const START = Date.UTC(2026, 0, 1);
const moment = fc
  .integer({ min: 0, max: 2 * 366 * 24 * 3600 })
  .map((seconds) => new Date(START + seconds * 1000).toISOString());
/** Instants as browsers and servers write them: with and without fractions and offsets. */
export const ANY_INSTANT: Arbitrary<string> = fc.oneof(
  moment,
  moment.map((one) => one.replace('.000Z', 'Z')),
  moment.map((one) => `${one.slice(0, 16)}:00Z`),
  moment.map((one) => `${one.slice(0, 19)}-05:00`),
  moment.map((one) => `${one.slice(0, 19)}.123456+05:30`),
);
export const ANY_DAY: Arbitrary<string> = moment.map((one) => one.slice(0, 10));

const id = fc.stringMatching(/^[A-Za-z0-9.-]{1,12}$/);
const referenceTo = (type: string): Arbitrary<string> => id.map((one) => `${type}/${one}`);

const PREFIX: Readonly<Record<Kind, string>> = {
  episode: 'root',
  baton: 'baton',
  introduction: 'introduction',
  offer: 'offer',
  referral: 'referral',
  practice_task: 'practice-task',
  contact: 'contact',
  appointment: 'appointment',
  check_in: 'check-in',
  assessment: 'safety',
  item_asked: 'item-asked',
  emergency: 'emergency',
  next_step: 'next-step',
  packet: 'packet',
  flag: 'flag',
};

/** One arbitrary for every kind of record, each field in all its states, whatever goes together. */
export function anyRecords(text: Arbitrary<string> = ANY_TEXT): {
  readonly [K in Kind]: Arbitrary<OfKind<K>>;
} {
  const actor: Arbitrary<Actor> = fc.record({
    reference: fc.option(referenceTo('PractitionerRole')),
    name: text,
  });
  const place: Arbitrary<Place> = fc.record({
    reference: referenceTo('HealthcareService'),
    name: text,
  });
  const receiver: Arbitrary<Receiver> = fc.oneof(
    place,
    fc.record({ reference: fc.constant(null), name: text }),
  );
  const screens = fc.array(referenceTo('Observation'), { maxLength: 3 });
  const about = fc.option(referenceTo('Observation'));
  const reason = fc.constantFrom(...HESITATION_REASONS.map(({ code }) => code));
  const passTo: Arbitrary<BatonRecord['to']> = fc.oneof(
    fc.record({ is: fc.constant('person' as const), who: actor }),
    fc.record({
      is: fc.constant('role' as const),
      role: fc.constantFrom(...BATON_ROLES),
      at: place,
    }),
  );
  const owner: Arbitrary<StepOwner> = fc.oneof(
    actor,
    fc.record({
      reference: fc.option(referenceTo('Organization')),
      name: text,
      role: fc.constantFrom(...BATON_ROLES),
    }),
  );
  const signed = { at: ANY_INSTANT, by: actor };
  const because = fc.constant('another_practice' as const);

  const record = <K extends Kind>(
    kind: K,
    drawn: Drawn<Omit<OfKind<K>, 'kind' | 'key'>>,
    ...optional: readonly OptionalOf<OfKind<K>>[]
  ): Arbitrary<OfKind<K>> => {
    const key = fc.integer({ min: 1, max: 12 }).map((n) => `${PREFIX[kind]}-${n}`);
    const model: Record<string, Arbitrary<unknown>> = {
      kind: fc.constant(kind),
      key: kind === 'episode' ? fc.constant('root') : key,
      ...drawn,
    };
    const left: readonly PropertyKey[] = optional;
    const requiredKeys = Object.keys(model).filter((name) => !left.includes(name));
    // Every field of the kind is drawn: the type of `drawn` says so.
    return fc.record(model, { requiredKeys }) as unknown as Arbitrary<OfKind<K>>;
  };

  return {
    episode: record(
      'episode',
      {
        ...signed,
        state: fc.constantFrom(
          'agreed',
          'calling',
          'sent_by_portal',
          'appointment',
          'next_step',
          'check_in',
          'escalated',
          'not_offered',
          'safety_hold',
          'closed',
        ),
        lastBy: actor,
        lastAt: ANY_INSTANT,
        screens,
        contact: fc
          .record({
            voicemail: fc.option(fc.boolean()),
            text: fc.option(fc.boolean()),
            safeTimes: text,
          })
          .filter(isAnswered),
        decision: fc.stringMatching(/^[0-9a-f]{8}$/),
      },
      'contact',
      'decision',
    ),
    baton: record('baton', {
      ...signed,
      to: passTo,
      state: fc.constantFrom(
        'requested',
        'accepted',
        'in_progress',
        'completed',
        'returned',
        'taken_back',
      ),
      holder: fc.option(actor),
      claimedAt: fc.option(ANY_INSTANT),
      endedAt: fc.option(ANY_INSTANT),
      deadline: ANY_INSTANT,
      reason: fc.option(text),
    }),
    introduction: record('introduction', { ...signed, to: actor }),
    offer: record(
      'offer',
      {
        ...signed,
        answer: fc.constantFrom('agreed', 'not_today'),
        reason: fc.option(reason),
        secondReason: reason,
        words: text,
        consent: fc.record({
          script: fc.constantFrom('EN-CONSENT', 'ES-CONSENT'),
          text,
          language: fc.constantFrom(...LANGUAGES),
          interpreter: fc.boolean(),
        }),
      },
      'secondReason',
      'consent',
    ),
    referral: record(
      'referral',
      {
        ...signed,
        to: receiver,
        state: fc.constantFrom('active', 'withdrawn'),
        because,
        screens,
        order: text,
        care: fc.constant('team' as const),
      },
      'because',
      'order',
      'care',
    ),
    practice_task: record(
      'practice_task',
      {
        ...signed,
        to: receiver,
        state: fc.constantFrom('requested', 'next_step', 'appointment', 'withdrawn'),
        because,
        phone: text,
        appointmentAt: fc.option(ANY_INSTANT),
        nextStep: fc.record({ at: ANY_INSTANT, contact: text }),
        task: text,
      },
      'because',
      'task',
      'nextStep',
    ),
    contact: record(
      'contact',
      {
        ...signed,
        outcome: fc.constantFrom('spoke', 'no_answer', 'voicemail', 'sent_by_portal'),
        to: receiver,
        spokeWith: text,
        delivery: fc.constantFrom(...DELIVERIES),
      },
      'delivery',
    ),
    appointment: record('appointment', {
      ...signed,
      start: ANY_INSTANT,
      end: ANY_INSTANT,
      medium: fc.constantFrom('video', 'phone', 'in_person'),
      to: receiver,
      visitWith: text,
      state: fc.constantFrom('booked', 'cancelled'),
    }),
    check_in: record(
      'check_in',
      {
        ...signed,
        due: ANY_DAY,
        how: fc.constantFrom('visit', 'call'),
        owner,
        state: fc.constantFrom('planned', 'done'),
        to: fc.option(receiver),
        because: fc.constant('safety'),
        doNotOfferUntil: ANY_DAY,
        offeredAnyway: text,
      },
      'because',
      'doNotOfferUntil',
      'offeredAnyway',
    ),
    assessment: record('assessment', {
      ...signed,
      disposition: fc.constantFrom(...SAFETY_DISPOSITIONS),
      tool: fc.constantFrom(...ASSESSMENT_TOOLS),
      about,
    }),
    item_asked: record('item_asked', {
      ...signed,
      answer: fc.constantFrom('positive', 'negative'),
      about,
    }),
    emergency: record(
      'emergency',
      {
        ...signed,
        state: fc.constantFrom('marked', 'corrected'),
        reason: fc.option(text),
        baby: fc.constantFrom(...BABY_WITH),
        lastBy: actor,
        lastAt: ANY_INSTANT,
      },
      'baby',
    ),
    next_step: record('next_step', {
      ...signed,
      way: fc.constantFrom(...NEXT_STEP_WAYS),
      from: ANY_INSTANT,
      until: ANY_INSTANT,
      to: receiver,
      contact: text,
      phone: text,
      owner,
      checkOn: ANY_DAY,
      state: fc.constantFrom('planned', 'done', 'missed', 'cancelled'),
    }),
    packet: record('packet', { ...signed, to: receiver, text }),
    flag: record('flag', {
      ...signed,
      state: fc.constantFrom('active', 'ended'),
      endedAt: fc.option(ANY_INSTANT),
    }),
  };
}

/** Records of one handoff, each key once. */
export const someRecords = (
  text: Arbitrary<string> = ANY_TEXT,
  maxLength = 8,
): Arbitrary<readonly HandoffRecord[]> =>
  fc.uniqueArray(fc.oneof(...Object.values<Arbitrary<HandoffRecord>>(anyRecords(text))), {
    selector: ({ key }) => key,
    maxLength,
  });
