/**
 * A Bundle of any type as a transaction. Entries that say what to do keep it; a resource with an id
 * is stored under that id, one without gets an id.
 */
export const asTransaction = (bundle: fhir4.Bundle): fhir4.Bundle => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: (bundle.entry ?? []).map((entry) => {
    if (entry.request || !entry.resource) return entry;
    const { resourceType, id } = entry.resource;
    const request: fhir4.BundleEntryRequest =
      id === undefined
        ? { method: 'POST', url: resourceType }
        : { method: 'PUT', url: `${resourceType}/${id}` };
    return { ...entry, request };
  }),
});
