import type { AppointmentRecord, VisitMedium } from '../../../domain/handoff/handoff-record.ts';
import { concept, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import {
  patientReference,
  REFERRAL_IN_FORCE,
  recordIdentifier,
  referTo,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';

const MEDIUM: Readonly<Record<VisitMedium, string>> = {
  video: 'Video visit',
  phone: 'Telephone visit',
  in_person: 'Visit in person',
};

/**
 * The confirmed first visit (rules/fhir.md#appointment). R4 Appointments have no author: who
 * booked it is in the Communication and the Provenance, so `by` reads back from the actor display.
 */
export function toAppointment(record: AppointmentRecord, context: WriteContext): fhir4.Appointment {
  return {
    resourceType: 'Appointment',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, record.key)],
    status: record.state,
    ...(record.state === 'cancelled'
      ? { cancelationReason: { text: 'Moved to another time' } }
      : {}),
    serviceType: [concept(LOCAL.visitMedium, record.medium, MEDIUM[record.medium])],
    appointmentType: concept(EXTERNAL.appointmentType, 'ROUTINE', 'Routine appointment'),
    basedOn: referTo(context, REFERRAL_IN_FORCE),
    start: record.start,
    end: record.end,
    created: record.at,
    participant: [
      {
        actor: { ...patientReference(context), display: context.patientName },
        required: 'required',
        status: 'accepted',
      },
      { actor: toReference(record.to), required: 'required', status: 'accepted' },
      ...(record.visitWith === record.to.name
        ? []
        : [
            {
              actor: { display: record.visitWith },
              required: 'required' as const,
              status: 'accepted' as const,
            },
          ]),
    ],
  };
}
