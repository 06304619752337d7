import type { Fault } from '../../../sandbox/faults.ts';
import { EHR } from './clinic.ts';

const ISSUER = `${EHR}/fhir`;

/** How one EHR's launch differs from the practice EHR's own, in the patient `w1` at the visit `v1`. */
export type OtherLaunch = {
  /** Behind the launch address; `ISSUER` stands for its own. */
  readonly launchQuery?: string;
  /** What the discovery document says of PKCE. */
  readonly wellKnown?: Readonly<Record<string, unknown>>;
  readonly quirks?: Readonly<Record<string, unknown>>;
  /** Members of the token answer; `id_token` is `fhirUser` and a reference. */
  readonly token?: Readonly<Record<string, unknown>>;
  /** What the FHIR server does, in words. */
  readonly fhir?: string;
};

/** What becomes of the practice EHR's answers; `w1` is the person `patient`. */
export function faultsOf(change: OtherLaunch, patient: string): readonly Fault[] {
  const named = (value: unknown): unknown =>
    typeof value === 'string'
      ? value
          .replace(/\bw1\b/, patient)
          .replace(/\bv1\b/, `${patient}-visit`)
          .replace('ISSUER', ISSUER)
      : value;
  const { token, wellKnown, quirks, fhir = '' } = change;
  return [
    ...(token === undefined ? [] : [answersWith('/auth/token', tokenMembers(token, named))]),
    ...(wellKnown === undefined
      ? []
      : [
          answersWith('/.well-known/smart-configuration', {
            code_challenge_methods_supported: undefined,
            ...wellKnown,
          }),
        ]),
    // Claims of another EHR cannot carry this one's signature: it publishes no keys.
    ...(token?.['id_token'] === undefined
      ? []
      : [answersWith('/.well-known/smart-configuration', { jwks_uri: undefined })]),
    ...(quirks === undefined ? [] : [answersWith('/ehr/', { quirks })]),
    ...(fhir.includes('not-supported') ? [warnsOfIgnored] : []),
    ...(fhir.includes('_count') ? [refusesCount] : []),
    ...(fhir.includes('404') ? [hasNoPerson] : []),
  ];
}

/** The launch address, with what this EHR adds. */
export const launchAddress = (address: string, { launchQuery = '' }: OtherLaunch): string =>
  address + launchQuery.replace('ISSUER', encodeURIComponent(ISSUER));

function tokenMembers(
  { access_token: _one, scope: _given, id_token, ...members }: Readonly<Record<string, unknown>>,
  named: (value: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  const said = Object.entries(members).map(([name, value]) => [name, named(value)] as const);
  const fhirUser = String(named(id_token)).replace('fhirUser ', '');
  const whose = { iss: ISSUER, aud: 'warm-handoff-test', exp: 4_000_000_000 };
  const claims = Buffer.from(JSON.stringify({ ...whose, fhirUser })).toString('base64url');
  return {
    ...Object.fromEntries(said),
    ...(id_token === undefined ? {} : { id_token: `e30.${claims}.sig` }),
  };
}

/** The EHR's own answer as a JSON object, with other members. */
const answersWith = (path: string, members: Readonly<Record<string, unknown>>): Fault => ({
  name: `other members in ${path}`,
  matches: ({ url }) => url.includes(path),
  answer: async (_request, letThrough) => {
    const answer = await letThrough();
    return Response.json({ ...(await answer.json()), ...members }, { headers: answer.headers });
  },
});

/** HAPI, Azure and others: the search is answered, with a warning of what was ignored. */
const warnsOfIgnored: Fault = {
  name: 'a parameter was ignored',
  matches: ({ method, url }) => method === 'GET' && url.includes('/fhir/Observation?'),
  answer: async (_request, letThrough) => {
    const answer = await letThrough();
    const bundle = (await answer.json()) as fhir4.Bundle;
    const resource: fhir4.OperationOutcome = {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'warning', code: 'not-supported', diagnostics: 'category was ignored' }],
    };
    const entry = [...(bundle.entry ?? []), { resource, search: { mode: 'outcome' as const } }];
    return Response.json({ ...bundle, entry }, { headers: answer.headers });
  },
};

const LARGEST_PAGE = 100;

const refusesCount: Fault = {
  name: 'a page size above its own limit is refused',
  matches: ({ url }) => Number(new URL(url).searchParams.get('_count')) >= LARGEST_PAGE,
  answer: () =>
    Response.json(
      {
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', code: 'value', diagnostics: '_count is above the limit' }],
      },
      { status: 400, headers: { 'Access-Control-Allow-Origin': '*' } },
    ),
};

const hasNoPerson: Fault = {
  name: 'no Person can be read',
  matches: ({ url }) => url.includes('/fhir/Person/'),
  answer: () => Response.json({}, { status: 404 }),
};
