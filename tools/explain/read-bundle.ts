import { parseResource } from '../../src/fhir/border/parse-resource.ts';

/** What one file holds: its records, with every reference in the form `Type/id`. */
export type BundleRead =
  | { readonly ok: true; readonly resources: readonly fhir4.Resource[] }
  | { readonly ok: false; readonly problem: string };

/** A single record of these types is taken for a chart that holds nothing else. */
const SCREENING_RECORDS = ['Observation', 'QuestionnaireResponse'];

/**
 * The records of a FHIR Bundle of any type (transaction, searchset, collection …). Records that
 * are not stored yet are known by their `fullUrl`; they get an id, and references to them follow.
 * A single Observation or QuestionnaireResponse is a Bundle of one, its patient known by reference.
 */
export function readBundle(text: string): BundleRead {
  const json = parsed(text);
  if (json === undefined) return { ok: false, problem: 'not JSON' };
  if (!isResource(json)) return { ok: false, problem: 'not a FHIR Bundle: no resourceType' };
  if (SCREENING_RECORDS.includes(json.resourceType)) return aloneInItsChart(json);
  if (json.resourceType !== 'Bundle') {
    return { ok: false, problem: `not a FHIR Bundle, but one ${json.resourceType}` };
  }
  const { entry } = json;
  if (entry !== undefined && !Array.isArray(entry)) {
    return { ok: false, problem: 'not a FHIR Bundle: entry is not a list' };
  }
  const named = (entry ?? []).flatMap((one: Partial<fhir4.BundleEntry> | null, index) =>
    isResource(one?.resource) ? [withId(one.resource, one.fullUrl, index)] : [],
  );
  const addresses = new Map(
    named.flatMap(({ fullUrl, resource }) =>
      fullUrl === undefined ? [] : [[fullUrl, `${resource.resourceType}/${resource.id}`] as const],
    ),
  );
  return {
    ok: true,
    resources: named.flatMap(
      ({ resource }) => parseResource(withReferences(resource, addresses)) ?? [],
    ),
  };
}

function withId(resource: fhir4.FhirResource, fullUrl: string | undefined, index: number) {
  const id = resource.id ?? fullUrl?.split(/[:/]/).at(-1) ?? `entry-${index + 1}`;
  return { fullUrl, resource: { ...resource, id } };
}

/** A copy in which every `reference` to a known `fullUrl` is the record's own `Type/id`. */
function withReferences<T>(value: T, addresses: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (key, inner) =>
    key === 'reference' && typeof inner === 'string' ? (addresses.get(inner) ?? inner) : inner,
  );
}

function aloneInItsChart(record: fhir4.FhirResource): BundleRead {
  const { reference } = (record as fhir4.Observation).subject ?? {};
  const id = /(?:^|\/)Patient\/([A-Za-z0-9.-]+)$/.exec(reference ?? '')?.[1];
  if (id === undefined) return { ok: false, problem: 'one record that does not name its Patient' };
  return { ok: true, resources: [{ resourceType: 'Patient', id }, record] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isResource(json: unknown): json is fhir4.FhirResource {
  return (
    typeof json === 'object' &&
    json !== null &&
    'resourceType' in json &&
    typeof json.resourceType === 'string'
  );
}
