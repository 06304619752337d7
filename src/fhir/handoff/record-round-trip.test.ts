import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAnswered } from '../../domain/handoff/agreement.ts';
import type { HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import { HESITATION_REASONS } from '../../domain/handoff/hesitation.ts';
import { NEXT_STEP_WAYS } from '../../domain/handoff/next-step-record.ts';
import { ASSESSMENT_TOOLS, SAFETY_DISPOSITIONS } from '../../domain/handoff/safety-record.ts';
import type { Actor, Place } from '../../domain/people/actor.ts';
import { BATON_ROLES } from '../../domain/people/staff.ts';
import type { PassTo, StepOwner } from '../../domain/people/step-owner.ts';
import { fromResource } from './from-resource.ts';
import type { WriteContext } from './record/record-identity.ts';
import { toResource } from './to-resource.ts';

const context: WriteContext = {
  handoffId: 'a0000000-0000-8000-8000-000000000001',
  episodeKey: 'sha256:00',
  patient: 'Patient/p01',
  patientName: 'Testa Samplewell',
  encounter: 'Encounter/p01-visit',
  refer: (key) => `Any/${key}`,
};

const instant = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
  .map((ms) => new Date(ms).toISOString());
const words = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text);
const id = fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/);
const actor: fc.Arbitrary<Actor> = fc.record({
  reference: fc.option(id.map((one) => `PractitionerRole/${one}`)),
  name: words,
});
const owner: fc.Arbitrary<StepOwner> = fc.oneof(
  actor,
  fc.record({
    reference: id.map((one) => `Organization/${one}`),
    name: words,
    role: fc.constantFrom(...BATON_ROLES),
  }),
);
const place: fc.Arbitrary<Place> = fc.record({
  reference: id.map((one) => `HealthcareService/${one}`),
  name: words,
});
// An office that is in no directory has a name and no reference.
const receiver = fc.oneof(place, fc.record({ reference: fc.constant(null), name: words }));
const screens = fc.array(
  id.map((one) => `Observation/${one}`),
  { maxLength: 3 },
);
const signed = { at: instant, by: actor };

const contact = fc
  .record({ voicemail: fc.option(fc.boolean()), text: fc.option(fc.boolean()), safeTimes: words })
  .filter(isAnswered);
const consent = fc.record({
  script: fc.constantFrom('EN-CONSENT', 'ES-CONSENT'),
  text: words,
  language: fc.constantFrom('en', 'es'),
  interpreter: fc.boolean(),
});
const passedTo: fc.Arbitrary<PassTo> = fc.oneof(
  fc.record({ is: fc.constant('person' as const), who: actor }),
  fc.record({
    is: fc.constant('role' as const),
    role: fc.constantFrom(...BATON_ROLES),
    at: id.map((one) => ({ reference: `Organization/${one}`, name: 'Example Practice' })),
  }),
);
const baton: fc.Arbitrary<HandoffRecord> = fc
  .record({
    kind: fc.constant('baton' as const),
    key: fc.constant('baton-1'),
    ...signed,
    to: passedTo,
    state: fc.constantFrom(
      'requested',
      'accepted',
      'in_progress',
      'completed',
      'returned',
      'taken_back',
    ),
    holder: actor,
    claimedAt: instant,
    endedAt: instant,
    deadline: instant,
    reason: words,
  })
  .map((one) => {
    const claimed = one.state !== 'requested' && one.state !== 'taken_back';
    const open = ['requested', 'accepted', 'in_progress'].includes(one.state);
    return {
      ...one,
      holder: claimed ? one.holder : null,
      claimedAt: claimed ? one.claimedAt : null,
      endedAt: open ? null : one.endedAt,
      reason: one.state === 'returned' ? one.reason : null,
    };
  });

const anyRecord: fc.Arbitrary<HandoffRecord> = fc.oneof(
  baton,
  fc.record({
    kind: fc.constant('introduction' as const),
    key: fc.constant('introduction-1'),
    ...signed,
    to: actor,
  }),
  fc.record({
    kind: fc.constant('episode' as const),
    key: fc.constant('root'),
    ...signed,
    state: fc.constantFrom(
      'agreed',
      'calling',
      'appointment',
      'sent_by_portal',
      'next_step',
      'escalated',
      'check_in',
      'closed',
    ),
    lastBy: actor,
    lastAt: instant,
    screens,
    contact,
  }),
  fc.record({
    kind: fc.constant('offer' as const),
    key: fc.constant('offer-1'),
    ...signed,
    answer: fc.constant('not_today' as const),
    reason: fc.constantFrom(...HESITATION_REASONS.map(({ code }) => code)),
    words,
  }),
  fc.record({
    kind: fc.constant('offer' as const),
    key: fc.constant('offer-2'),
    ...signed,
    answer: fc.constant('agreed' as const),
    reason: fc.constant(null),
    words,
    consent,
  }),
  fc.record({
    kind: fc.constant('referral' as const),
    key: fc.constant('referral-1'),
    ...signed,
    to: receiver,
    state: fc.constantFrom('active', 'withdrawn'),
    screens,
  }),
  fc.record({
    kind: fc.constant('referral' as const),
    key: fc.constant('referral-3'),
    ...signed,
    to: receiver,
    state: fc.constantFrom('active', 'withdrawn'),
    care: fc.constant('team' as const),
    screens,
  }),
  fc.record({
    kind: fc.constant('referral' as const),
    key: fc.constant('referral-2'),
    ...signed,
    to: receiver,
    state: fc.constant('withdrawn' as const),
    because: fc.constant('another_practice' as const),
    screens,
  }),
  fc.record({
    kind: fc.constant('practice_task' as const),
    key: fc.constant('practice-task-2'),
    ...signed,
    to: receiver,
    phone: words,
    state: fc.constant('next_step' as const),
    appointmentAt: fc.constant(null),
    nextStep: fc.record({ at: instant, contact: words }),
  }),
  fc.record({
    kind: fc.constant('check_in' as const),
    key: fc.constant('check-in-2'),
    ...signed,
    due: instant.map((one) => one.slice(0, 10)),
    how: fc.constantFrom('visit', 'call'),
    owner,
    state: fc.constantFrom('planned', 'done'),
    to: fc.constant(null),
    doNotOfferUntil: instant.map((one) => one.slice(0, 10)),
    offeredAnyway: words,
  }),
  fc.record({
    kind: fc.constant('offer' as const),
    key: fc.constant('offer-3'),
    ...signed,
    answer: fc.constant('not_today' as const),
    reason: fc.constant('not_ready' as const),
    secondReason: fc.constant('time_or_work' as const),
    words,
  }),
  fc
    .record({
      kind: fc.constant('practice_task' as const),
      key: fc.constant('practice-task-1'),
      ...signed,
      to: place,
      phone: words,
      booked: fc.option(instant),
      withdrawn: fc.boolean(),
    })
    .map(({ booked, withdrawn, ...task }) => ({
      ...task,
      appointmentAt: withdrawn ? null : booked,
      state: withdrawn
        ? ('withdrawn' as const)
        : booked === null
          ? ('requested' as const)
          : ('appointment' as const),
    })),
  fc.record({
    kind: fc.constant('contact' as const),
    key: fc.constant('contact-1'),
    ...signed,
    outcome: fc.constantFrom('spoke', 'no_answer', 'voicemail', 'sent_by_portal'),
    to: receiver,
    spokeWith: words,
  }),
  fc.record({
    kind: fc.constant('appointment' as const),
    key: fc.constant('appointment-1'),
    at: instant,
    // R4 Appointments have no author: who booked it is in the Communication and the Provenance.
    by: fc.constant({ reference: null, name: '' }),
    start: instant,
    end: instant,
    medium: fc.constantFrom('video', 'phone', 'in_person'),
    to: receiver,
    visitWith: words,
    state: fc.constantFrom('booked', 'cancelled'),
  }),
  fc.record({
    kind: fc.constant('next_step' as const),
    key: fc.constant('next-step-1'),
    ...signed,
    way: fc.constantFrom(...NEXT_STEP_WAYS),
    from: instant,
    until: instant,
    to: receiver,
    contact: words,
    phone: words,
    owner,
    checkOn: instant.map((one) => one.slice(0, 10)),
    state: fc.constantFrom('planned', 'done', 'missed', 'cancelled'),
  }),
  fc.record({
    kind: fc.constant('packet' as const),
    key: fc.constant('packet-1'),
    ...signed,
    to: receiver,
    text: fc.string({ unit: 'grapheme', minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('check_in' as const),
    key: fc.constant('check-in-1'),
    ...signed,
    due: instant.map((one) => one.slice(0, 10)),
    how: fc.constantFrom('visit', 'call'),
    owner,
    state: fc.constantFrom('planned', 'done'),
    to: fc.option(place),
  }),
  fc.record({
    kind: fc.constant('assessment' as const),
    key: fc.constant('safety-1'),
    ...signed,
    disposition: fc.constantFrom(...SAFETY_DISPOSITIONS),
    tool: fc.constantFrom(...ASSESSMENT_TOOLS),
    about: fc.option(id.map((one) => `Observation/${one}`)),
  }),
  fc.record({
    kind: fc.constant('item_asked' as const),
    key: fc.constant('item-asked-1'),
    ...signed,
    answer: fc.constantFrom('positive', 'negative'),
    about: fc.option(id.map((one) => `QuestionnaireResponse/${one}`)),
  }),
  fc
    .record({
      kind: fc.constant('emergency' as const),
      key: fc.constant('emergency-1'),
      ...signed,
      reason: fc.option(words),
      lastBy: actor,
      lastAt: instant,
    })
    .map((emergency) => ({
      ...emergency,
      state: emergency.reason === null ? ('marked' as const) : ('corrected' as const),
    })),
  fc
    .record({
      kind: fc.constant('flag' as const),
      key: fc.constant('flag-1'),
      ...signed,
      endedAt: fc.option(instant),
    })
    .map((flag) => ({
      ...flag,
      state: flag.endedAt === null ? ('active' as const) : ('ended' as const),
    })),
);

describe('a record in the chart', () => {
  test('reads back as the record that was written, whatever it holds', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const read = fromResource({ ...toResource(record, context), id: 'x' });
        expect(read).toMatchObject({ is: 'record', stored: { record } });
      }),
    );
  });

  test('names the mother and nobody else as its subject', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const resource = toResource(record, context);
        const subject =
          'for' in resource
            ? resource.for
            : 'subject' in resource
              ? resource.subject
              : 'participant' in resource
                ? resource.participant[0]?.actor
                : undefined;
        expect(subject?.reference).toBe('Patient/p01');
      }),
    );
  });

  test('entered in error is no record', () => {
    const record: HandoffRecord = {
      kind: 'flag',
      key: 'flag-1',
      at: '2026-11-23T15:00:00Z',
      by: { reference: null, name: 'x' },
      state: 'active',
      endedAt: null,
    };
    const flag = { ...toResource(record, context), status: 'entered-in-error' } as fhir4.Flag;
    expect(fromResource(flag)).toEqual({ is: 'not_ours' });
  });

  test('of someone else’s making is not ours', () => {
    const task: fhir4.Task = {
      resourceType: 'Task',
      id: '1',
      status: 'requested',
      intent: 'order',
    };
    expect(fromResource(task)).toEqual({ is: 'not_ours' });
  });

  test('in a state this version does not know is reported, not dropped', () => {
    const record: HandoffRecord = {
      kind: 'episode',
      key: 'root',
      at: '2026-11-23T15:00:00Z',
      by: { reference: null, name: 'x' },
      state: 'agreed',
      lastBy: { reference: null, name: 'x' },
      lastAt: '2026-11-23T15:00:00Z',
      screens: [],
    };
    const task = {
      ...toResource(record, context),
      id: '9',
      businessStatus: { text: 'from the future' },
    } as fhir4.Task;
    expect(fromResource(task)).toEqual({ is: 'unreadable', reference: 'Task/9' });
  });
});
