import type { AppointmentRecord, VisitMedium } from '../../domain/handoff-record.ts';
import { codeIn, LOCAL } from './codes.ts';
import { toPlace } from './record-identity.ts';

const isMedium = (code: string | undefined): code is VisitMedium =>
  code === 'video' || code === 'phone' || code === 'in_person';

/** The visit an Appointment tells of; null when it has no time, place or is cancelled. */
export function fromAppointment(
  appointment: fhir4.Appointment,
  key: string,
): AppointmentRecord | null {
  const actors = appointment.participant.map(({ actor }) => actor);
  const to = actors
    .filter((actor) => actor?.reference?.startsWith('HealthcareService/'))
    .map(toPlace)
    .find((place) => place !== null);
  const medium = appointment.serviceType
    ?.map((type) => codeIn(type, LOCAL.visitMedium))
    .find(isMedium);
  const { start, end, created, status } = appointment;
  if (!to || !start || !end || !created || status === 'cancelled') return null;
  return {
    kind: 'appointment',
    key,
    at: created,
    by: { reference: null, name: '' },
    start,
    end,
    medium: medium ?? 'in_person',
    to,
    visitWith: actors.find((actor) => actor?.reference === undefined)?.display ?? to.name,
  };
}
