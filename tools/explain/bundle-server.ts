import { isType } from '../../src/fhir/codes/of-type.ts';
import { matcherOf } from './search-matchers.ts';

/** Where the file is, as the app's own client sees it: no such host can be reached by mistake. */
export const BUNDLE_BASE = 'https://bundle.invalid/fhir';

/**
 * The records of a file as a FHIR server in process: reads, and the searches that the app makes, by
 * the same parameters. What none of them finds is not explained as found. A parameter that is not
 * known here is an error of ours: it must not look like an empty chart.
 */
export function bundleServer(resources: readonly fhir4.Resource[]): typeof fetch {
  return async (input) => {
    const url = new URL(String(input));
    const [type = '', id] = url.pathname.slice(new URL(BUNDLE_BASE).pathname.length + 1).split('/');
    const ofType = resources.filter(({ resourceType }) => resourceType === type);
    if (id !== undefined) {
      const found = ofType.find((one) => one.id === decodeURIComponent(id));
      return found === undefined ? new Response('{}', { status: 404 }) : Response.json(found);
    }
    const matches = [...url.searchParams].map(([name, value]) => matcherOf(type, name, value));
    const found = ofType.filter((one) => matches.every((matches) => matches(one)));
    const included = url.searchParams.has('_include') ? namedBy(found, resources) : [];
    // What a server says that it left out stands among its results.
    const said = resources.filter(({ resourceType }) => resourceType === 'OperationOutcome');
    return Response.json({
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [...found, ...included, ...said].map((resource) => ({ resource })),
    });
  };
}

/** `_include` of HealthcareService:organization and RelatedPerson:patient, all the app asks for. */
function namedBy(
  found: readonly fhir4.Resource[],
  resources: readonly fhir4.Resource[],
): readonly fhir4.Resource[] {
  const named = found.flatMap((one) => {
    if (isType('HealthcareService')(one)) return one.providedBy?.reference ?? [];
    return isType('RelatedPerson')(one) ? (one.patient?.reference ?? []) : [];
  });
  return resources.filter(({ resourceType, id }) =>
    named.some(
      (name) => name === `${resourceType}/${id}` || name.endsWith(`/${resourceType}/${id}`),
    ),
  );
}
