import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, HandoffRecord, StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { fromResource } from './from-resource.ts';
import { linkedByHand } from './link-by-hand.ts';
import { isEnteredInError } from './record/entered-in-error.ts';
import type { WriteContext } from './record/record-identity.ts';
import { holds } from './record/record-state.ts';

const at = '2026-11-23T16:00:00Z';
const by = { reference: 'PractitionerRole/4', name: 'Dr. Olive Specimen, CNM' };
const to = { reference: 'HealthcareService/1', name: 'Example Perinatal Therapy' };
const ID = 'a0000000-0000-8000-8000-000000000001';
const SID = 'https://warmhandoff.example/fhir/sid';
const context: WriteContext = {
  handoffId: ID,
  episodeKey: 'sha256:00',
  patient: 'Patient/1',
  patientName: 'Testa Samplewell',
  encounter: null,
  refer: () => null,
};

type Referral = Extract<HandoffRecord, { kind: 'referral' }>;
type PracticeTask = Extract<HandoffRecord, { kind: 'practice_task' }>;
const referral: Referral = {
  kind: 'referral',
  key: 'referral-1',
  at,
  by,
  to,
  state: 'active',
  screens: [],
  order: 'ServiceRequest/9',
};
const practiceTask: PracticeTask = {
  kind: 'practice_task',
  key: 'practice-task-1',
  at,
  by,
  to,
  state: 'requested',
  phone: '+1-202-555-0101',
  appointmentAt: null,
  task: 'Task/3',
};

const ORDER: fhir4.ServiceRequest = {
  resourceType: 'ServiceRequest',
  id: '9',
  meta: { versionId: '4' },
  identifier: [{ system: 'urn:oid:1.2.3', value: '1042' }],
  status: 'on-hold',
  intent: 'order',
  subject: { reference: 'Patient/1' },
};
const TASK: fhir4.Task = {
  resourceType: 'Task',
  id: '3',
  meta: { versionId: '2' },
  status: 'in-progress',
  intent: 'order',
  businessStatus: { coding: [{ system: 'urn:ehr', code: 'await' }], text: 'Awaiting scheduling' },
  owner: { display: 'Referral desk' },
  input: [{ type: { text: 'Their form' }, valueString: 'F-7' }],
};

type ByHand = fhir4.ServiceRequest | fhir4.Task;
const used = (before: ByHand, record: HandoffRecord): ByHand =>
  linkedByHand(before, { write: 'create', record }, context);
const stored = (resource: fhir4.Resource): StoredRecord => {
  const read = fromResource(resource);
  if (read.is !== 'record') throw new Error(`not a record of ours: ${read.is}`);
  return read.stored;
};
const changed = (before: ByHand, more: object): ByHand => {
  const now = stored(before);
  const record = { ...now.record, ...more } as HandoffRecord;
  return linkedByHand(before, { write: 'update', record, stored: now }, context);
};
const givenBack = (before: ByHand): ByHand => {
  const now = stored(before);
  const change: Change = {
    write: 'enter_in_error',
    record: now.record,
    stored: now,
    because: 'Mistake',
  };
  return linkedByHand(before, change, context);
};

describe('an order made by hand', () => {
  test('is ours with a second identifier, and is read back as the referral', () => {
    const now = used(ORDER, referral);
    expect(now).toEqual({
      ...ORDER,
      identifier: [
        { system: 'urn:oid:1.2.3', value: '1042' },
        {
          use: 'secondary',
          system: `${SID}/record`,
          value: `${ID}:referral-1`,
          period: { start: at },
        },
      ],
      requisition: { system: `${SID}/handoff`, value: ID },
    });
    expect(stored(now).record).toMatchObject({
      kind: 'referral',
      at,
      state: 'active',
      order: 'ServiceRequest/9',
    });
  });

  test('keeps a requisition of its own', () => {
    const requisition = { system: 'urn:oid:9', value: 'R-1' };
    const now = used({ ...ORDER, requisition }, referral);
    expect(now).toMatchObject({ requisition });
    expect(changed(now, { state: 'withdrawn' })).toMatchObject({ requisition });
    expect(givenBack(now)).toEqual({ ...ORDER, requisition });
  });

  test('let go, it has the status it had, and says why where another practice was called', () => {
    const now = changed(used(ORDER, referral), { state: 'withdrawn', because: 'another_practice' });
    expect(now.status).toBe('on-hold');
    expect(stored(now).record).toMatchObject({ state: 'withdrawn', because: 'another_practice' });
    const waits = changed(used(ORDER, referral), { state: 'withdrawn' });
    expect(stored(waits).record).toMatchObject({ state: 'withdrawn' });
    expect(stored(waits).record).not.toHaveProperty('because');
    expect(stored(changed(waits, { state: 'active' })).record).toMatchObject({ state: 'active' });
  });

  test('used by a later handoff, it is that one’s; the earlier one’s name stays beside it', () => {
    const earlier = linkedByHand(
      ORDER,
      { write: 'create', record: { ...referral, state: 'withdrawn' } },
      { ...context, handoffId: 'b0000000-0000-8000-8000-000000000002' },
    );
    const now = used(earlier, { ...referral, key: 'referral-2' });
    expect(now.identifier).toHaveLength(3);
    expect(stored(now)).toMatchObject({ handoffId: ID, record: { key: 'referral-2' } });
  });

  test('that somebody revoked in the EHR is a referral withdrawn', () => {
    expect(stored({ ...used(ORDER, referral), status: 'revoked' } as ByHand).record).toMatchObject({
      state: 'withdrawn',
    });
  });
});

describe('a task that the EHR made', () => {
  test('carries what comes of it beside its own status, owner and words', () => {
    const now = used(TASK, practiceTask);
    expect(now).toMatchObject({
      status: 'in-progress',
      owner: { display: 'Referral desk' },
      businessStatus: { text: 'Awaiting scheduling' },
    });
    expect(stored(now).record).toMatchObject({ ...practiceTask, by: { name: '' } });
    const booked = changed(now, { state: 'appointment', appointmentAt: at });
    expect(stored(booked).record).toMatchObject({
      state: 'appointment',
      appointmentAt: at,
    });
    expect(booked).toMatchObject({
      businessStatus: {
        coding: [{ code: 'await' }, { code: 'appointment-confirmed' }, { code: '5.1.1' }],
      },
    });
  });

  test('without a business status of its own has ours while it is in use', () => {
    const { businessStatus: _, ...plain } = TASK;
    const now = used(plain, practiceTask);
    expect(now).toMatchObject({ businessStatus: { text: 'Contacting receiving practice' } });
    expect(changed(now, { state: 'withdrawn' })).not.toHaveProperty('businessStatus');
  });

  test('can go to another place with her', () => {
    const county = { reference: 'HealthcareService/2', name: 'Sample County Program' };
    const now = changed(used(TASK, practiceTask), { to: county });
    expect(stored(now).record).toMatchObject({ to: county });
    expect((now as fhir4.Task).owner).toEqual({ display: 'Referral desk' });
    // Until it says so, the chart does not hold what was decided.
    const before = stored(used(TASK, practiceTask));
    const moves: Change = {
      write: 'update',
      record: { ...practiceTask, to: county },
      stored: before,
    };
    expect(holds(before, moves)).toBe(false);
    expect(holds(stored(now), moves)).toBe(true);
  });
});

const theirs = fc.array(
  fc.record({ system: fc.constantFrom('urn:a', 'urn:b'), value: fc.string({ minLength: 1 }) }),
  { minLength: 1, maxLength: 3 },
);

test('whatever its makers wrote is there when it is given back, and nothing of ours', () => {
  fc.assert(
    fc.property(
      theirs,
      fc.option(fc.record({ system: fc.constant('urn:a'), value: fc.string({ minLength: 1 }) })),
      fc.constantFrom<'active' | 'on-hold'>('active', 'on-hold'),
      fc.boolean(),
      (identifier, number, status, moves) => {
        const order: ByHand = {
          ...ORDER,
          identifier,
          status,
          ...(number === null ? {} : { requisition: number }),
        };
        const task: ByHand = {
          ...TASK,
          identifier,
          ...(number === null ? {} : { groupIdentifier: number }),
        };
        for (const [before, record] of [
          [order, referral],
          [task, practiceTask],
        ] as const) {
          const now = used(before, record);
          const last = moves ? changed(now, { state: 'withdrawn' }) : now;
          const back = givenBack(last);
          expect(back).toEqual(before);
          expect(fromResource(back).is).toBe('not_ours');
          expect(isEnteredInError(back, stored(last))).toBe(true);
          expect(isEnteredInError(last, stored(last))).toBe(false);
        }
      },
    ),
  );
});
