import { describe, expect, test } from 'vitest';
import type { AppointmentRecord } from '../../../domain/handoff/handoff-record.ts';
import { EPISODE_STATUS } from '../episode/episode-status.ts';
import { fromAppointment } from './from-appointment-record.ts';
import { toAppointment } from './to-appointment-record.ts';

const booked: AppointmentRecord = {
  kind: 'appointment',
  key: 'visit-1',
  at: '2026-11-23T16:05:00Z',
  by: { reference: null, name: '' },
  start: '2026-11-24T19:30:00Z',
  end: '2026-11-24T20:20:00Z',
  medium: 'video',
  to: { reference: 'HealthcareService/D1', name: 'Example Perinatal Therapy' },
  visitWith: 'Dana Demoline',
  state: 'booked',
};
const written = toAppointment(booked, {
  handoffId: 'a0000000-0000-8000-8000-000000000001',
  episodeKey: 'sha256:00',
  patient: 'Patient/p01',
  patientName: 'Testa Samplewell',
  encounter: 'Encounter/p01-visit',
  refer: (key) => `Any/${key}`,
});

describe('whether she went is unknown until the practice has said so (H21)', () => {
  test('a booked visit is written as booked, and her place as accepted, not as kept', () => {
    expect(written.status).toBe('booked');
    expect(new Set(written.participant.map(({ status }) => status))).toEqual(new Set(['accepted']));
  });

  test.each(['booked', 'arrived', 'checked-in', 'fulfilled', 'noshow'] as const)(
    'an Appointment that now says %s tells of a booking and nothing more',
    (status) => {
      expect(fromAppointment({ ...written, status }, 'visit-1')?.state).toBe('booked');
    },
  );

  test('no state of the handoff claims that she was seen', () => {
    const said = Object.values(EPISODE_STATUS).map(({ code, display }) => `${code} ${display}`);
    expect(said.filter((text) => /attended|seen|kept|completed visit/i.test(text))).toEqual([]);
  });
});
