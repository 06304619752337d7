import type { FhirServer } from '../fhir-server/fhir-server.ts';

type ResourceOf<T extends fhir4.FhirResource['resourceType']> = Extract<
  fhir4.FhirResource,
  { resourceType: T }
>;

/** The chart page's own reading of the store, through the same FHIR interface as any app. */
export type ChartReader = {
  /** All resources of one type that a search brings, its matches and what it includes. */
  readonly search: <T extends fhir4.FhirResource['resourceType']>(
    type: T,
    query: string,
  ) => Promise<readonly ResourceOf<T>[]>;
  /** Everything a search brings, whatever its type. */
  readonly searchAll: (pathAndQuery: string) => Promise<readonly fhir4.FhirResource[]>;
  /** One resource; undefined when it is not there. */
  readonly read: <T extends fhir4.FhirResource['resourceType']>(
    type: T,
    id: string,
  ) => Promise<ResourceOf<T> | undefined>;
};

const pageLimit = 20;

export function createChartReader(fhir: FhirServer, issuer: string): ChartReader {
  const get = (url: string) =>
    fhir.handleOwn(new Request(url, { headers: { Accept: 'application/fhir+json' } }));

  const searchAll = async (pathAndQuery: string) => {
    const found: fhir4.FhirResource[] = [];
    let url: string | undefined = `${issuer}/${pathAndQuery}`;
    for (let page = 0; url !== undefined; page += 1) {
      if (page === pageLimit) throw new Error(`more than ${pageLimit} pages: ${pathAndQuery}`);
      const answer: Response = await get(url);
      if (!answer.ok) throw new Error(`${answer.status} for ${pathAndQuery.split('?')[0]}`);
      const bundle = (await answer.json()) as fhir4.Bundle<fhir4.FhirResource>;
      found.push(...(bundle.entry ?? []).flatMap(({ resource }) => resource ?? []));
      url = bundle.link?.find(({ relation }) => relation === 'next')?.url;
    }
    return found;
  };

  return {
    searchAll,
    search: async <T extends fhir4.FhirResource['resourceType']>(type: T, query: string) => {
      const isOfType = (resource: fhir4.FhirResource): resource is ResourceOf<T> =>
        resource.resourceType === type;
      return (await searchAll(`${type}?${query}`)).filter(isOfType);
    },
    read: async <T extends fhir4.FhirResource['resourceType']>(type: T, id: string) => {
      const answer = await get(`${issuer}/${type}/${encodeURIComponent(id)}`);
      if (answer.status === 404 || answer.status === 410) return undefined;
      if (!answer.ok) throw new Error(`${answer.status} for ${type}`);
      return (await answer.json()) as ResourceOf<T>;
    },
  };
}
