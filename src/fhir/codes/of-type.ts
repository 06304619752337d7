import type { Parsed } from '../border/parsed.ts';

/** A filter for the records of one type in a heap, as they were read: any element may be missing. */
export function isType<T extends fhir4.FhirResource['resourceType']>(type: T) {
  return <R extends fhir4.Resource>(
    resource: R,
  ): resource is R & Parsed<Extract<fhir4.FhirResource, { resourceType: T }>> =>
    resource.resourceType === type;
}
