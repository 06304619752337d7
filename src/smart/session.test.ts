// @vitest-environment jsdom
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSession } from './session.ts';
import { CONFIG, createTestEhr, ISSUER, NOW, openApp, startLaunch } from './test-ehr.ts';

const ehr = createTestEhr();
beforeAll(() => ehr.network.listen({ onUnhandledFrame: 'error' }));
afterEach(ehr.reset);
afterAll(() => ehr.network.close());

const newState = async () => (await startLaunch(ehr)).get('state') ?? '';

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

  test('F21: afterwards the address holds no code, and a reload restores the session from storage', async () => {
    const first = await openApp(`code=c&state=${await newState()}`);
    expect(first.address).not.toContain('code');
    const again = await openApp(new URL(first.address).search.slice(1));
    expect(again.opened).toMatchObject({ ok: true, session: { patientId: 'p1' } });
    expect(ehr.tokenRequests()).toHaveLength(1);
  });

  test('F11, F21: stepping back to the address with the code posts no second token request', async () => {
    const query = `code=c&state=${await newState()}`;
    await openApp(query);
    const { opened } = await openApp(query, { now: NOW + 60_000 });
    // Nor does it make the token look younger than it is.
    expect(opened).toMatchObject({ ok: true, session: { endsAt: NOW + 600_000 } });
    expect(ehr.tokenRequests()).toHaveLength(1);
  });

  test('F3, F4: two launches in windows that share storage do not overwrite each other', async () => {
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

  test('F15: an opaque access token with dots in it is never parsed', async () => {
    ehr.answer({ token: { access_token: 'not.a.jwt', patient: 'p1' } });
    const { opened } = await openApp(`code=c&state=${await newState()}`);
    expect(opened).toMatchObject({ ok: true, session: { endsAt: null } });
  });

  test('an id_token with - and _ names the user', async () => {
    const claims = {
      ...{ name: '??>>~~ÿÿ', fhirUser: `${ISSUER}/PractitionerRole/7` },
      ...{ iss: ISSUER, aud: CONFIG.clientId, exp: NOW / 1000 + 300 },
    };
    const id_token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
    expect(id_token).toMatch(/[-_]/);
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

test('F11: ready() called twice would post the token request twice: openSession() answers once for all', async () => {
  const state = await newState();
  history.replaceState(null, '', `?code=c&state=${state}`);
  const [first, second] = await Promise.all([openSession(), openSession()]);
  expect(first.ok).toBe(true);
  expect(second).toBe(first);
  expect(location.search).toBe(`?state=${state}`);
  expect(ehr.tokenRequests()).toHaveLength(1);
});
