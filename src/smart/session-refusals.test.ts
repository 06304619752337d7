// @vitest-environment jsdom
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  blockedStorage,
  CONFIG,
  createTestEhr,
  ISSUER,
  openApp,
  startLaunch,
  WELL_KNOWN,
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

describe('answers that are not for this window', () => {
  test('F1: a page opened directly', async () => {
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

  test('F2: a state this window does not have: another tab, or an old address', async () => {
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

  test('F6: storage that throws', async () => {
    const { opened } = await openApp('code=c&state=s', { storage: blockedStorage });
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'storage_blocked' } });
  });
});

describe('an answer of another server than the one asked (RFC 9207)', () => {
  const NAME = 'https://ehr.example.org';
  const named = (more: object = {}) =>
    ehr.answer({ wellKnown: { ...WELL_KNOWN, issuer: NAME, ...more } });
  const PROMISED = { authorization_response_iss_parameter_supported: true };
  const isUnread = async (query: string, said: string | null, expected: string) => {
    const { opened, address } = await openApp(query);
    expect(opened).toEqual({
      ok: false,
      problem: { kind: 'answer_of_another', said, expected },
      practice: CONFIG.practice,
    });
    expect(ehr.tokenRequests()).toHaveLength(0);
    expect(address).not.toMatch(/code|error|iss/);
  };

  test.each([
    ['another name', 'https://evil.example'],
    ['a name that begins like it', `${NAME}.evil.example`],
    ['the same host, another tenant', `${NAME}/tenant-2`],
    ['almost the same spelling', `${NAME}/`],
    ['no address', 'ehr'],
  ])('its code is sent nowhere: %s', async (_what, iss) => {
    named();
    const state = await newState();
    await isUnread(`code=c&state=${state}&iss=${encodeURIComponent(iss)}`, iss, NAME);
  });

  test('its refusal is not shown as the EHR’s', async () => {
    named();
    const state = await newState();
    await isUnread(
      `error=access_denied&error_description=Call+1-900-SCAM&state=${state}&iss=https://evil.example`,
      'https://evil.example',
      NAME,
    );
  });

  test('an answer without a name, where one is promised', async () => {
    named(PROMISED);
    await isUnread(`code=c&state=${await newState()}`, null, NAME);
  });

  test('two names in one answer', async () => {
    named();
    await isUnread(`code=c&state=${await newState()}&iss=${NAME}&iss=${NAME}`, null, NAME);
  });

  test.each([
    ['the name that discovery gives', { issuer: NAME, ...PROMISED }, `&iss=${NAME}`],
    ['no name, and none is promised', { issuer: NAME }, ''],
    ['no name is known: the FHIR base', {}, `&iss=${ISSUER}`],
    ['no name is known: the host that was asked', {}, '&iss=https://ehr.example.org/realms/a'],
  ])('an answer that may be its own is used: %s', async (_what, more, said) => {
    ehr.answer({ wellKnown: { ...WELL_KNOWN, ...more } });
    expect((await openApp(`code=c&state=${await newState()}${said}`)).opened.ok).toBe(true);
  });

  test('no name is known, and another host answers', async () => {
    await isUnread(
      `code=c&state=${await newState()}&iss=https://evil.example`,
      'https://evil.example',
      ISSUER,
    );
  });
});

describe('a record system that says no', () => {
  test('F16: a denied authorization is told in the server’s words', async () => {
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

  test.each([
    ['does not know', 401, 'invalid_client'],
    ['does not know, and says so with 400', 400, 'invalid_client'],
    ['knows for another kind of sign-in', 400, 'unauthorized_client'],
  ])(
    'a client id that the EHR %s (%i %s) is no old code: IT must act',
    async (_how, status, error) => {
      ehr.answer({
        token: () => Response.json({ error, error_description: 'Bad client' }, { status }),
      });
      const { opened } = await openApp(`code=c&state=${await newState()}`);
      expect(opened).toEqual({
        ok: false,
        problem: {
          kind: 'client_refused',
          clientId: CONFIG.clientId,
          status,
          error,
          description: 'Bad client',
        },
        practice: CONFIG.practice,
      });
    },
  );

  test('a client id refused at the sign-in page already is told in the same way', async () => {
    const state = await newState();
    expect(await problemOf(`error=unauthorized_client&state=${state}`)).toEqual({
      kind: 'client_refused',
      clientId: CONFIG.clientId,
      status: null,
      error: 'unauthorized_client',
      description: null,
    });
    expect(await problemOf('error=unauthorized_client')).toMatchObject({ kind: 'denied' });
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
