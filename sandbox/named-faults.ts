import type { Fault, FaultAnswer } from './faults.ts';

/** Which requests a named fault strikes; where left out, what its name suggests. */
export type FaultAim = {
  readonly method?: string;
  /** A piece of the path and query, for example "/fhir/Observation". */
  readonly path?: string;
  readonly times?: number;
};

function outcome(
  status: number,
  code: string,
  diagnostics: string,
  headers: Readonly<Record<string, string>> = {},
): FaultAnswer {
  return () =>
    Response.json(
      { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] },
      { status, headers: { 'Content-Type': 'application/fhir+json', ...headers } },
    );
}

// Without a slash at its end: a transaction is posted to the base address itself.
const fhir = '/fhir';

/** Each fault by its name: where it strikes unless aimed elsewhere, and what it does. */
const catalogue = {
  unauthorized: {
    path: fhir,
    answer: outcome(401, 'login', 'The token has expired', {
      'WWW-Authenticate': 'Bearer error="invalid_token"',
    }),
  },
  forbidden: { path: fhir, answer: outcome(403, 'forbidden', 'Not allowed for this user') },
  'not-found': { path: fhir, answer: outcome(404, 'not-found', 'Not known here') },
  conflict: { path: fhir, answer: outcome(409, 'conflict', 'Another write came first') },
  'stale-version': {
    path: fhir,
    answer: outcome(412, 'conflict', 'If-Match is not the current version'),
  },
  unprocessable: {
    path: fhir,
    answer: outcome(422, 'processing', 'A rule of this organisation refuses the record'),
  },
  throttled: {
    path: fhir,
    answer: outcome(429, 'throttled', 'Too many requests', { 'Retry-After': '2' }),
  },
  'server-error': { path: fhir, answer: outcome(500, 'exception', 'The EHR failed') },
  cut: { path: fhir, answer: 'cut' },
  'lost-reply': { path: fhir, method: 'POST', answer: 'lost-reply' },
  slow: { path: fhir, answer: { delayMs: 3000 } },
  'expired-code': {
    path: '/auth/token',
    answer: () =>
      Response.json(
        { error: 'invalid_grant', error_description: 'this code has expired' },
        { status: 400, headers: { 'Cache-Control': 'no-store' } },
      ),
  },
  // The user says no: the EHR sends the browser back as it would have, with the refusal.
  denied: {
    path: '/auth/authorize',
    answer: async (_request, letThrough) => {
      const answer = await letThrough();
      const location = answer.headers.get('Location');
      if (location === null) return answer;
      const to = new URL(location);
      to.searchParams.delete('code');
      to.searchParams.set('error', 'access_denied');
      return new Response(null, { status: 302, headers: { Location: to.href } });
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly path: string; readonly method?: string; readonly answer: FaultAnswer }>
>;

export type FaultName = keyof typeof catalogue | 'second-page-fails';

export const faultNames: readonly FaultName[] = [
  ...(Object.keys(catalogue) as (keyof typeof catalogue)[]),
  'second-page-fails',
];

/** First pages of a search pass; whatever a `next` link of such a page leads to fails. */
function secondPageFails(path: string): Fault {
  const nextLinks = new Set<string>();
  return {
    name: 'second-page-fails',
    matches: (request) => request.method === 'GET' && request.url.includes(path),
    answer: async (request, letThrough) => {
      if (nextLinks.has(request.url)) {
        return Response.json(
          {
            resourceType: 'OperationOutcome',
            issue: [{ severity: 'error', code: 'exception', diagnostics: 'This page failed' }],
          },
          { status: 500, headers: { 'Content-Type': 'application/fhir+json' } },
        );
      }
      const answer = await letThrough();
      const page = (await answer
        .clone()
        .json()
        .catch(() => undefined)) as fhir4.Bundle | undefined;
      const next = page?.link?.find(({ relation }) => relation === 'next')?.url;
      if (next) nextLinks.add(new URL(next, request.url).href);
      return answer;
    },
  };
}

/** A fault of the catalogue, aimed where wanted. */
export function namedFault(name: FaultName, aim: FaultAim = {}): Fault {
  if (name === 'second-page-fails') return secondPageFails(aim.path ?? fhir);
  const entry: { readonly path: string; readonly method?: string; readonly answer: FaultAnswer } =
    catalogue[name];
  const method = aim.method ?? entry.method;
  const path = aim.path ?? entry.path;
  return {
    name,
    matches: (request) =>
      (method === undefined || request.method === method) &&
      request.url.includes(path) &&
      !request.url.includes('/.well-known/'),
    answer: entry.answer,
    ...(aim.times === undefined ? {} : { times: aim.times }),
  };
}
