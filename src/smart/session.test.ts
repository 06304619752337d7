// @vitest-environment jsdom
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSession } from './session.ts';
import {
  blockedStorage,
  CONFIG,
  createTestEhr,
  ISSUER,
  NOW,
  openApp,
  startLaunch,
} from './test-ehr.ts';

const ehr = createTestEhr();
beforeAll(() => ehr.network.listen({ onUnhandledFrame: 'error' }));
afterEach(ehr.reset);
afterAll(() => ehr.network.close());

const newState = async () => (await startLaunch(ehr)).get('state') ?? '';
const problemOf = async (query: string) => {
  const { opened } = await openApp(query);
  return opened.ok ? null : opened.problem;
};

describe('coming back from the authorization server', () => {
  test('a code and its state open the session', async () => {
    const { opened } = await openApp(`code=c&state=${await newState()}`);
    if (!opened.ok) throw new Error(opened.problem.kind);
    expect(opened.session).toMatchObject({
      issuer: ISSUER,
      patientId: 'p1',
      encounterId: null,
      user: null,
      needPatientBanner: true,
      practice: CONFIG.practice,
      quirks: CONFIG.quirks,
      grantedScopes: CONFIG.scopes.split(' '),
      endsAt: NOW + 600_000,
    });
    expect(await opened.session.authorization()).toBe('Bearer opaque.access.token');
  });

  test('a code with + & and = in it arrives whole', async () => {
    const code = 'a+b/c==&grant_type=x';
    await openApp(`code=${encodeURIComponent(code)}&state=${await newState()}`);
    const [request] = ehr.tokenRequests();
    expect(request?.get('code')).toBe(code);
    expect(request?.getAll('grant_type')).toEqual(['authorization_code']);
  });

  test('afterwards the address holds no code, and a reload restores the session from storage', async () => {
    const first = await openApp(`code=c&state=${await newState()}`);
    expect(first.address).not.toContain('code');
    const again = await openApp(new URL(first.address).search.slice(1));
    expect(again.opened).toMatchObject({ ok: true, session: { patientId: 'p1' } });
    expect(ehr.tokenRequests()).toHaveLength(1);
  });

  test('stepping back to the address with the code posts no second token request', async () => {
    const query = `code=c&state=${await newState()}`;
    await openApp(query);
    expect((await openApp(query)).opened.ok).toBe(true);
    expect(ehr.tokenRequests()).toHaveLength(1);
  });

  test('two launches in windows that share storage do not overwrite each other', async () => {
    const [a, b] = [await newState(), await newState()];
    ehr.answer({ token: { access_token: 'token-b', patient: 'patient-b' } });
    await openApp(`code=b&state=${b}`);
    ehr.answer({ token: { access_token: 'token-a', patient: 'patient-a' } });
    await openApp(`code=a&state=${a}`);
    for (const [state, patientId] of [
      [a, 'patient-a'],
      [b, 'patient-b'],
    ]) {
      const { opened } = await openApp(`state=${state}`);
      expect(opened).toMatchObject({ ok: true, session: { patientId } });
    }
  });

  test('an opaque access token with dots in it is never parsed', async () => {
    ehr.answer({ token: { access_token: 'not.a.jwt', patient: 'p1' } });
    const { opened } = await openApp(`code=c&state=${await newState()}`);
    expect(opened).toMatchObject({ ok: true, session: { endsAt: null } });
  });

  test('an id_token with - and _ names the user', async () => {
    const claims = { name: '??>>~~ÿÿ', fhirUser: `${ISSUER}/PractitionerRole/7` };
    const id_token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
    ehr.answer({ token: { access_token: 't', patient: 'p1', encounter: 'e1', id_token } });
    const { opened } = await openApp(`code=c&state=${await newState()}`);
    expect(opened).toMatchObject({
      ok: true,
      session: { user: 'PractitionerRole/7', encounterId: 'e1' },
    });
  });

  test('tokens are kept in sessionStorage only, and nothing is logged', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name),
    );
    await openApp(`code=c&state=${await newState()}`);
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
    expect(JSON.stringify({ ...localStorage })).toBe('{}');
    expect(document.cookie).toBe('');
  });
});

describe('answers that are not for this window', () => {
  test('a page opened directly', async () => {
    expect(await problemOf('')).toEqual({ kind: 'no_parameters' });
  });

  test('a code without state, while a launch is pending', async () => {
    await newState();
    expect(await problemOf('code=stolen')).toEqual({ kind: 'state_mismatch' });
    expect(ehr.tokenRequests()).toHaveLength(0);
  });

  test('a code with a wrong state, while a launch is pending', async () => {
    await newState();
    expect(await problemOf('code=stolen&state=0123')).toEqual({ kind: 'state_mismatch' });
    expect(ehr.tokenRequests()).toHaveLength(0);
  });

  test('a state this window does not have: another tab, or an old address', async () => {
    expect(await problemOf('code=c&state=0123')).toEqual({ kind: 'no_pending_launch' });
    expect(await problemOf('state=0123')).toEqual({ kind: 'no_pending_launch' });
  });

  test('a second code for a session already open is ignored', async () => {
    const state = await newState();
    await openApp(`code=c&state=${state}`);
    ehr.answer({ token: { access_token: 'x', patient: 'intruder' } });
    expect((await openApp(`code=other&state=${state}`)).opened).toMatchObject({
      session: { patientId: 'p1' },
    });
  });

  test('storage that throws', async () => {
    const { opened } = await openApp('code=c&state=s', { storage: blockedStorage });
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'storage_blocked' } });
  });
});

describe('a record system that says no', () => {
  test('a denied authorization is told in the server’s words', async () => {
    const state = await newState();
    const { opened } = await openApp(
      `error=access_denied&error_description=The+user+said+no&state=${state}`,
    );
    expect(opened).toEqual({
      ok: false,
      problem: { kind: 'denied', error: 'access_denied', description: 'The user said no' },
      practice: CONFIG.practice,
    });
  });

  test('words in the address that answer no launch of ours are not shown', async () => {
    expect(await problemOf('error=x&error_description=Call+1-900-SCAM')).toEqual({
      kind: 'denied',
      error: 'x',
      description: null,
    });
  });

  test('an expired code', async () => {
    ehr.answer({
      token: () =>
        Response.json(
          { error: 'invalid_grant', error_description: 'The code has expired' },
          { status: 400 },
        ),
    });
    const { opened, address } = await openApp(`code=c&state=${await newState()}`);
    expect(opened).toMatchObject({
      problem: {
        kind: 'code_refused',
        status: 400,
        error: 'invalid_grant',
        description: 'The code has expired',
      },
      practice: CONFIG.practice,
    });
    expect(address).not.toContain('code');
  });

  test('a refusal without a body', async () => {
    ehr.answer({ token: () => new Response(null, { status: 401 }) });
    expect(await problemOf(`code=c&state=${await newState()}`)).toEqual({
      kind: 'code_refused',
      status: 401,
      error: null,
      description: null,
    });
  });

  test('a server error can be tried again by reloading', async () => {
    const query = `code=c&state=${await newState()}`;
    ehr.answer({ token: () => new Response('', { status: 503 }) });
    const { opened, address } = await openApp(query);
    expect(opened).toMatchObject({ problem: { kind: 'network', step: 'token', status: 503 } });
    ehr.answer({ token: { access_token: 't', patient: 'p1' } });
    expect((await openApp(new URL(address).search.slice(1))).opened.ok).toBe(true);
  });

  test('a cut connection', async () => {
    ehr.answer({ token: () => Response.error() });
    expect(await problemOf(`code=c&state=${await newState()}`)).toEqual({
      kind: 'network',
      step: 'token',
      status: null,
    });
  });

  test.each([
    ['a page', () => new Response('<p>hi', { headers: { 'content-type': 'text/html' } })],
    ['broken JSON', () => new Response('{', { headers: { 'content-type': 'application/json' } })],
    ['no token', { patient: 'p1' }],
    ['another kind of token', { access_token: 't', token_type: 'mac', patient: 'p1' }],
  ])('a token answer that is %s', async (_what, token) => {
    ehr.answer({ token });
    expect(await problemOf(`code=c&state=${await newState()}`)).toMatchObject({
      kind: 'token_answer_bad',
    });
  });

  test('a launch without a patient', async () => {
    ehr.answer({ token: { access_token: 't' } });
    expect(await problemOf(`code=c&state=${await newState()}`)).toEqual({ kind: 'no_patient' });
  });
});

describe('after a reload', () => {
  test('a token that ended and cannot be renewed is a session that ended', async () => {
    ehr.answer({ token: { access_token: 't', patient: 'p1', expires_in: 60 } });
    const state = await newState();
    await openApp(`code=c&state=${state}`);
    const { opened } = await openApp(`state=${state}`, { now: NOW + 61_000 });
    expect(opened).toMatchObject({ problem: { kind: 'session_ended' }, practice: CONFIG.practice });
  });

  test('a renewed token is found again', async () => {
    const state = await newState();
    await openApp(`code=c&state=${state}`);
    const later = { now: NOW + 700_000 };
    ehr.answer({ token: { access_token: 'second', refresh_token: 'r2', expires_in: 600 } });
    const { opened } = await openApp(`state=${state}`, later);
    expect(opened.ok && (await opened.session.authorization())).toBe('Bearer second');
    const again = (await openApp(`state=${state}`, later)).opened;
    expect(again.ok && (await again.session.authorization())).toBe('Bearer second');
    expect(again).toMatchObject({ session: { patientId: 'p1', endsAt: later.now + 600_000 } });
    expect(ehr.tokenRequests()).toHaveLength(2);
  });
});

test('ready() called twice would post the token request twice: openSession() answers once for all', async () => {
  const state = await newState();
  history.replaceState(null, '', `?code=c&state=${state}`);
  const [first, second] = await Promise.all([openSession(), openSession()]);
  expect(first.ok).toBe(true);
  expect(second).toBe(first);
  expect(location.search).toBe(`?state=${state}`);
  expect(ehr.tokenRequests()).toHaveLength(1);
});
