import { expect, test } from 'vitest';
import { SID } from '../codes/sid.ts';
import { plannedVisitsOf } from './planned-visits.ts';

const appointment = (start: string, given: Partial<fhir4.Appointment> = {}): fhir4.Appointment => ({
  resourceType: 'Appointment',
  status: 'booked',
  start,
  participant: [{ status: 'accepted', actor: { reference: 'Patient/p10' } }],
  ...given,
});
const encounter = (start: string, status: fhir4.Encounter['status']): fhir4.Encounter => ({
  resourceType: 'Encounter',
  status,
  class: { code: 'AMB' },
  subject: { reference: 'Patient/p10' },
  period: { start },
});
const plannedFor = (...resources: readonly fhir4.Resource[]) =>
  plannedVisitsOf('Patient/p10', resources, 'America/New_York');

test('her booked appointments and planned encounters are visits to come', () => {
  expect(
    plannedFor(
      appointment('2026-12-03T15:00:00Z'),
      encounter('2026-12-01T15:00:00Z', 'planned'),
      encounter('2026-11-23T15:00:00Z', 'in-progress'),
      appointment('2026-12-02T15:00:00Z', { status: 'cancelled' }),
    ),
  ).toEqual(['2026-12-01T15:00:00Z', '2026-12-03T15:00:00Z']);
});

test('the first visit a handoff booked elsewhere is no visit here', () => {
  const ours = { system: SID.record, value: 'a:appointment-1' };
  expect(plannedFor(appointment('2026-12-03T15:00:00Z', { identifier: [ours] }))).toEqual([]);
});

test('another person’s appointment is not hers', () => {
  const other: fhir4.AppointmentParticipant[] = [
    { status: 'accepted', actor: { reference: 'Patient/p11' } },
  ];
  expect(plannedFor(appointment('2026-12-03T15:00:00Z', { participant: other }))).toEqual([]);
});

test.each([
  ['without offset, by the practice’s clock', '2026-12-04T10:00:00', ['2026-12-04T15:00:00Z']],
  ['without a time, that day', '2026-12-04', ['2026-12-04']],
  ['of a month, no day to plan by', '2026-12', []],
  ['of no date at all', '2026-13-45', []],
])('a visit %s', (_, start, expected) => {
  expect(plannedFor(appointment(start))).toEqual(expected);
  expect(plannedFor(encounter(start, 'planned'))).toEqual(expected);
});
