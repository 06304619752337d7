// An app signed in to an EHR of one personality. It knows the protocol and nothing of the inside.
import { createHash } from 'node:crypto';
import { createEhr } from '../../ehr.ts';
import { seedBundles } from '../../seed.ts';
import type { Personality } from '../personality.ts';

export const origin = 'http://localhost:4010';
export const base = `${origin}/fhir`;
const redirectUri = 'http://127.0.0.1:4020/index.html';
const clientId = 'a-test-app';
const verifier = 'a-verifier-of-at-least-43-characters-0123456789';
const named = 'launch openid fhirUser profile online_access offline_access';

/** Everything an app can ask for, in the version of scopes that IT would use. */
const wholeScope = ({ app }: Personality) =>
  app.scopeVersion === 'v1'
    ? `${named} patient/*.* user/*.*`
    : `${named} patient/*.cruds user/*.cruds`;

/** What the server answered, read once; the body is JSON or null. */
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
};

type Body = fhir4.Resource & {
  readonly issue?: readonly fhir4.OperationOutcomeIssue[];
  readonly entry?: readonly fhir4.BundleEntry[];
  readonly rest?: readonly fhir4.CapabilityStatementRest[];
  readonly link?: readonly fhir4.BundleLink[];
  readonly total?: number;
};

type Asked = {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

type Tokens = Readonly<Record<string, unknown>> & {
  readonly access_token: string;
  readonly scope: string;
  readonly expires_in: number;
  readonly refresh_token?: string;
};

/** An EHR with one mother in it, and the app that opened in her chart. */
export async function appOnEhr(personality: Personality, asked = wholeScope(personality)) {
  let time = Date.parse('2026-11-23T16:00:00Z');
  const waited: number[] = [];
  const ehr = createEhr({
    origin,
    file: ':memory:',
    now: () => new Date(time),
    personality,
    wait: async (milliseconds) => void waited.push(milliseconds),
    clients: [
      {
        id: clientId,
        name: 'App',
        redirectUris: [redirectUri],
        launchUrl: 'http://127.0.0.1:4020/launch.html',
        scopes: [...named.split(' '), 'patient/*.cruds', 'user/*.cruds'],
      },
    ],
  });
  const load = (...resources: readonly fhir4.FhirResource[]) => {
    const entry = resources.map((resource) => ({ resource }));
    const loaded = ehr.fhir.load({ resourceType: 'Bundle', type: 'collection', entry });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.outcome));
  };
  for (const { bundle } of seedBundles(new Date(time), { stories: ['p01-testa-samplewell'] })) {
    const loaded = ehr.fhir.load(bundle);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.outcome));
  }

  const launch = new URL(
    ehr.launchUrl({
      client: clientId,
      patient: 'p01',
      encounter: 'p01-visit',
      user: { reference: 'Practitioner/ob-provider', name: 'Dr. Olive Specimen' },
    }),
  );
  const authorization = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    launch: launch.searchParams.get('launch') ?? '',
    scope: asked,
    state: 'a-state-nobody-guesses',
    aud: base,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const sent = await ehr.handle(new Request(`${origin}/auth/authorize?${authorization}`));
  const back = new URL(sent.headers.get('Location') ?? origin).searchParams;
  const forTokens = (form: Readonly<Record<string, string>>) =>
    ehr.handle(
      new Request(`${origin}/auth/token`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: clientId, ...form }),
      }),
    );
  const answer = await forTokens({
    grant_type: 'authorization_code',
    code: back.get('code') ?? '',
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
  const tokens = (await answer.json()) as Tokens;

  const ask = async (
    method: string,
    path: string,
    { body, headers }: Asked = {},
  ): Promise<Reply> => {
    const type = method === 'PATCH' ? 'application/json-patch+json' : 'application/fhir+json';
    const response = await ehr.handle(
      new Request(path === '' ? base : `${base}/${path}`, {
        method,
        headers: {
          Accept: 'application/fhir+json',
          Authorization: `Bearer ${tokens.access_token}`,
          ...(body !== undefined && { 'Content-Type': type }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    const { status } = response;
    return { status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };

  return {
    ehr,
    tokens,
    ask,
    load,
    waited,
    refresh: (secret: string) => forTokens({ grant_type: 'refresh_token', refresh_token: secret }),
    /** What the chart holds, whatever the app may see. */
    inChart: async (path: string): Promise<Body> =>
      (await ehr.fhir.handleOwn(new Request(`${base}/${path}`))).json(),
    later: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

export type AppOnEhr = Awaited<ReturnType<typeof appOnEhr>>;

/** What /metadata says of each type, and of the whole. */
export async function advertised({ ask }: AppOnEhr) {
  const [rest] = (await ask('GET', 'metadata')).body.rest ?? [];
  const byType = new Map((rest?.resource ?? []).map((resource) => [`${resource.type}`, resource]));
  return {
    byType,
    offers: (type: string, interaction: string) =>
      byType.get(type)?.interaction?.some(({ code }) => code === interaction) ?? false,
    system: (rest?.interaction ?? []).map(({ code }) => `${code}`),
  };
}
