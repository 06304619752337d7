import { afterEach, beforeEach, expect, test } from 'vitest';
import { SessionEnded } from '../../src/smart/authorization.ts';
import { type Launched, launch } from '../../src/smart/launch.ts';
import type { OpenedSession } from '../../src/smart/opened-session.ts';
import { openSessionOf } from '../../src/smart/session.ts';
import { APP, type Clinic, MONDAY, openClinic } from './support/clinic.ts';

// A whole SMART EHR launch against the sandbox's authorization and FHIR servers: what one
// says and the other hears, with PKCE, single-use handles and codes, and rotating refresh.

let clinic: Clinic;
beforeEach(() => {
  clinic = openClinic('p01-testa-samplewell');
});
afterEach(() => {
  clinic.close();
  sessionStorage.clear();
});

const later = (minutes: number) =>
  clinic.setTime(new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString());

const openPanel = (address: string): Promise<Launched> =>
  launch(new URL(address), {
    read: (file) => fetch(new URL(file, `${APP}/`)),
    storage: () => sessionStorage,
    locks: undefined,
    now: () => Date.parse(clinic.now()),
    framed: true,
  });

/** Goes where the launch leads: the address the authorization server sends the browser to. */
async function signIn(launched: Launched): Promise<URL> {
  if (!launched.ok) throw new Error(launched.problem.kind);
  const answer = await fetch(launched.goTo, { redirect: 'manual' });
  return new URL(answer.headers.get('Location') ?? '');
}

const openApp = (address: URL): Promise<OpenedSession> =>
  openSessionOf({
    address,
    storage: () => sessionStorage,
    locks: undefined,
    showAddress: () => undefined,
    fetch: (input, init) => fetch(input, init),
    now: () => Date.parse(clinic.now()),
  });

async function openChart() {
  const back = await signIn(await openPanel(clinic.launchUrl('p01', 'p01-visit')));
  const opened = await openApp(back);
  if (!opened.ok) throw new Error(opened.problem.kind);
  return { back, session: opened.session };
}

const readPatient = async (authorization: string) =>
  (await fetch(`${clinic.ehr.issuer}/Patient/p01`, { headers: { authorization } })).status;

test('a launch from the chart opens the session of that patient, visit and user', async () => {
  const { session } = await openChart();
  expect(session).toMatchObject({
    issuer: clinic.ehr.issuer,
    patientId: 'p01',
    encounterId: 'p01-visit',
    user: 'PractitionerRole/ob-provider',
    needPatientBanner: false,
    practice: 'practice/sample.json',
    endsAt: Date.parse(MONDAY) + 3_600_000,
  });
  expect(session.grantedScopes).toContain('patient/ServiceRequest.crus');
  expect(await readPatient(await session.authorization())).toBe(200);
});

test('the launch page asks for two things, the app for the tokens and for the keys that seal them', async () => {
  await openChart();
  expect(clinic.requests.map((request) => request.replace(/\?.*/, ''))).toEqual([
    'GET /fhir/.well-known/smart-configuration',
    // Once in a browser: fhirclient remembers it, except under NODE_ENV=test.
    'GET /fhir/.well-known/smart-configuration',
    'GET /auth/authorize',
    // At the same time as the exchange.
    'GET /auth/jwks',
    'POST /auth/token',
  ]);
});

test('F17: a chart without a visit opens too', async () => {
  const opened = await openApp(await signIn(await openPanel(clinic.launchUrl('p01', null))));
  expect(opened).toMatchObject({ ok: true, session: { encounterId: null } });
});

test('a launch handle used twice is refused by the EHR, and the app says so plainly', async () => {
  const address = clinic.launchUrl('p01', 'p01-visit');
  await openApp(await signIn(await openPanel(address)));
  const opened = await openApp(await signIn(await openPanel(address)));
  expect(opened).toMatchObject({
    ok: false,
    problem: { kind: 'denied', error: 'invalid_request' },
    practice: 'practice/sample.json',
  });
});

test('a code that has expired is refused by the EHR, and the app says so plainly', async () => {
  const back = await signIn(await openPanel(clinic.launchUrl('p01', 'p01-visit')));
  later(2);
  expect(await openApp(back)).toMatchObject({
    problem: { kind: 'code_refused', status: 400, error: 'invalid_grant' },
  });
});

test('F20: after an hour the token is renewed once for all who wait, and the server takes it', async () => {
  const { session } = await openChart();
  const first = await session.authorization();
  later(61);
  expect(await readPatient(first)).toBe(401);
  const [second, same] = await Promise.all([session.authorization(), session.authorization()]);
  expect(same).toBe(second);
  expect(await readPatient(second)).toBe(200);
  expect(session.endsAt).toBe(Date.parse(MONDAY) + 121 * 60_000);
});

test('a reload after a renewal goes on with the renewed pair', async () => {
  const { back, session } = await openChart();
  later(61);
  const renewed = await session.authorization();
  const opened = await openApp(new URL(`?state=${back.searchParams.get('state')}`, back));
  expect(opened.ok && (await opened.session.authorization())).toBe(renewed);
});

test('a session the EHR has revoked ends, and says that it ended', async () => {
  const { session } = await openChart();
  const [kept = ''] = Object.values({ ...sessionStorage });
  const { tokenResponse, clientId } = JSON.parse(kept).oauth;
  await fetch(new URL('/auth/revoke', clinic.ehr.issuer), {
    method: 'POST',
    body: new URLSearchParams({ token: tokenResponse.refresh_token, client_id: clientId }),
  });
  later(61);
  await expect(session.authorization()).rejects.toBeInstanceOf(SessionEnded);
});
