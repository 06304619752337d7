import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Fault } from '../../../sandbox/faults.ts';
import { EHR } from './clinic.ts';

// What a server that means harm, or is another's, answers in place of the practice EHR. The person
// whose chart is open is Testa (p01), positive today; Amara (p02) is somebody else.

/** Where nothing of the app's may ever arrive. */
export const ELSEWHERE = 'https://elsewhere.example';
/** Words that are markup and script in whatever does not take them as text. */
export const SCRIPT = `<img src=x onerror="globalThis.ran='img'"><script>globalThis.ran='script'</script>\u202e`;
const MEGABYTES_20 = 20 * 1024 * 1024;

/** One attack: what it is in words, and where its answers come in place of the EHR's. */
export type Attack = {
  readonly name: string;
  readonly at: 'sign-in' | 'chart';
  readonly faults: readonly Fault[];
  /** Done to the address the sign-in page sends the browser back to. */
  readonly back?: (address: URL) => void;
};

type Json = Readonly<Record<string, unknown>>;

const answers = (
  part: string | RegExp,
  answer: (request: Request, json: () => Promise<Json>) => Response | Promise<Response>,
): Fault => ({
  name: `hostile ${part}`,
  matches: ({ url }) => (typeof part === 'string' ? url.includes(part) : part.test(url)),
  answer: (request, letThrough) =>
    answer(request, async () => (await letThrough()).json() as Promise<Json>),
});

/** The EHR's own answer with other members. */
const changed = (part: string | RegExp, change: (json: Json) => Json | Promise<Json>): Fault =>
  answers(part, async (_request, json) => Response.json(await change(await json())));

const WELL_KNOWN = '/.well-known/smart-configuration';
const TOKEN = '/auth/token';
const SCREENS = /\/fhir\/(Observation|QuestionnaireResponse)\?/;
const EVERYTHING = /\/fhir\/[A-Z]/;

const html = () =>
  new Response(`<h1>Sign in</h1>${SCRIPT}`, { headers: { 'Content-Type': 'text/html' } });
const redirected = (status: number) =>
  new Response(null, { status, headers: { Location: `${ELSEWHERE}/taken` } });
const huge = (json: Json): Json => ({ ...json, extra: 'x'.repeat(MEGABYTES_20) });
/** JSON that a reader which calls itself for each level cannot take. */
const deep = () =>
  new Response(`${'{"extension":['.repeat(50_000)}${']}'.repeat(50_000)}`, {
    headers: { 'Content-Type': 'application/fhir+json' },
  });

const signedBy = async (claims: JWTPayload, alg = 'RS256'): Promise<string> =>
  new SignJWT({
    ...{ iss: `${EHR}/fhir`, aud: 'warm-handoff-test', exp: 4_000_000_000 },
    ...{ fhirUser: `${EHR}/fhir/Practitioner/intruder` },
    ...claims,
  })
    .setProtectedHeader({ alg, kid: 'k1' })
    .sign((await generateKeyPair(alg)).privateKey);

const idToken = (claims: JWTPayload): Fault =>
  changed(TOKEN, async (json) => ({ ...json, id_token: await signedBy(claims) }));

/** Amara's record in place of Testa's, whatever was asked. */
const hers =
  (fhirOf: (path: string) => Promise<Response>) =>
  (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    return fhirOf(`${pathname}${search}`.replaceAll('p01', 'p02').replace(/^\/fhir\//, ''));
  };

const written = (json: unknown): unknown =>
  JSON.parse(
    JSON.stringify(json, (key, value) =>
      ['text', 'display', 'family', 'div', 'valueString', 'description', 'diagnostics'].includes(
        key,
      ) && typeof value === 'string'
        ? SCRIPT
        : value,
    ),
  );

/** Every attack. `amaras` reads from the EHR what belongs to somebody else. */
export const attacks = (amaras: (path: string) => Promise<Response>): readonly Attack[] => [
  ...(
    [
      ['discovery sends the tokens over plain http', { token_endpoint: 'http://ehr.example/t' }],
      ['discovery names a script as its sign-in page', { authorization_endpoint: 'javascript:1' }],
      ['discovery names no token endpoint', { token_endpoint: null }],
      ['discovery takes PKCE back', { code_challenge_methods_supported: ['plain'] }],
      ['discovery has another issuer than its answers', { issuer: ELSEWHERE }],
      ['discovery has its keys somewhere else', { jwks_uri: `${ELSEWHERE}/keys` }],
      ['discovery has words of script in it', { issuer: SCRIPT, jwks_uri: SCRIPT }],
    ] as const
  ).map(
    ([name, members]): Attack => ({
      name,
      at: 'sign-in',
      faults: [changed(WELL_KNOWN, (json) => ({ ...json, ...members }))],
    }),
  ),
  ...(
    [
      ['discovery is a page', html],
      ['discovery is nested 50,000 deep', deep],
      ['discovery is a list', () => Response.json([1])],
    ] as const
  ).map(
    ([name, answer]): Attack => ({ name, at: 'sign-in', faults: [answers(WELL_KNOWN, answer)] }),
  ),
  {
    name: 'discovery has 20 MB',
    at: 'sign-in',
    faults: [changed(WELL_KNOWN, huge)],
  },
  {
    name: 'another server answers the sign-in',
    at: 'sign-in',
    faults: [],
    back: (address) => address.searchParams.set('iss', ELSEWHERE),
  },
  {
    name: 'the sign-in’s answer says whose it is twice',
    at: 'sign-in',
    faults: [],
    back: (address) => address.searchParams.append('iss', ELSEWHERE),
  },
  {
    name: 'a refusal in words of script',
    at: 'sign-in',
    faults: [],
    back: (address) => {
      address.searchParams.delete('code');
      address.searchParams.set('error', 'access_denied');
      address.searchParams.set('error_description', SCRIPT);
    },
  },
  ...[301, 302, 303, 307, 308].map(
    (status): Attack => ({
      name: `the token endpoint points elsewhere with ${status}`,
      at: 'sign-in',
      faults: [answers(TOKEN, () => redirected(status))],
    }),
  ),
  ...(
    [
      ['the token answer is a page', html],
      ['the token answer is nested 50,000 deep', deep],
      ['the token answer is empty', () => new Response('')],
    ] as const
  ).map(([name, answer]): Attack => ({ name, at: 'sign-in', faults: [answers(TOKEN, answer)] })),
  { name: 'the token answer has 20 MB', at: 'sign-in', faults: [changed(TOKEN, huge)] },
  {
    name: 'the token has 20 MB',
    at: 'sign-in',
    faults: [changed(TOKEN, (json) => ({ ...json, access_token: 'x'.repeat(MEGABYTES_20) }))],
  },
  ...(
    [
      ['the token’s patient is a path', { patient: '../Practitioner/p02' }],
      ['the token’s patient is another server’s', { patient: `${ELSEWHERE}/fhir/Patient/p01` }],
      ['the token’s patient is words of script', { patient: SCRIPT }],
      ['the token’s scopes are words of script', { scope: SCRIPT }],
      ['the token ends before it begins', { expires_in: -1e12, refresh_token: undefined }],
      ['the style is a script', { smart_style_url: `javascript:globalThis.ran='style'` }],
    ] as const
  ).map(
    ([name, members]): Attack => ({
      name,
      at: 'sign-in',
      faults: [changed(TOKEN, (json) => ({ ...json, ...members }))],
    }),
  ),
  { name: 'a forged id_token', at: 'sign-in', faults: [idToken({})] },
  { name: 'an expired id_token', at: 'sign-in', faults: [noKeys(), idToken({ exp: 1 })] },
  { name: 'an id_token of another app', at: 'sign-in', faults: [noKeys(), idToken({ aud: 'x' })] },
  {
    name: 'an id_token of another server',
    at: 'sign-in',
    faults: [noKeys(), idToken({ iss: ELSEWHERE })],
  },
  {
    name: 'an id_token of another sign-in',
    at: 'sign-in',
    faults: [noKeys(), idToken({ nonce: 'x' })],
  },
  {
    name: 'keys of 20 MB',
    at: 'sign-in',
    faults: [changed('/auth/jwks', huge)],
  },
  {
    name: 'every read answers with another patient’s record',
    at: 'chart',
    faults: [answers(/\/fhir\/.*p01/, hers(amaras))],
  },
  {
    name: 'Testa’s chart answers as Amara',
    at: 'chart',
    faults: [answers(/\/fhir\/Patient\/p01/, hers(amaras))],
  },
  {
    name: 'the results are another patient’s',
    at: 'chart',
    faults: [answers(SCREENS, hers(amaras))],
  },
  {
    name: 'another patient’s results among hers',
    at: 'chart',
    faults: [
      answers(SCREENS, async (request, json) => {
        const mine = await json();
        const other = (await (await hers(amaras)(request)).json()) as fhir4.Bundle;
        const entry = [...((mine['entry'] as unknown[]) ?? []), ...(other.entry ?? [])];
        return Response.json({ ...mine, entry });
      }),
    ],
  },
  {
    name: 'pages without end, each another',
    at: 'chart',
    faults: [
      answers(SCREENS, (request) => {
        const url = new URL(request.url);
        const page = Number(url.searchParams.get('page') ?? 0) + 1;
        url.searchParams.set('page', `${page}`);
        return Response.json(bundle([], url.href));
      }),
    ],
  },
  {
    name: 'pages that go in a circle',
    at: 'chart',
    faults: [answers(SCREENS, ({ url }) => Response.json(bundle([], url)))],
  },
  {
    name: 'the next page is elsewhere',
    at: 'chart',
    faults: [answers(SCREENS, () => Response.json(bundle([], `${ELSEWHERE}/fhir/Observation?2`)))],
  },
  {
    name: 'the next page is a script',
    at: 'chart',
    faults: [answers(SCREENS, () => Response.json(bundle([], `javascript:globalThis.ran='next'`)))],
  },
  ...[301, 302, 307].map(
    (status): Attack => ({
      name: `every read points elsewhere with ${status}`,
      at: 'chart',
      faults: [answers(EVERYTHING, () => redirected(status))],
    }),
  ),
  {
    name: 'only the results point elsewhere',
    at: 'chart',
    faults: [answers(SCREENS, () => redirected(302))],
  },
  {
    name: 'results of 20 MB',
    at: 'chart',
    faults: [
      answers(SCREENS, async (_request, json) => {
        const mine = (await json()) as unknown as fhir4.Bundle;
        return Response.json({ ...mine, entry: mine.entry?.map(withLongNote) });
      }),
    ],
  },
  {
    name: 'her results among 10,000 other records',
    at: 'chart',
    faults: [
      answers(SCREENS, async (_request, json) => {
        const mine = (await json()) as unknown as fhir4.Bundle;
        const weights = Array.from({ length: 10_000 }, (_, at) => ({
          ...{ resourceType: 'Observation', id: `o${at}`, status: 'final' },
          ...{ code: { text: 'weight' }, subject: { reference: 'Patient/p01' } },
        }));
        return Response.json({ ...mine, entry: [...(mine.entry ?? []), ...bundle(weights).entry] });
      }),
    ],
  },
  { name: 'results nested 50,000 deep', at: 'chart', faults: [answers(SCREENS, deep)] },
  { name: 'results as a page', at: 'chart', faults: [answers(SCREENS, html)] },
  {
    name: 'results that are said to be none, with a warning',
    at: 'chart',
    faults: [
      answers(SCREENS, () =>
        Response.json(
          bundle([
            {
              resourceType: 'OperationOutcome',
              issue: [{ severity: 'error', code: 'exception', diagnostics: SCRIPT }],
            },
          ]),
        ),
      ),
    ],
  },
  { name: 'everything as a page', at: 'chart', faults: [answers(EVERYTHING, html)] },
  {
    name: 'every text of the chart is script',
    at: 'chart',
    faults: [answers(EVERYTHING, async (_request, json) => Response.json(written(await json())))],
  },
];

/** The EHR publishes no keys: then the claims alone are left to be held against the launch. */
function noKeys(): Fault {
  return answers('/auth/jwks', () => new Response('', { status: 500 }));
}

const bundle = (resources: readonly object[], next?: string) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
  ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
});

const withLongNote = (entry: fhir4.BundleEntry) => ({
  ...entry,
  resource: { ...entry.resource, note: [{ text: 'x'.repeat(MEGABYTES_20 / 4) }] },
});
