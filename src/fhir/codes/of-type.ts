/** A filter for the records of one type in a heap. */
export function isType<T extends fhir4.FhirResource['resourceType']>(type: T) {
  return (resource: fhir4.Resource): resource is Extract<fhir4.FhirResource, { resourceType: T }> =>
    resource.resourceType === type;
}
