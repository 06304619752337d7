import { expect, test } from 'vitest';
import { parseResource } from '../../border/parse-resource.ts';
import { SID } from '../../codes/sid.ts';
import { fromResource } from '../from-resource.ts';
import { toResource } from '../to-resource.ts';
import type { WriteContext } from './record-identity.ts';

const context: WriteContext = {
  handoffId: 'a0000000-0000-8000-8000-000000000001',
  episodeKey: 'sha256:00',
  patient: 'Patient/p01',
  patientName: 'Testa Samplewell',
  encounter: null,
  refer: () => null,
};
const by = { reference: 'Practitioner/1', name: 'Nadia Nurse-Sample' };
const callBack = toResource(
  {
    kind: 'next_step',
    key: 'next-step-1',
    at: '2026-11-23T15:00:00Z',
    by,
    way: 'practice_calls',
    from: '2026-11-24T15:00:00Z',
    until: '2026-11-24T15:30:00Z',
    to: { reference: null, name: 'Sample Clinic' },
    contact: 'Dana Demoline',
    phone: '+1-202-555-0101',
    owner: by,
    checkOn: '2026-11-25',
    state: 'planned',
  },
  context,
) as fhir4.Task;
const readBack = (more: object) =>
  fromResource(parseResource({ ...callBack, id: '1', ...more }) ?? callBack);

test('our record, as it was written, is read', () => {
  expect(callBack.identifier?.[0]?.system).toBe(SID.record);
  expect(readBack({}).is).toBe('record');
});

test.each([
  ['stripped of its offset, by the clock of the clinic', '2026-11-24T15:00:00', 'record'],
  ['a day alone', '2026-11-24', 'unreadable'],
  ['a month', '2026-11', 'unreadable'],
  ['a day that was never', '2026-11-31T15:00:00Z', 'unreadable'],
  ['nothing', null, 'unreadable'],
])('its time as %s: %s is %s', (_, authoredOn, is) => {
  expect(readBack({ authoredOn }).is).toBe(is);
  const { period } = callBack.restriction ?? {};
  expect(readBack({ restriction: { period: { ...period, start: authoredOn } } }).is).toBe(is);
});

test.each([
  ['an identifier without its value', [{ system: SID.record }]],
  ['no identifier at all, and a code of ours', undefined],
])('a record with %s is one of ours that cannot be read', (_, identifier) => {
  expect(readBack({ identifier }).is).toBe('unreadable');
});
