import { type Context, Hono } from 'hono';
import { type Authorization, decideAuthorization } from './authorize.ts';
import { authenticateClient, type Client } from './clients.ts';
import { type SigningKey, sharedSigningKey, signIdToken } from './id-token.ts';
import { introspect, revoke } from './introspection.ts';
import { createLaunches, type LaunchContext } from './launches.ts';
import { type OauthFailure, tokenAnswer, tokenFailure } from './oauth-failure.ts';
import { type People, patientPicker } from './patient-picker.ts';
import { refusalPage } from './refusal-page.ts';
import { type AuthorizationRules, everyAccess } from './rules.ts';
import { createSessions } from './sessions.ts';
import { createSingleUse } from './single-use.ts';
import { openidConfiguration, smartConfiguration, smartStyle } from './smart-configuration.ts';
import { exchange } from './token.ts';

export type AuthorizationServerOptions = {
  readonly origin: string;
  readonly now: () => Date;
  readonly clients: readonly Client[];
  /** Life of an access token; what the rules say unless told. */
  readonly tokenSeconds?: number;
  /** Where this server departs from all of SMART. */
  readonly rules?: AuthorizationRules;
  readonly signingKey?: () => Promise<SigningKey>;
  /** Who can be chosen where an app is opened without a chart; nobody unless told. */
  readonly people?: () => Promise<People>;
};

export type AuthorizationServer = {
  /** Everything under /auth and the two discovery documents under /fhir/.well-known. */
  readonly handle: (request: Request) => Promise<Response>;
  /** A launch handle for this context: one app, one use, five minutes. */
  readonly mintLaunch: (context: LaunchContext) => string;
  /** What a bearer token is good for at the FHIR server, in v2 scopes; null if nothing. */
  readonly grantFor: (
    authorization: string | null,
  ) => { readonly scopes: readonly string[]; readonly patient: string | null } | null;
};

// RFC 6749 §4.1.2 allows ten minutes at most; a browser needs seconds.
const codeSeconds = 60;

const NOBODY: People = { patients: [], staff: [] };

export function createAuthorizationServer(
  options: AuthorizationServerOptions,
): AuthorizationServer {
  const { origin, now, clients, rules = everyAccess, signingKey = sharedSigningKey } = options;
  const { tokenSeconds = rules.tokenSeconds } = options;
  const readPeople = options.people ?? (async () => NOBODY);
  const issuer = `${origin}/fhir`;
  const launches = createLaunches(now);
  const codes = createSingleUse<Authorization>(codeSeconds, now);
  const sessions = createSessions(tokenSeconds, now);

  const offers = (capability: string) => rules.capabilities.includes(capability);

  const authorize = async (params: URLSearchParams) => {
    const standalone = params.get('scope')?.split(' ').includes('launch/patient');
    const people = standalone ? await readPeople() : NOBODY;
    const deps = { issuer, clients, launches, codes, rules, people };
    const answer = decideAuthorization(params, deps);
    if (answer.kind === 'pick') return patientPicker(params, people, answer.client.name);
    if (answer.kind === 'page') return refusalPage(answer.problem);
    return new Response(null, {
      status: 302,
      headers: {
        Location: answer.to,
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
      },
    });
  };

  /** Runs `act` for the client that a form post comes from. */
  const forClient = async (
    context: Context,
    act: (form: URLSearchParams, client: Client) => Promise<Response> | Response,
  ) => {
    const { req } = context;
    const type = req.header('Content-Type') ?? '';
    if (!type.startsWith('application/x-www-form-urlencoded')) {
      return tokenFailure({ error: 'invalid_request', description: 'send a form-encoded body' });
    }
    const form = new URLSearchParams(await req.text());
    const proof = req.header('Authorization') ?? null;
    const client = authenticateClient(clients, proof, form.get('client_id'));
    return client
      ? act(form, client)
      : tokenFailure({ error: 'invalid_client', description: 'client authentication failed' });
  };

  const token = async (form: URLSearchParams, client: Client) => {
    const answer = exchange(form, client, { codes, sessions, rules });
    if ('error' in answer) return tokenFailure(answer);
    const { session, tokens } = answer;
    const { launch } = session;
    const key = await signingKey();
    const idToken = await signIdToken(session, tokenSeconds, { issuer, key, now: now() });
    return tokenAnswer({
      access_token: tokens.access,
      token_type: 'Bearer',
      expires_in: tokenSeconds,
      scope: tokens.scopes.asWritten
        .filter((scope) => !rules.unspokenScopes.includes(scope))
        .join(' '),
      ...(idToken === undefined ? {} : { id_token: idToken }),
      ...(tokens.refresh === null ? {} : { refresh_token: tokens.refresh }),
      ...(launch.patient === null ? {} : { patient: launch.patient }),
      ...(launch.encounter === null ? {} : { encounter: launch.encounter }),
      ...(launch.fhirContext ? { fhirContext: launch.fhirContext } : {}),
      ...(offers('context-banner')
        ? { need_patient_banner: launch.needPatientBanner ?? rules.needPatientBanner }
        : {}),
      ...(offers('context-style') ? { smart_style_url: `${origin}/auth/smart-style.json` } : {}),
    });
  };

  const missingToken: OauthFailure = { error: 'invalid_request', description: 'token is missing' };
  const app = new Hono();
  app.get('/fhir/.well-known/smart-configuration', (c) =>
    c.json(smartConfiguration(origin, rules)),
  );
  app.get('/fhir/.well-known/openid-configuration', (c) =>
    c.json(openidConfiguration(origin, rules)),
  );
  app.get('/auth/jwks', async (c) => c.json({ keys: [(await signingKey()).jwk] }));
  app.get('/auth/smart-style.json', (c) => c.json(smartStyle));
  app.get('/auth/authorize', (c) => authorize(new URL(c.req.url).searchParams));
  app.post('/auth/authorize', async (c) => authorize(new URLSearchParams(await c.req.text())));
  app.post('/auth/token', (c) => forClient(c, token));
  app.post('/auth/revoke', (c) =>
    forClient(c, (form, client) => {
      const secret = form.get('token');
      if (!secret) return tokenFailure(missingToken);
      const failure = revoke(secret, client, sessions);
      return failure ? tokenFailure(failure) : tokenAnswer({});
    }),
  );
  app.post('/auth/introspect', (c) =>
    forClient(c, (form, client) => {
      // RFC 7662 §2.1: the caller must be authorized; a public app proves nothing.
      if (client.secret === undefined) {
        return tokenFailure({ error: 'invalid_client', description: 'a client secret is needed' });
      }
      const secret = form.get('token');
      return secret
        ? tokenAnswer(introspect(secret, sessions, issuer))
        : tokenFailure(missingToken);
    }),
  );

  return {
    handle: async (request) => app.fetch(request),
    mintLaunch: (context) =>
      launches.issue(rules.encounter === 'absent' ? { ...context, encounter: null } : context),
    grantFor: (authorization) => {
      const secret = /^Bearer ([\w~+/.=-]+)$/i.exec(authorization ?? '')?.[1];
      const held = secret === undefined ? undefined : sessions.find(secret);
      return held?.kind === 'access'
        ? { scopes: held.scopes.v2, patient: held.session.launch.patient }
        : null;
    },
  };
}
