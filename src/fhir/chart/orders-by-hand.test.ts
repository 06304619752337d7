import { describe, expect, test } from 'vitest';
import { ordersByHand } from './orders-by-hand.ts';

const NOW = '2026-11-23T16:00:00Z';
const SNOMED = 'http://snomed.info/sct';
const RECORD = 'https://warmhandoff.example/fhir/sid/record';
const PLACER = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'PLAC' }],
};

const order = (more: Partial<fhir4.ServiceRequest> = {}): fhir4.ServiceRequest => ({
  resourceType: 'ServiceRequest',
  id: '9',
  status: 'active',
  intent: 'order',
  code: { text: 'Referral to mental health' },
  subject: { reference: 'Patient/1' },
  authoredOn: '2026-11-10',
  ...more,
});

const task = (more: Partial<fhir4.Task> = {}): fhir4.Task => ({
  resourceType: 'Task',
  id: '3',
  status: 'requested',
  intent: 'order',
  focus: { reference: 'ServiceRequest/9' },
  for: { reference: 'Patient/1' },
  ...more,
});

const found = (...resources: readonly fhir4.Resource[]) =>
  ordersByHand(resources, 'Patient/1', NOW);
const isFound = (more: Partial<fhir4.ServiceRequest>) => found(order(more)).length === 1;
const said = (text: string, category = 'Referral') => ({
  code: { text },
  category: [{ text: category }],
});
const coded = (code: string, system = SNOMED) => ({ code: { coding: [{ system, code }] } });

describe('a referral order that somebody made in the EHR', () => {
  test.each<[string, Partial<fhir4.ServiceRequest>]>([
    ['by a code of “Referral for Adult Depression”', coded('306226009')],
    ['to a psychologist, by code', coded('308459004')],
    ['to psychotherapy, by code', coded('81294000')],
    ['in Epic’s words', said('AMB REFERRAL TO PSYCHIATRY', '')],
    ['in other words', said('Ambulatory referral to Behavioral Health', 'Outpatient')],
    ['where only the category says that it is one', said('Postpartum counseling', 'Referral')],
    ['by a display without a text', { code: { coding: [{ display: 'Refer to Psychotherapy' }] } }],
    ['on hold', { status: 'on-hold' }],
    ['an original order', { intent: 'original-order' }],
    ['of 90 days ago', { authoredOn: '2026-08-26' }],
    ['without a date, stored lately', { authoredOn: undefined, meta: { lastUpdated: NOW } }],
    [
      'let go by an earlier handoff',
      { identifier: [{ use: 'old', system: RECORD, value: 'a:referral-1' }] },
    ],
    [
      'about her by an absolute reference',
      { subject: { reference: 'https://ehr.example/fhir/Patient/1' } },
    ],
  ])('is found: %s', (_, more) => {
    expect(isFound(more)).toBe(true);
  });

  test.each<[string, Partial<fhir4.ServiceRequest>]>([
    ['of another person', { subject: { reference: 'Patient/2' } }],
    ['revoked', { status: 'revoked' }],
    ['completed', { status: 'completed' }],
    ['not signed yet', { status: 'draft' }],
    ['entered in error', { status: 'entered-in-error' }],
    ['a proposal', { intent: 'proposal' }],
    ['an order not to', { doNotPerform: true }],
    ['of 91 days ago', { authoredOn: '2026-08-25' }],
    ['without any date', { authoredOn: undefined }],
    ['to emergency care', coded('183866009')],
    ['by a code of another system', coded('306226009', 'http://www.ama-assn.org/go/cpt')],
    ['to another service', said('AMB REFERRAL TO PHYSICAL THERAPY')],
    ['to genetic counselling', said('Referral for genetic counseling')],
    ['to lactation counselling', said('Lactation counselling', 'Referral')],
    ['no referral at all', said('Psychological testing', 'Procedure')],
    ['without words or codes', { code: undefined }],
    [
      'in use by a handoff',
      { identifier: [{ use: 'secondary', system: RECORD, value: 'a:referral-1' }] },
    ],
    ['made by this app', { identifier: [{ type: PLACER, system: RECORD, value: 'a:referral-1' }] }],
    [
      'made by this app, and let go',
      { identifier: [{ use: 'old', type: PLACER, system: RECORD, value: 'a:referral-1' }] },
    ],
  ])('is not found: %s', (_, more) => {
    expect(isFound(more)).toBe(false);
  });

  test('says when, by whom and where to; what it does not say is null', () => {
    const [full] = found(
      order({
        authoredOn: '2026-11-10T10:00:00-05:00',
        requester: { display: 'Dr. Peter Mockwell, MD' },
        performer: [{ reference: 'HealthcareService/1', display: 'Example Perinatal Therapy' }],
      }),
    );
    expect(full).toEqual({
      reference: 'ServiceRequest/9',
      at: '2026-11-10T15:00:00.000Z',
      by: 'Dr. Peter Mockwell, MD',
      to: { reference: 'HealthcareService/1', name: 'Example Perinatal Therapy' },
      task: null,
    });
    expect(found(order())[0]).toMatchObject({ at: '2026-11-10', by: null, to: null });
  });

  test('a handoff’s own order counts where it is asked for', () => {
    const used = order({
      identifier: [{ use: 'secondary', system: RECORD, value: 'a:referral-1' }],
    });
    expect(ordersByHand([used], 'Patient/1', NOW, 'ServiceRequest/9')).toHaveLength(1);
    const hers = task({ identifier: [{ use: 'secondary', system: RECORD, value: 'a:p-1' }] });
    expect(ordersByHand([used, hers], 'Patient/1', NOW, 'ServiceRequest/9')[0]?.task).toBe(
      'Task/3',
    );
    expect(ordersByHand([used], null, NOW, 'ServiceRequest/9')).toEqual([]);
  });
});

describe('the EHR’s own task for the order', () => {
  test.each<[string, Partial<fhir4.Task>, string | null]>([
    ['by its focus', {}, 'Task/3'],
    [
      'by what it is based on',
      { focus: undefined, basedOn: [{ reference: 'ServiceRequest/9' }] },
      'Task/3',
    ],
    ['under way', { status: 'in-progress' }, 'Task/3'],
    ['for another order', { focus: { reference: 'ServiceRequest/8' } }, null],
    ['for another person', { for: { reference: 'Patient/2' } }, null],
    ['done', { status: 'completed' }, null],
    ['rejected', { status: 'rejected' }, null],
    ['ours', { identifier: [{ type: PLACER, system: RECORD, value: 'a:practice-task-1' }] }, null],
    [
      'in use',
      { identifier: [{ use: 'secondary', system: RECORD, value: 'a:practice-task-1' }] },
      null,
    ],
  ])('%s', (_, more, expected) => {
    expect(found(order(), task(more))[0]?.task).toBe(expected);
    expect(found(task(more), order())[0]?.task).toBe(expected);
  });
});
