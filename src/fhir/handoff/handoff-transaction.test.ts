import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../domain/decide/decide.ts';
import type { HandoffAction } from '../../domain/decide/handoff-action.ts';
import { handoffFrom } from '../../domain/handoff/handoff.ts';
import type {
  Change,
  HandoffRecord,
  PracticeTaskRecord,
  ReferralRecord,
  StoredRecord,
} from '../../domain/handoff/handoff-record.ts';
import { madeByHand } from '../../domain/handoff/order-by-hand.ts';
import { anyRecords } from '../../domain/testing/any-records-for-tests.ts';
import { fromResource } from './from-resource.ts';
import { type HandoffContext, handoffTransaction } from './handoff-transaction.ts';
import { STATUS_REASON } from './record/withdrawn-because.ts';

const by = { reference: 'PractitionerRole/ob', name: 'Dr. Olive Specimen, CNM' };
const agree: HandoffAction = {
  tap: 'agree',
  by,
  at: '2026-11-23T16:00:00.000Z',
  gate: 'open',
  role: 'staff',
  to: { reference: 'HealthcareService/d1', name: 'Example Perinatal Therapy' },
  phone: '+1-202-555-0101',
  screens: ['Observation/epds', 'Observation/gad'],
  words: 'Testa agreed.',
};
const context: HandoffContext = {
  handoffId: 'a0000000-0000-8000-8000-000000000001',
  episodeKey: 'sha256:00',
  patient: 'Patient/p01',
  patientName: 'Testa Samplewell',
  encounter: 'Encounter/p01-visit',
  stored: [],
  resources: [],
};

function changesOf(...args: Parameters<typeof decide>): readonly Change[] {
  const decision = decide(...args);
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.changes;
}

const agreed = handoffTransaction(changesOf(handoffFrom([], context.handoffId), agree), context);

describe('one decision as one transaction', () => {
  test('creates only under the identifier minted with the decision', () => {
    for (const { request } of agreed.entry ?? []) {
      expect(request?.ifNoneExist).toMatch(/^identifier=https/);
    }
    const identifiers = agreed.entry?.map(({ request }) => request?.ifNoneExist);
    expect(new Set(identifiers).size).toBe(agreed.entry?.length);
  });

  test('links its records by urn:uuid, every one of which is in it', () => {
    const text = JSON.stringify(agreed);
    const named = new Set(agreed.entry?.map(({ fullUrl }) => fullUrl));
    for (const [reference] of text.matchAll(/urn:uuid:[0-9a-f-]{36}/g)) {
      expect(named).toContain(reference);
    }
  });

  test('stays within the 8 entries a server may limit conditional transactions to', () => {
    expect(agreed.entry?.length).toBeLessThanOrEqual(8);
  });

  test('built twice it is the same, to the letter', () => {
    const again = handoffTransaction(changesOf(handoffFrom([], context.handoffId), agree), context);
    expect(again).toEqual(agreed);
  });
});

/** What the EHR, or a queue beside it, keeps in a record of ours. */
const THEIRS: fhir4.Extension = {
  url: 'https://ehr.example.org/fhir/work-queue',
  valueString: 'Referral desk',
};

describe('a change of a record in the chart', () => {
  const root = { ...agreed.entry?.[0]?.resource, id: 't0' } as fhir4.Task;
  const inChart: fhir4.Task = {
    ...root,
    meta: { ...root.meta, versionId: '3' },
    note: [{ text: 'A note the EHR added' }],
    input: [...(root.input ?? []), { type: { text: 'Someone else’s input' }, valueString: 'kept' }],
    statusReason: { text: 'why it was on hold' },
    extension: [THEIRS],
  };
  const read = fromResource(inChart);
  const stored = read.is === 'record' ? [read.stored] : [];
  const [, change] = [
    null,
    handoffTransaction(
      changesOf(handoffFrom(stored, 'new'), {
        tap: 'start_call',
        by,
        at: agree.at,
        gate: 'open',
        role: 'staff',
      }),
      { ...context, stored, resources: [inChart] },
    ).entry?.[0],
  ];
  const after = change?.resource as fhir4.Task;

  test('names the version it was read at', () => {
    expect(change?.request).toEqual({ method: 'PUT', url: 'Task/t0', ifMatch: 'W/"3"' });
  });

  test('keeps what others put in it', () => {
    expect(after.note).toEqual(inChart.note);
    expect(after.input?.some(({ valueString }) => valueString === 'kept')).toBe(true);
    expect(after.extension).toEqual([THEIRS]);
  });

  test('does not carry the old status’s reason to the new one', () => {
    expect(after.statusReason).toBeUndefined();
  });
});

describe('a record in any state that is moved to any other', () => {
  const tells = (resource: fhir4.Resource): unknown => {
    const read = fromResource(resource);
    return read.is === 'record' ? read.stored.record : read.is;
  };

  test.each(Object.entries(anyRecords(fc.constantFrom('one', 'two'))))(
    '%s: reads as it was decided, and nothing of what it was before stays in it',
    (_, any) => {
      fc.assert(
        fc.property(any as fc.Arbitrary<HandoffRecord>, any, (one, drawn) => {
          // Who recorded it, and when, does not move with it.
          const { key, at, by } = one;
          const other = { ...drawn, key, at, by } as HandoffRecord;
          // What somebody made in the EHR is linked, not moved (link-by-hand.test.ts).
          fc.pre(madeByHand(one) === null && madeByHand(other) === null);
          const made = (record: HandoffRecord) =>
            handoffTransaction([{ write: 'create', record }], context).entry?.[0]?.resource;
          const before = { ...made(one), id: 'x' } as fhir4.Resource;
          const reference = `${before.resourceType}/x`;
          const savedAt = null;
          const { handoffId } = context;
          const stored = { record: one, reference, version: '1', savedAt, handoffId };
          const { entry } = handoffTransaction([{ write: 'update', record: other, stored }], {
            ...context,
            resources: [before],
          });
          expect(tells(entry?.[0]?.resource as fhir4.Resource)).toEqual(
            tells({ ...made(other), id: 'x' } as fhir4.Resource),
          );
        }),
      );
    },
  );
});

describe('a referral that is let go of, and made again', () => {
  const referral: ReferralRecord = {
    kind: 'referral',
    key: 'referral-1',
    at: agree.at,
    by,
    to: { reference: 'HealthcareService/d1', name: 'Example Perinatal Therapy' },
    state: 'active',
    screens: [],
  };
  const stored: StoredRecord = {
    record: referral,
    reference: 'ServiceRequest/r1',
    version: '1',
    savedAt: null,
    handoffId: context.handoffId,
  };
  const updated = (record: ReferralRecord, before: fhir4.Resource): fhir4.ServiceRequest => {
    const change: Change = { write: 'update', record, stored };
    const { entry } = handoffTransaction([change], { ...context, resources: [before] });
    return entry?.[0]?.resource as fhir4.ServiceRequest;
  };
  const [made] = handoffTransaction([{ write: 'create', record: referral }], context).entry ?? [];
  const inChart = { ...made?.resource, id: 'r1', extension: [THEIRS] } as fhir4.ServiceRequest;
  const letGo = updated({ ...referral, state: 'withdrawn', because: 'another_practice' }, inChart);

  test('says why beside what others put in it, and says it once however often it is written', () => {
    expect(letGo.extension?.map(({ url }) => url)).toEqual([THEIRS.url, STATUS_REASON]);
    const again = updated({ ...referral, state: 'withdrawn', because: 'another_practice' }, letGo);
    expect(again.extension).toEqual(letGo.extension);
  });

  test('in force again, it gives no reason for a withdrawal any more', () => {
    expect(updated(referral, letGo).extension).toEqual([THEIRS]);
  });
});

describe('a step that is taken back', () => {
  const to = { reference: 'HealthcareService/d1', name: 'Example Perinatal Therapy' };
  const booked: PracticeTaskRecord = {
    kind: 'practice_task',
    key: 'practice-task-1',
    at: agree.at,
    by,
    to,
    state: 'appointment',
    phone: '+1-202-555-0101',
    appointmentAt: '2026-12-04T19:30:00Z',
  };
  const [entry] = handoffTransaction([{ write: 'create', record: booked }], context).entry ?? [];
  const inChart = { ...entry?.resource, id: 't1', meta: { versionId: '2' } } as fhir4.Task;
  const stored: StoredRecord = {
    record: booked,
    reference: 'Task/t1',
    version: '2',
    savedAt: null,
    handoffId: context.handoffId,
  };
  const sent = (change: Change): fhir4.Task => {
    const bundle = handoffTransaction([change], { ...context, resources: [inChart] });
    return bundle.entry?.[0]?.resource as fhir4.Task;
  };

  test('takes what it had led to with it', () => {
    const record = { ...booked, state: 'requested', appointmentAt: null } as const;
    expect(sent({ write: 'update', record, stored }).output).toBeUndefined();
  });

  test('is entered in error with its reason, and frees its identifier for the right record', () => {
    const after = sent({
      write: 'enter_in_error',
      record: booked,
      stored,
      because: 'tapped by mistake',
    });
    expect(after.status).toBe('entered-in-error');
    expect(after.statusReason?.text).toBe('tapped by mistake');
    expect(after.identifier?.[0]?.value).toBe(`${context.handoffId}:practice-task-1:error-t1`);
  });
});
