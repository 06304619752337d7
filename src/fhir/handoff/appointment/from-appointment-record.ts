import type { AppointmentRecord, VisitMedium } from '../../../domain/handoff/handoff-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { codeIn, LOCAL } from '../../codes/our-codes.ts';
import { toReceiver } from '../record/record-identity.ts';

const isMedium = (code: string | undefined): code is VisitMedium =>
  code === 'video' || code === 'phone' || code === 'in_person';

/** The visit an Appointment tells of; null when it has no time or place. */
export function fromAppointment(
  appointment: Parsed<fhir4.Appointment>,
  key: string,
): AppointmentRecord | null {
  const actors = (appointment.participant ?? []).map(({ actor }) => actor);
  // Patient, practice, who she will see: an office of no directory is there by name alone.
  const others = actors.filter((actor) => actor?.reference?.startsWith('Patient/') !== true);
  const listed = others.find((actor) => actor?.reference?.startsWith('HealthcareService/'));
  const to = toReceiver(listed ?? others[0]);
  const medium = appointment.serviceType
    ?.map((type) => codeIn(type, LOCAL.visitMedium))
    .find(isMedium);
  const { start, end, created, status } = appointment;
  if (!to || !start || !end || !created) return null;
  return {
    kind: 'appointment',
    key,
    at: created,
    by: { reference: null, name: '' },
    start,
    end,
    medium: medium ?? 'in_person',
    to,
    visitWith:
      others.filter((actor) => actor !== (listed ?? others[0])).find((actor) => actor?.display)
        ?.display ?? to.name,
    state: status === 'cancelled' ? 'cancelled' : 'booked',
  };
}
