// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  blockedStorage,
  CONFIG,
  createTestEhr,
  EHR_LAUNCH,
  ISSUER,
  NOW,
  openApp,
  openLaunchPage,
  startLaunch,
} from './test-ehr.ts';

const ehr = createTestEhr();
beforeAll(() => ehr.network.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  vi.unstubAllGlobals();
  ehr.reset();
});
afterAll(() => ehr.network.close());

const stored = () => Object.keys(sessionStorage);

describe('a launch from the chart', () => {
  test('asks the authorization server for all that SMART App Launch 2.2.0 requires', async () => {
    const launched = await openLaunchPage(ehr, EHR_LAUNCH);
    const goTo = new URL(launched.ok ? launched.goTo : '');
    expect(goTo.origin + goTo.pathname).toBe('https://ehr.example.org/authorize');
    expect(Object.fromEntries(goTo.searchParams)).toEqual({
      response_type: 'code',
      client_id: CONFIG.clientId,
      redirect_uri: 'https://app.example.org/warm-handoff/index.html',
      scope: CONFIG.scopes,
      aud: ISSUER,
      launch: 'handle-1',
      state: expect.any(String),
      code_challenge: expect.any(String),
      code_challenge_method: 'S256',
      nonce: expect.any(String),
    });
  });

  test('aud is the issuer as the EHR wrote it, slash and all', async () => {
    const launched = await openLaunchPage(ehr, `iss=${ISSUER}/&launch=handle-1`);
    const goTo = new URL(launched.ok ? launched.goTo : '');
    expect(goTo.searchParams.get('aud')).toBe(`${ISSUER}/`);
  });

  test('the challenge is the S256 of the verifier that the token request sends', async () => {
    const asked = await startLaunch(ehr);
    await openApp(`code=c&state=${asked.get('state')}`);
    const verifier = ehr.tokenRequests()[0]?.get('code_verifier') ?? '';
    const s256 = createHash('sha256').update(verifier).digest('base64url');
    expect(asked.get('code_challenge')).toBe(s256);
  });

  test('state has at least 122 random bits from crypto, new for each launch', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0);
    const states = [await startLaunch(ehr), await startLaunch(ehr)].map((to) => to.get('state'));
    random.mockRestore();
    expect(states[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(states[1]).not.toBe(states[0]);
  });

  test('F8: completeInTarget is true: the answer is taken in this frame, never posted to a parent', async () => {
    await startLaunch(ehr);
    const [key = ''] = stored();
    expect(JSON.parse(sessionStorage.getItem(key) ?? '').oauth.completeInTarget).toBe(true);
  });

  test.each([
    ['OpenEMR names the issuer twice', `aud=${encodeURIComponent(ISSUER)}`],
    ['a menu adds its own word', 'utm_source=menu'],
    ['another client id', 'clientId=evil'],
    ['another server', 'fhirServiceUrl=https%3A%2F%2Fevil.example.org'],
    ['another patient', 'patientId=p2&encounterId=e2&fakeTokenResponse=%7B%7D'],
    ['an answer that nobody asked for', 'code=stolen&state=0123'],
  ])(
    'only iss and launch of the address count: %s (%s) changes nothing of what is asked',
    async (_what, more) => {
      const plain = await startLaunch(ehr);
      const launched = await openLaunchPage(ehr, `${EHR_LAUNCH}&${more}`);
      const asked = new URL(launched.ok ? launched.goTo : '').searchParams;
      const ofEachLaunch = ['state', 'code_challenge', 'nonce'];
      for (const name of ofEachLaunch) for (const one of [plain, asked]) one.delete(name);
      expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(plain));
      expect(asked.get('client_id')).toBe(CONFIG.clientId);
    },
  );

  test('an authorization endpoint with a query of its own keeps it', async () => {
    const wellKnown = {
      authorization_endpoint: 'https://ehr.example.org/authorize?policy=smart',
      token_endpoint: 'https://ehr.example.org/token',
      code_challenge_methods_supported: ['S256'],
    };
    ehr.answer({ wellKnown });
    const asked = await startLaunch(ehr);
    expect(asked.get('policy')).toBe('smart');
    expect(asked.get('response_type')).toBe('code');
  });
});

describe('launches that are refused before anything is sent', () => {
  test('an issuer nobody configured', async () => {
    ehr.answer({ config: undefined });
    expect(await openLaunchPage(ehr, EHR_LAUNCH)).toMatchObject({
      ok: false,
      problem: { kind: 'issuer_unknown', issuer: ISSUER },
    });
    expect(stored()).toEqual([]);
  });

  test('F6: storage that throws, with the practice whose number can be called', async () => {
    expect(await openLaunchPage(ehr, EHR_LAUNCH, { storage: blockedStorage })).toEqual({
      ok: false,
      problem: { kind: 'storage_blocked' },
      practice: CONFIG.practice,
    });
  });

  test('F12: a page without Web Crypto', async () => {
    vi.stubGlobal('crypto', {});
    expect(await openLaunchPage(ehr, EHR_LAUNCH)).toMatchObject({
      problem: { kind: 'crypto_missing' },
    });
  });

  test.each([
    ['404', () => new Response('', { status: 404 }), 'HTTP 404'],
    ['a page', () => new Response('<p>hello'), 'not a JSON object'],
    [
      'no token endpoint',
      { authorization_endpoint: 'https://ehr.example.org/a' },
      'token_endpoint',
    ],
    [
      'a token endpoint in the clear',
      {
        authorization_endpoint: 'https://ehr.example.org/a',
        token_endpoint: 'http://ehr.example.org/t',
      },
      'token_endpoint',
    ],
  ])('discovery that answers %s', async (_what, wellKnown, reason) => {
    ehr.answer({ wellKnown });
    expect(await openLaunchPage(ehr, EHR_LAUNCH)).toMatchObject({
      problem: { kind: 'discovery_failed', reason: expect.stringContaining(reason) },
      practice: CONFIG.practice,
    });
  });
});

describe('PKCE', () => {
  const wellKnown = {
    authorization_endpoint: 'https://ehr.example.org/authorize',
    token_endpoint: 'https://ehr.example.org/token',
  };

  test('is required: an EHR that does not announce S256 is refused', async () => {
    ehr.answer({ wellKnown });
    expect(await openLaunchPage(ehr, EHR_LAUNCH)).toMatchObject({
      problem: { kind: 'no_pkce_support', issuer: ISSUER },
    });
  });

  test.each([
    ['says nothing of it', {}],
    ['says null', { code_challenge_methods_supported: null }],
    ['lists none', { code_challenge_methods_supported: [] }],
    ['lists only plain', { code_challenge_methods_supported: ['plain'] }],
    ['announces S256', { code_challenge_methods_supported: ['S256'] }],
  ])(
    'F13: is sent to an EHR that opens without the announcement, where it %s',
    async (_what, said) => {
      ehr.answer({
        wellKnown: { ...wellKnown, ...said },
        config: { ...CONFIG, quirks: { pkce: 'if-supported' } },
      });
      const asked = await startLaunch(ehr);
      await openApp(`code=c&state=${asked.get('state')}`);
      const verifier = ehr.tokenRequests()[0]?.get('code_verifier') ?? '';
      expect(asked.get('code_challenge_method')).toBe('S256');
      expect(asked.get('code_challenge')).toBe(
        createHash('sha256').update(verifier).digest('base64url'),
      );
    },
  );

  test.each([[null], ['plain'], [7], [{}]])(
    'an announcement that is no list (%j) announces nothing, and is not an unreadable answer',
    async (said) => {
      ehr.answer({ wellKnown: { ...wellKnown, code_challenge_methods_supported: said } });
      expect(await openLaunchPage(ehr, EHR_LAUNCH)).toMatchObject({
        problem: { kind: 'no_pkce_support', issuer: ISSUER },
      });
    },
  );
});

describe('a launch without a chart (standalone)', () => {
  const STANDALONE = {
    ...CONFIG,
    standalone: true,
    scopes: `${CONFIG.scopes} launch/patient`,
  };
  const ALONE = `iss=${encodeURIComponent(ISSUER)}`;

  test('asks the EHR to ask for the patient, where the issuer’s file allows it', async () => {
    ehr.answer({ config: STANDALONE });
    const launched = await openLaunchPage(ehr, ALONE);
    const asked = new URL(launched.ok ? launched.goTo : '').searchParams;
    expect(asked.has('launch')).toBe(false);
    expect(asked.get('scope')?.split(' ')).toContain('launch/patient');
    expect(asked.get('scope')?.split(' ')).not.toContain('launch');
    expect(asked.get('aud')).toBe(ISSUER);
    expect(asked.get('code_challenge_method')).toBe('S256');
  });

  test('is refused with what to do, where it does not', async () => {
    expect(await openLaunchPage(ehr, ALONE)).toEqual({
      ok: false,
      problem: { kind: 'standalone_off', issuer: ISSUER },
      practice: CONFIG.practice,
    });
    expect(sessionStorage.length).toBe(0);
  });

  test('changes nothing for a launch from the chart: launch/patient is not asked for there', async () => {
    ehr.answer({ config: STANDALONE });
    const scopes = (await startLaunch(ehr)).get('scope')?.split(' ');
    expect(scopes).toContain('launch');
    expect(scopes).not.toContain('launch/patient');
  });
});

describe('F10: a sign-in page that refuses to be framed', () => {
  const open = (now: number, framed = true) => openLaunchPage(ehr, EHR_LAUNCH, { now, framed });

  test('after two launches that never came back, a window of its own is offered, once', async () => {
    for (const minute of [0, 1]) expect((await open(NOW + minute * 60_000)).ok).toBe(true);
    expect(await open(NOW + 120_000)).toMatchObject({
      problem: { kind: 'sign_in_not_shown', issuer: ISSUER },
    });
    expect((await open(NOW + 180_000)).ok).toBe(true);
  });

  test('a window of its own is never told so, nor two launches that are further apart', async () => {
    for (const minute of [0, 1, 2]) {
      expect((await open(NOW + minute * 60_000, false)).ok).toBe(true);
    }
    sessionStorage.clear();
    for (const minute of [0, 11, 22]) expect((await open(NOW + minute * 60_000)).ok).toBe(true);
  });

  test('a sign-in that came back counts for nothing', async () => {
    for (const minute of [0, 1, 2]) {
      const launched = await open(NOW + minute * 60_000);
      const state = new URL(launched.ok ? launched.goTo : '').searchParams.get('state');
      await openApp(`code=c&state=${state}`);
    }
    expect((await open(NOW + 180_000)).ok).toBe(true);
  });
});

describe('what an earlier launch left behind', () => {
  async function finishedLaunch() {
    const state = (await startLaunch(ehr)).get('state') ?? '';
    await openApp(`code=c&state=${state}`);
    return state;
  }

  test('F5: a new launch clears the old session’s tokens', async () => {
    await finishedLaunch();
    await startLaunch(ehr);
    expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/opaque|refresh-1/);
  });

  test('a refused launch leaves the old session alone', async () => {
    const state = await finishedLaunch();
    await openLaunchPage(ehr, 'launch=only');
    expect((await openApp(`state=${state}`)).opened.ok).toBe(true);
  });

  test('F4: a frame beside ours that shares our storage keeps the session it is using', async () => {
    const state = await finishedLaunch();
    await startLaunch(ehr, { live: [state] });
    expect((await openApp(`state=${state}`)).opened.ok).toBe(true);
  });

  test('a launch under way in another frame stays; one never answered goes after an hour', async () => {
    const pending = (await startLaunch(ehr)).get('state');
    await startLaunch(ehr, { now: NOW + 60_000 });
    expect(stored()).toContain(`warm-handoff:${pending}`);
    await startLaunch(ehr, { now: NOW + 61 * 60_000 });
    expect(stored()).not.toContain(`warm-handoff:${pending}`);
  });
});
