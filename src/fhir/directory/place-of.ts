import type { Place } from '../../domain/people/actor.ts';
import type { Parsed } from '../border/parsed.ts';
import { referenceOf } from '../codes/reference.ts';

/** The organization a role is at; null when the directory does not say. */
export function placeOf({ organization }: Parsed<fhir4.PractitionerRole>): Place | null {
  const reference = referenceOf(organization);
  return reference === undefined ? null : { reference, name: organization?.display ?? '' };
}
