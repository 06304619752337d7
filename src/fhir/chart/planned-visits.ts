import { inTimeOrder } from '../../domain/time/in-time-order.ts';
import { momentIn } from '../border/moment-in.ts';
import { isOurs } from '../codes/is-ours.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';

/**
 * When she is expected here again: ISO date-times, or days where no time is known, of planned visits
 * that are not ours to make. One of which only the month is known is no date to plan by.
 * @param zone the practice's: for times without offset
 */
export function plannedVisitsOf(
  person: string | null,
  resources: readonly fhir4.Resource[],
  zone: string,
): readonly string[] {
  const hers = (reference: fhir4.Reference | undefined) =>
    person !== null && referenceOf(reference) === person;
  const appointments = resources
    .filter(isType('Appointment'))
    // A visit booked by a handoff takes place elsewhere.
    .filter((appointment) => !isOurs(appointment))
    .filter(({ status }) => status === 'booked' || status === 'pending')
    .filter(({ participant }) => participant?.some(({ actor }) => hers(actor)))
    .flatMap(({ start }) => start ?? []);
  const encounters = resources
    .filter(isType('Encounter'))
    .filter(({ status, subject }) => status === 'planned' && hers(subject))
    .flatMap(({ period }) => period?.start ?? []);
  return [...appointments, ...encounters]
    .flatMap((start) => momentIn(zone, start) ?? [])
    .toSorted(inTimeOrder);
}
