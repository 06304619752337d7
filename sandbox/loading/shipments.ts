import type { LoadFile } from './read-load-file.ts';

/** One Bundle to send, and the files it came from. */
export type Shipment = {
  readonly files: readonly { readonly name: string; readonly resources: number }[];
  readonly bundle: fhir4.Bundle<fhir4.FhirResource>;
};

/**
 * The files as Bundles in the order in which their references can be resolved: hospitals, then
 * practitioners, then patients. Single resources are combined into one transaction, because they
 * refer to each other in circles no order of files could satisfy. Where two files hold the same
 * resource, the first is kept and the other is named in `repeated`.
 */
export function toShipments(files: readonly LoadFile[]): {
  readonly shipments: readonly Shipment[];
  readonly repeated: readonly string[];
} {
  const repeated: string[] = [];
  const entries = new Map<string, fhir4.BundleEntry<fhir4.FhirResource>>();
  const combined: { name: string; resources: number }[] = [];
  const shipments: Shipment[] = [];
  for (const { name, content } of files) {
    if (content.kind === 'requests') {
      shipments.push({
        files: [{ name, resources: content.bundle.entry?.length ?? 0 }],
        bundle: content.bundle,
      });
      continue;
    }
    combined.push({ name, resources: content.resources.length });
    for (const resource of content.resources) {
      const entry = toEntry(resource, entries.size);
      const key = entry.fullUrl ?? '';
      if (entries.has(key)) repeated.push(`${entry.request?.url} is in ${name} again`);
      else entries.set(key, entry);
    }
  }
  if (entries.size > 0) {
    const entry = [...entries.values()];
    shipments.push({
      files: combined,
      bundle: { resourceType: 'Bundle', type: 'transaction', entry },
    });
  }
  return { shipments: shipments.sort((a, b) => rank(a) - rank(b)), repeated };
}

function toEntry(
  resource: fhir4.FhirResource,
  position: number,
): fhir4.BundleEntry<fhir4.FhirResource> {
  const { resourceType, id } = resource;
  return id === undefined
    ? {
        fullUrl: `urn:x-sandbox-load:${position}`,
        resource,
        request: { method: 'POST', url: resourceType },
      }
    : {
        fullUrl: `https://sandbox-load.example/fhir/${resourceType}/${id}`,
        resource,
        request: { method: 'PUT', url: `${resourceType}/${id}` },
      };
}

function rank({ bundle }: Shipment): number {
  const types = new Set(bundle.entry?.map(({ resource }) => resource?.resourceType));
  if (types.has('Patient')) return 2;
  return types.has('Practitioner') || types.has('PractitionerRole') ? 1 : 0;
}
