import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { APP, type Clinic, EHR, MONDAY, openClinic, SCOPES } from './support/clinic.ts';
import { openedFrom, show, visitSession } from './support/open-app.tsx';

// SMART App Launch 2.2.0, what an app SHALL do: looked up in the requests that one whole handoff
// made of the sandbox EHR, with a token that ended on the way. conformance/smart-checklist.md traces
// each rule to a test here or elsewhere.

type Sent = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
  readonly credentials: string;
};

let clinic: Clinic;
const sent: Sent[] = [];
const logged: unknown[] = [];
let launchUrl: URL;
let authorize: URLSearchParams;
let kept: Record<string, string>;

beforeAll(async () => {
  clinic = openClinic('p01-testa-samplewell');
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...words) => void logged.push(...words));
  }
  const through = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    sent.push({
      method: request.method,
      url: new URL(request.url),
      headers: request.headers,
      body: request.body === null ? '' : await request.clone().text(),
      credentials: request.credentials,
    });
    return through(input, init);
  });
  launchUrl = new URL(clinic.launchUrl('p01', 'p01-visit'));
  const window = new Map<string, string>();
  const session = await openedFrom(clinic, launchUrl.href, window, async (page) => page);
  const app = show(visitSession(clinic, session, window));
  await app.tap('Testa agrees');
  await app.tap('Yes, call now');
  await app.tap('Start call');
  // On hold for an hour: the token ends on the way, and is renewed.
  clinic.setTime(new Date(Date.parse(MONDAY) + 61 * 60_000).toISOString());
  await app.tap('Appointment set');
  await app.type('Date and time', '12/4 230p');
  await app.tap('Save appointment');
  await app.shown.findByRole('heading', { name: 'Appointment saved' });
  kept = Object.fromEntries(window);
  app.close();
  const [asked] = sent.filter(({ url }) => url.pathname === '/auth/authorize');
  authorize = asked?.url.searchParams ?? new URLSearchParams();
});

afterAll(() => {
  vi.restoreAllMocks();
  clinic.close();
});

const toFhir = () =>
  sent.filter(
    ({ url }) => url.origin === EHR && /^\/fhir(\/(?!\.well-known)|$)/.test(url.pathname),
  );
const toToken = () => sent.filter(({ url }) => url.pathname === '/auth/token');
const formOf = ({ body }: Sent) => new URLSearchParams(body);
const secrets = (): readonly string[] => {
  const record = JSON.stringify(kept);
  return [
    ...record.matchAll(/\\?"(?:access_token|refresh_token|codeVerifier)\\?":\\?"([^"\\]+)/g),
  ].map(([, secret = '']) => secret);
};

describe('the authorization request', () => {
  test('SMART-1: discovery is read from the issuer’s .well-known before anything else', () => {
    expect(clinic.requests[0]).toBe('GET /fhir/.well-known/smart-configuration');
  });

  test('SMART-2: it asks for a code, never for a token', () => {
    expect(authorize.get('response_type')).toBe('code');
    expect(sent.some(({ url }) => url.hash.includes('access_token'))).toBe(false);
  });

  test('SMART-3: client_id and redirect_uri are the registered ones, character by character', () => {
    expect(authorize.get('client_id')).toBe('warm-handoff-test');
    expect(authorize.get('redirect_uri')).toBe(`${APP}/index.html`);
  });

  test('SMART-4: launch is the handle that the EHR gave, and aud is its iss', () => {
    expect(authorize.get('launch')).toBe(launchUrl.searchParams.get('launch'));
    expect(authorize.get('aud')).toBe(launchUrl.searchParams.get('iss'));
  });

  test('SMART-5: scope is what the issuer’s file says, in the syntax of v2', () => {
    expect(authorize.get('scope')).toBe(SCOPES);
    for (const scope of SCOPES.split(' ').filter((one) => one.includes('/'))) {
      expect(scope).toMatch(/^(patient|user)\/[A-Z][A-Za-z]+\.c?r?u?d?s?(\?.+)?$/);
    }
  });

  test('SMART-6: state has at least 122 bits, and PKCE is S256 of a verifier of 43 to 128 characters', () => {
    // 32 hexadecimal digits: 128 bits.
    expect(authorize.get('state')).toMatch(/^[0-9a-f]{32}$/);
    expect(authorize.get('code_challenge_method')).toBe('S256');
    const verifier = formOf(toToken()[0] as Sent).get('code_verifier') ?? '';
    expect(verifier).toMatch(/^[A-Za-z0-9._~-]{43,128}$/);
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(
      authorize.get('code_challenge'),
    );
  });

  test('SMART-7: no parameter is sent twice, and none that the specification does not know', () => {
    const names = [...authorize.keys()];
    expect(new Set(names).size).toBe(names.length);
    expect(names.toSorted()).toEqual([
      'aud',
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'launch',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ]);
  });
});

describe('the token endpoint', () => {
  test('SMART-8: the code is exchanged once, by POST, in a form', () => {
    const exchanges = toToken().filter(
      (one) => formOf(one).get('grant_type') === 'authorization_code',
    );
    expect(exchanges).toHaveLength(1);
    const [exchange] = exchanges;
    expect(exchange?.method).toBe('POST');
    expect(exchange?.headers.get('Content-Type')).toMatch(/^application\/x-www-form-urlencoded/);
    expect(formOf(exchange as Sent).get('redirect_uri')).toBe(authorize.get('redirect_uri'));
    expect(formOf(exchange as Sent).get('client_id')).toBe(authorize.get('client_id'));
  });

  test('SMART-9: a public client proves itself by PKCE alone: no secret, no Authorization header', () => {
    for (const one of toToken()) {
      expect(one.headers.has('Authorization')).toBe(false);
      expect(formOf(one).has('client_secret')).toBe(false);
    }
  });

  test('SMART-10: the token is renewed once, with no scope beyond those granted', () => {
    const refreshes = toToken().filter((one) => formOf(one).get('grant_type') === 'refresh_token');
    expect(refreshes).toHaveLength(1);
    const [refresh] = refreshes;
    // Left out: the same as granted (RFC 6749 §6), so never more.
    expect(formOf(refresh as Sent).has('scope')).toBe(false);
    expect(formOf(refresh as Sent).get('client_id')).toBe('warm-handoff-test');
  });
});

describe('requests for data', () => {
  test('SMART-11: each carries the token as a Bearer header, and asks for FHIR', () => {
    expect(toFhir().length).toBeGreaterThan(10);
    for (const { headers } of toFhir()) {
      expect(headers.get('Authorization')).toMatch(/^Bearer [\w~+/.=-]+$/);
      expect(headers.get('Accept')).toBe('application/fhir+json');
    }
  });

  test('SMART-12: after the renewal only the new token is used', () => {
    const used = [...new Set(toFhir().map(({ headers }) => headers.get('Authorization')))];
    expect(used).toHaveLength(2);
    const last = toFhir().at(-1)?.headers.get('Authorization') ?? '';
    expect(last).toBe(used[1]);
  });

  test('SMART-13: nothing is asked that was not granted', () => {
    const types = toFhir().map(({ url }) => url.pathname.split('/')[2] ?? '');
    // What the server can do is open to all (R4 §3.1.0.4).
    const asked = types.filter((one) => one !== '' && one !== 'metadata');
    for (const type of new Set(asked)) {
      expect(SCOPES).toContain(`/${type}.`);
    }
  });

  test('SMART-14: no token or verifier is in an address, in a log, or anywhere but sessionStorage', () => {
    expect(secrets().length).toBeGreaterThanOrEqual(3);
    const addresses = sent.map(({ url }) => url.href).join('\n');
    for (const secret of secrets()) {
      expect(addresses).not.toContain(secret);
      expect(JSON.stringify(logged)).not.toContain(secret);
      expect(JSON.stringify({ ...localStorage })).not.toContain(secret);
      expect(document.cookie).not.toContain(secret);
    }
  });

  test('SMART-15: tokens go to the EHR that gave them, and to nobody else', () => {
    const withToken = sent.filter(({ headers }) => headers.has('Authorization'));
    expect(new Set(withToken.map(({ url }) => url.origin))).toEqual(new Set([EHR]));
    const others = sent.filter(({ url }) => url.origin !== EHR && url.origin !== APP);
    expect(others).toEqual([]);
  });

  test('SMART-16: no cookie goes along across sites', () => {
    for (const { credentials, headers } of sent) {
      expect(credentials).not.toBe('include');
      expect(headers.has('Cookie')).toBe(false);
    }
  });
});
