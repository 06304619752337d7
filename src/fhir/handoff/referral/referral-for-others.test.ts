import { expect, test } from 'vitest';
import type { ReferralRecord } from '../../../domain/handoff/handoff-record.ts';
import { careOf } from '../../../domain/place/destination.ts';
import { documentIdentifier } from '../../note/carrier/note-identity.ts';
import { LATEST_OFFER, type WriteContext } from '../record/record-identity.ts';
import { toReferralServiceRequest } from './to-referral-service-request.ts';

const context: WriteContext = {
  handoffId: 'a0000000-0000-8000-8000-000000000001',
  episodeKey: 'sha256:00',
  patient: 'Patient/p01',
  patientName: 'Testa Samplewell',
  encounter: null,
  refer: (key) => (key === LATEST_OFFER ? 'Communication/offer' : null),
};
const referral: ReferralRecord = {
  kind: 'referral',
  key: 'referral-1',
  at: '2026-11-23T15:00:00Z',
  by: { reference: 'PractitionerRole/1', name: 'Dr. Olive Specimen' },
  to: { reference: 'HealthcareService/1', name: 'Example Perinatal Therapy' },
  state: 'active',
  screens: ['Observation/1'],
};
const codesOf = (record: ReferralRecord) =>
  toReferralServiceRequest(record, context).code?.coding?.map(({ code }) => code);

test('a referral carries a code that CMS50 and CMS2 both count, by the kind of practice', () => {
  expect(codesOf({ ...referral, ...careOf({ specialties: ['perinatal'] }) })).toEqual([
    '306226009',
    '306252003',
  ]);
  expect(codesOf({ ...referral, ...careOf({ specialties: ['perinatal', 'psychiatry'] }) })).toEqual(
    ['306226009', '390866009'],
  );
});

test('it says why in words, and points to her agreement', () => {
  expect(toReferralServiceRequest(referral, context)).toMatchObject({
    reasonCode: [{ text: 'Positive perinatal mental health screening' }],
    reasonReference: [{ reference: 'Observation/1' }],
    supportingInfo: [{ reference: 'Communication/offer' }],
  });
});

test('it names the cover that pays, and none where none was read', () => {
  const insured = { ...context, insurance: ['Coverage/7', 'Coverage/8'] };
  expect(toReferralServiceRequest(referral, insured).insurance).toEqual([
    { reference: 'Coverage/7' },
    { reference: 'Coverage/8' },
  ]);
  expect(toReferralServiceRequest(referral, context).insurance).toEqual([]);
});

test('where no conversation is a record of its own, her agreement is the handoff note', () => {
  const noted = { ...context, refer: () => null };
  expect(toReferralServiceRequest(referral, noted).supportingInfo).toEqual([
    {
      type: 'DocumentReference',
      identifier: documentIdentifier(context),
      display: 'Her agreement: the handoff note',
    },
  ]);
});

test('without a result it gives no reason that nobody recorded', () => {
  expect(toReferralServiceRequest({ ...referral, screens: [] }, context).reasonCode).toEqual([]);
});

test('once withdrawn, what she says later is not put in place of her agreement', () => {
  expect(
    toReferralServiceRequest({ ...referral, state: 'withdrawn' }, context).supportingInfo,
  ).toEqual([]);
});
