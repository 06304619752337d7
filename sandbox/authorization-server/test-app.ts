// An app as these tests need it: it knows the protocol and nothing of the server's inside.
import { createHash } from 'node:crypto';
import { createAuthorizationServer } from './authorization-server.ts';
import type { Client } from './clients.ts';
import type { LaunchContext } from './launches.ts';

export const origin = 'http://localhost:4010';
export const issuer = `${origin}/fhir`;
export const redirectUri = 'http://127.0.0.1:4020/index.html';
export const verifier = 'a-verifier-of-at-least-43-characters-0123456789';

export const app: Client = {
  id: 'test-app',
  name: 'Test app',
  redirectUris: [redirectUri],
  launchUrl: 'http://127.0.0.1:4020/launch.html',
  scopes: [
    'launch',
    'openid',
    'fhirUser',
    'profile',
    'online_access',
    'offline_access',
    'patient/*.rs',
    'user/Task.crus',
  ],
};
export const otherApp: Client = { ...app, id: 'other-app', name: 'Other app' };
/** Registered for trial without a chart. */
export const trialApp: Client = {
  ...app,
  id: 'trial-app',
  name: 'Trial <app>',
  scopes: [...app.scopes, 'launch/patient'],
};
export const confidentialApp: Client = {
  ...app,
  id: 'back:end',
  name: 'Back',
  secret: 'p@ss word',
};

export const inChart: LaunchContext = {
  client: 'test-app',
  patient: 'testa',
  encounter: 'visit-1',
  user: { reference: 'Practitioner/dr-exempla', name: 'Dr. Exémpla Fixture' },
};

/** A server whose clock stands still until it is told to move on. */
export function startServer() {
  let time = Date.parse('2026-03-02T15:00:00Z');
  const server = createAuthorizationServer({
    origin,
    now: () => new Date(time),
    clients: [app, otherApp, trialApp, confidentialApp],
    people: async () => ({
      patients: [{ id: 'testa', label: 'Testa “<b>” Samplewell, 31' }],
      staff: [inChart.user],
    }),
  });
  const send = (path: string, init?: RequestInit) =>
    server.handle(new Request(`${origin}${path}`, init));
  const post = (path: string, form: Readonly<Record<string, string>>, authorization?: string) =>
    send(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      ...(authorization === undefined ? {} : { headers: { Authorization: authorization } }),
    });
  const tokens = (
    form: Readonly<Record<string, string>>,
    authorization?: string,
  ): Promise<Response> =>
    post('/auth/token', authorization ? form : { client_id: app.id, ...form }, authorization);

  const request = (changes: Readonly<Record<string, string | null>> = {}, context = inChart) => {
    const params = new URLSearchParams({
      response_type: 'code',
      client_id: context.client,
      redirect_uri: redirectUri,
      launch: server.mintLaunch(context),
      scope: 'launch openid fhirUser patient/Patient.r user/Task.crus',
      state: 'a-state-nobody-guesses',
      aud: issuer,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) params.delete(name);
      else params.set(name, value);
    }
    return params;
  };
  const authorize = (params: URLSearchParams) => send(`/auth/authorize?${params}`);
  const code = async (changes: Readonly<Record<string, string | null>> = {}, context = inChart) =>
    sentBack(await authorize(request(changes, context))).get('code') ?? 'no code';
  const exchange = (given: string, changes: Readonly<Record<string, string>> = {}) =>
    tokens({
      grant_type: 'authorization_code',
      code: given,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      ...changes,
    });
  const launched = async (changes: Readonly<Record<string, string | null>> = {}) =>
    answered(await exchange(await code(changes)));

  return {
    server,
    send,
    post,
    tokens,
    request,
    authorize,
    code,
    exchange,
    launched,
    later: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

/** The parameters the person's browser carries back to the app. */
export function sentBack(response: Response): URLSearchParams {
  const location = response.headers.get('Location');
  return location === null ? new URLSearchParams() : new URL(location).searchParams;
}

/** A JSON answer with string members, as token and error answers have. */
export async function answered(response: Response): Promise<Readonly<Record<string, string>>> {
  return (await response.json()) as Record<string, string>;
}
