import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from './authorization-server/clients.ts';
import { createEhr, type Ehr } from './ehr.ts';
import { namedFault } from './named-faults.ts';
import { seedBundles } from './seed.ts';

const origin = 'http://localhost:4010';
const now = () => new Date('2026-03-02T15:00:00Z');
const app: Client = {
  id: 'test-app',
  name: 'Test app',
  redirectUris: ['http://127.0.0.1:4020/index.html'],
  launchUrl: 'http://127.0.0.1:4020/launch.html',
  scopes: ['launch', 'openid', 'fhirUser', 'patient/*.cruds', 'user/*.cruds'],
};

let ehr: Ehr;
beforeAll(() => {
  ehr = createEhr({ origin, file: ':memory:', now, clients: [app], faultControl: true });
  for (const { bundle } of seedBundles(now(), { stories: ['p11-danielle-replayson'] })) {
    expect(ehr.fhir.load(bundle).ok).toBe(true);
  }
});
afterAll(() => ehr.close());

const send = (path: string, init?: RequestInit) => ehr(new Request(`${origin}${path}`, init));
const json = async (answer: Response) => (await answer.json()) as Readonly<Record<string, unknown>>;

/** The whole EHR launch, as an app goes through it. */
async function launchedToken(scope: string): Promise<string> {
  const opened = await send('/chart/launch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      client: 'test-app',
      patient: 'p11',
      encounter: 'p11-visit',
      user: 'Practitioner/ob-provider',
    }),
  });
  const launch = new URL(String((await json(opened))['launchUrl'])).searchParams;
  const verifier = 'v'.repeat(43);
  const authorize = new URLSearchParams({
    response_type: 'code',
    client_id: 'test-app',
    redirect_uri: 'http://127.0.0.1:4020/index.html',
    scope,
    state: 'state',
    aud: launch.get('iss') ?? '',
    launch: launch.get('launch') ?? '',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const back = await send(`/auth/authorize?${authorize}`);
  const code = new URL(back.headers.get('Location') ?? '').searchParams.get('code') ?? '';
  const answer = await send('/auth/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'test-app',
      redirect_uri: 'http://127.0.0.1:4020/index.html',
      code,
      code_verifier: verifier,
    }),
  });
  return String((await json(answer))['access_token']);
}
const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

describe('one practice EHR', () => {
  test('an app launched from the chart reads the patient it was opened for', async () => {
    const token = await launchedToken('launch patient/Patient.r');
    const answer = await send('/fhir/Patient/p11', bearer(token));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ resourceType: 'Patient', id: 'p11' });
  });

  test('what was not granted is refused by the FHIR server', async () => {
    const token = await launchedToken('launch patient/Patient.r');
    expect((await send('/fhir/Task?patient=p11', bearer(token))).status).toBe(403);
  });

  test.each(['', 'Bearer made-up'])('with "%s" for a token nothing is read', async (header) => {
    const answer = await send('/fhir/Patient/p11', { headers: { Authorization: header } });
    expect(answer.status).toBe(401);
  });

  test('the CapabilityStatement needs no token', async () => {
    expect((await send('/fhir/metadata')).status).toBe(200);
  });

  test('under another name for this machine it does not answer', async () => {
    const answer = await ehr(new Request('http://rebound.example/chart/p11'));
    expect(answer.status).toBe(421);
    const start = await ehr(new Request('http://127.0.0.1:4010/'));
    expect(start.headers.get('Location')).toBe(`${origin}/`);
  });

  test('an app that is not registered cannot be opened', () => {
    const user = { reference: 'Practitioner/ob-provider', name: 'Dr. Olive Specimen' };
    expect(() =>
      ehr.launchUrl({ client: 'nobody', patient: 'p11', encounter: null, user }),
    ).toThrow('no app is registered as nobody');
  });
});

describe('what a browser on another site may do', () => {
  const fromApp = { Origin: 'http://127.0.0.1:4020' };

  test.each([
    '/fhir/.well-known/smart-configuration',
    '/fhir/metadata',
    '/fhir/Patient/p11',
    '/fhir/nonsense',
    '/auth/jwks',
    '/auth/smart-style.json',
  ])('%s may be read, refusals included', async (path) => {
    const { headers } = await send(path, { headers: fromApp });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    for (const name of ['Date', 'ETag', 'Location', 'Retry-After', 'WWW-Authenticate']) {
      expect(headers.get('Access-Control-Expose-Headers')).toContain(name);
    }
  });

  test.each(['/auth/token', '/auth/revoke'])('a refused %s may be read', async (path) => {
    const answer = await send(path, { method: 'POST', headers: fromApp });
    expect(answer.ok).toBe(false);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('it may send the headers a careful FHIR client needs', async () => {
    const answer = await send('/fhir/Task/1', {
      method: 'OPTIONS',
      headers: { ...fromApp, 'Access-Control-Request-Method': 'PUT' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Max-Age')).toBe('7200');
    for (const name of ['Authorization', 'Content-Type', 'If-Match', 'If-None-Exist', 'Prefer']) {
      expect(answer.headers.get('Access-Control-Allow-Headers')).toContain(name);
    }
  });

  test.each(['/', '/chart/p11', '/chart/p11/records', '/auth/authorize'])(
    '%s is not for other sites to read',
    async (path) => {
      const { headers } = await send(path, { headers: fromApp });
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    },
  );
});

describe('faults', () => {
  test('an armed fault strikes the app, readable across sites, and not the chart page', async () => {
    ehr.faults.arm(namedFault('throttled'));
    const answer = await send('/fhir/Patient/p11');
    expect(answer.status).toBe(429);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect((await send('/chart/p11')).status).toBe(200);
    ehr.faults.clear();
    expect((await send('/fhir/Patient/p11')).status).toBe(401);
  });

  test('tests in another process arm and clear them by name', async () => {
    const order = { name: 'server-error', path: '/fhir/Patient', times: 1 };
    await send('/faults', { method: 'POST', body: JSON.stringify(order) });
    expect((await send('/fhir/Patient/p11')).status).toBe(500);
    expect((await send('/fhir/Patient/p11')).status).toBe(401);
    await send('/faults', { method: 'POST', body: JSON.stringify({ name: 'server-error' }) });
    await send('/faults', { method: 'DELETE' });
    expect((await send('/fhir/Patient/p11')).status).toBe(401);
  });

  test('a fault nobody knows is refused with the names there are', async () => {
    const answer = await send('/faults', { method: 'POST', body: '{"name":"gremlins"}' });
    expect(answer.status).toBe(400);
    expect(String((await json(answer))['problem'])).toContain('lost-reply');
  });

  test('an EHR that was not told to offer control has none', async () => {
    const plain = createEhr({ origin, file: ':memory:', now, clients: [app] });
    const order = { method: 'POST', body: '{"name":"cut"}' };
    expect((await plain(new Request(`${origin}/faults`, order))).status).toBe(404);
    plain.close();
  });
});
