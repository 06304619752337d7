/**
 * Turns a create of a resource that carries an id into a PUT to that id, so that loading the same
 * file twice leaves one of each. Entries with `ifNoneExist` already say how they meet themselves.
 * References by `urn:uuid:` keep working: they name the entry's fullUrl, which stays.
 */
export function withFixedIds(
  bundle: fhir4.Bundle<fhir4.FhirResource>,
): fhir4.Bundle<fhir4.FhirResource> {
  const entry = bundle.entry?.map((one): fhir4.BundleEntry<fhir4.FhirResource> => {
    const { resource, request } = one;
    if (request?.method !== 'POST' || request.ifNoneExist !== undefined) return one;
    if (resource?.id === undefined || request.url !== resource.resourceType) return one;
    return { ...one, request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` } };
  });
  return entry === undefined ? bundle : { ...bundle, entry };
}
