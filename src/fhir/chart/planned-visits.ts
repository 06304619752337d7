import { isOurs } from '../codes/is-ours.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';

/** When she is expected here again: ISO date-times of planned visits that are not ours to make. */
export function plannedVisitsOf(
  person: string | null,
  resources: readonly fhir4.Resource[],
): readonly string[] {
  const hers = (reference: fhir4.Reference | undefined) =>
    person !== null && referenceOf(reference) === person;
  const appointments = resources
    .filter(isType('Appointment'))
    // A visit booked by a handoff takes place elsewhere.
    .filter((appointment) => !isOurs(appointment))
    .filter(({ status }) => status === 'booked' || status === 'pending')
    .filter(({ participant }) => participant.some(({ actor }) => hers(actor)))
    .flatMap(({ start }) => start ?? []);
  const encounters = resources
    .filter(isType('Encounter'))
    .filter(({ status, subject }) => status === 'planned' && hers(subject))
    .flatMap(({ period }) => period?.start ?? []);
  return [...appointments, ...encounters].toSorted();
}
