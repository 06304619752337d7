// @vitest-environment jsdom
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { http } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  CONFIG,
  createTestEhr,
  ISSUER,
  NOW,
  openApp,
  startLaunch,
  WELL_KNOWN,
} from './test-ehr.ts';

// Through a whole launch: what the token endpoint answers, with keys that are real.

const JWKS = 'https://ehr.example.org/keys';
const NAME = 'https://ehr.example.org';
const ehr = createTestEhr();

type Pair = { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };
let ours: Pair;
let another: Pair;
let elliptic: Pair;
/** What the EHR's address of keys answers; how often it was asked. */
let keys: () => Response | Promise<Response>;
let asked = 0;

beforeAll(async () => {
  ehr.network.listen({ onUnhandledFrame: 'error' });
  [ours, another, elliptic] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('ES384', { extractable: true }),
  ]);
});
beforeEach(() => {
  asked = 0;
  keys = async () => keySet([ours, 'a']);
  ehr.network.use(
    http.get(JWKS, () => {
      asked += 1;
      return keys();
    }),
  );
  ehr.answer({ wellKnown: { ...WELL_KNOWN, issuer: NAME, jwks_uri: JWKS } });
});
afterEach(() => {
  ehr.reset();
  ehr.network.resetHandlers();
  vi.restoreAllMocks();
});
afterAll(() => ehr.network.close());

const keySet = async (...pairs: readonly (readonly [Pair, string | null])[]): Promise<Response> =>
  Response.json({
    keys: await Promise.all(
      pairs.map(async ([{ publicKey }, kid]) => ({
        ...(await exportJWK(publicKey)),
        ...(kid === null ? {} : { kid }),
      })),
    ),
  });

type Signed = {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, string>>;
  readonly by?: Pair;
};

const signed = (nonce: string, { claims = {}, header = {}, by = ours }: Signed = {}) =>
  new SignJWT({
    ...{ iss: NAME, aud: CONFIG.clientId, sub: 'u1', fhirUser: `${ISSUER}/Practitioner/3`, nonce },
    ...{ exp: NOW / 1000 + 300, iat: NOW / 1000 },
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'a', ...header })
    .sign(by.privateKey);

/** Signs in with this id_token; `address` is what the address bar shows afterwards. */
async function signIn(make: (nonce: string) => Promise<string> | string) {
  const query = await startLaunch(ehr);
  const id_token = await make(query.get('nonce') ?? '');
  ehr.answer({ token: { access_token: 't', patient: 'p1', id_token } });
  return { ...(await openApp(`code=c&state=${query.get('state')}`)), state: query.get('state') };
}
const userOf = async (make: (nonce: string) => Promise<string> | string) => {
  const { opened } = await signIn(make);
  return opened.ok ? { user: opened.session.user } : opened.problem;
};
const OLIVE = { user: 'Practitioner/3' };
const NOBODY = { user: null };
const unsigned = (claims: object, alg = 'none') =>
  [{ alg }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

describe('who is signed in is believed', () => {
  test('with the signature of a key that the EHR publishes', async () => {
    expect(await userOf((nonce) => signed(nonce))).toEqual(OLIVE);
    expect(asked).toBe(1);
  });

  test.each<[string, Signed]>([
    ['another algorithm of public keys', { by: undefined as never, header: { alg: 'ES384' } }],
    ['a list of audiences with this app in it', { claims: { aud: ['x', CONFIG.clientId] } }],
    ['an EHR that sends no nonce back', { claims: { nonce: undefined } }],
    ['a clock that is four minutes behind', { claims: { exp: NOW / 1000 - 240 } }],
  ])('%s', async (what, how) => {
    const by = what.includes('algorithm') ? elliptic : ours;
    keys = async () => keySet([by, 'a']);
    expect(await userOf((nonce) => signed(nonce, { ...how, by }))).toEqual(OLIVE);
  });

  test('keys without names: each is tried', async () => {
    keys = async () => keySet([another, null], [ours, null]);
    expect(await userOf((nonce) => signed(nonce, { header: { kid: undefined as never } }))).toEqual(
      OLIVE,
    );
  });

  test('keys that changed since the browser kept them are read again', async () => {
    keys = async () => (asked === 1 ? keySet([another, 'old']) : keySet([ours, 'a']));
    expect(await userOf((nonce) => signed(nonce))).toEqual(OLIVE);
    expect(asked).toBe(2);
  });

  test('once: a reload an hour later still knows who it was, and asks for no keys', async () => {
    const { state } = await signIn((nonce) => signed(nonce));
    const { opened } = await openApp(`state=${state}`, { now: NOW + 3_600_000 });
    expect(opened).toMatchObject({ ok: true, session: { user: 'Practitioner/3' } });
    expect(asked).toBe(1);
  });
});

describe('who is signed in is refused, and nothing is opened', () => {
  const isRefused = async (
    make: (nonce: string) => Promise<string> | string,
    why: string,
    detail: RegExp,
  ) => {
    const { opened, address, state } = await signIn(make);
    expect(opened).toEqual({
      ok: false,
      problem: { kind: 'id_token_refused', why, detail: expect.stringMatching(detail) },
      practice: CONFIG.practice,
    });
    expect(address).not.toContain('code');
    // Its tokens are not kept: a reload cannot open what was refused.
    expect((await openApp(`state=${state}`)).opened.ok).toBe(false);
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('access_token');
  };

  test('forged: signed by a key that is not the EHR’s', async () => {
    await isRefused((nonce) => signed(nonce, { by: another }), 'signature', /no key of jwks_uri/);
  });

  test('changed on the way: the signature is of other claims', async () => {
    await isRefused(
      async (nonce) => {
        const [head, , seal] = (await signed(nonce)).split('.');
        const [, claims] = (
          await signed(nonce, { claims: { fhirUser: `${ISSUER}/Practitioner/9` }, by: another })
        ).split('.');
        return `${head}.${claims}.${seal}`;
      },
      'signature',
      /no key/,
    );
  });

  test.each([
    ['no signature at all', 'none'],
    ['a signature with the public key as its secret', 'HS256'],
  ])('%s', async (_what, alg) => {
    const claims = {
      iss: NAME,
      aud: CONFIG.clientId,
      exp: NOW / 1000 + 300,
      fhirUser: 'Practitioner/9',
    };
    await isRefused(() => `${unsigned(claims, alg)}.c2ln`, 'signature', /no key/);
  });

  test.each<[string, string, Readonly<Record<string, unknown>>, RegExp]>([
    ['expired', 'expired', { exp: NOW / 1000 - 600 }, /exp is 2027-01-15T07:50:00.000Z/],
    ['an end that is no time', 'expired', { exp: 'never' }, /exp is no time/],
    ['made for another app', 'audience', { aud: 'growth-chart' }, /aud is growth-chart/],
    [
      'made for this app, and given to another',
      'audience',
      { aud: [CONFIG.clientId, 'x'], azp: 'x' },
      /azp is x/,
    ],
    ['made by another server', 'issuer', { iss: 'https://evil.example' }, /iss is https:\/\/evil/],
    ['made by another tenant of the same host', 'issuer', { iss: `${NAME}/tenant-2` }, /tenant-2/],
    ['of another sign-in', 'nonce', { nonce: 'stolen' }, /nonce is not/],
  ])('%s', async (_what, why, claims, detail) => {
    await isRefused((nonce) => signed(nonce, { claims }), why, detail);
  });

  test('where the keys cannot be had, wrong claims are refused all the same', async () => {
    keys = () => Response.error();
    await isRefused((nonce) => signed(nonce, { claims: { aud: 'x' } }), 'audience', /aud is x/);
  });

  test('another address of the same host is refused, unless the issuer’s file knows this EHR', async () => {
    const claims = { iss: `${NAME}/auth/fhir` };
    expect(await userOf((nonce) => signed(nonce, { claims }))).toMatchObject({ why: 'issuer' });
    ehr.answer({ config: { ...CONFIG, quirks: { idTokenIssuer: 'same-origin' } } });
    expect(await userOf((nonce) => signed(nonce, { claims }))).toEqual(OLIVE);
    expect(
      await userOf((nonce) => signed(nonce, { claims: { iss: 'https://evil.example' } })),
    ).toMatchObject({ why: 'issuer' });
  });
});

describe('keys that cannot be had: TLS to the token endpoint stands in for the signature', () => {
  test.each<[string, () => Response]>([
    ['a cut connection, or no CORS headers', () => Response.error()],
    ['an error', () => new Response('', { status: 500 })],
    ['a page', () => new Response('<p>', { headers: { 'content-type': 'text/html' } })],
    ['another JSON', () => Response.json([1])],
  ])('%s', async (_what, answer) => {
    keys = answer;
    expect(await userOf((nonce) => signed(nonce))).toEqual(OLIVE);
  });

  test.each<[string, object]>([
    ['the EHR names no keys', {}],
    [
      'the keys travel in the clear, and are not asked for',
      { jwks_uri: 'http://ehr.example.org/k' },
    ],
    ['the address of the keys is none', { jwks_uri: 7 }],
  ])('%s', async (_what, more) => {
    ehr.answer({ wellKnown: { ...WELL_KNOWN, issuer: NAME, ...more } });
    expect(await userOf((nonce) => signed(nonce))).toEqual(OLIVE);
    expect(asked).toBe(0);
  });
});

describe('nobody is named, and the app asks who is here', () => {
  test.each([[''], ['opaque'], ['a.b.c'], ['e30.bnVsbA.x'], ['.'.repeat(100_000)]])(
    'by what is no id_token (%#)',
    async (token) => {
      expect(await userOf(() => token)).toEqual(NOBODY);
    },
  );

  test.each([['iss'], ['aud'], ['exp']])('by one without %s', async (claim) => {
    expect(await userOf((nonce) => signed(nonce, { claims: { [claim]: undefined } }))).toEqual(
      NOBODY,
    );
  });

  test('by one that was not asked for', async () => {
    ehr.answer({ config: { ...CONFIG, scopes: 'launch patient/Patient.r' } });
    expect((await startLaunch(ehr)).get('nonce')).toBeNull();
    expect(await userOf((nonce) => signed(nonce))).toEqual(NOBODY);
    expect(asked).toBe(0);
  });
});

test('the nonce is new for each launch, of 128 random bits', async () => {
  const [one, other] = [await startLaunch(ehr), await startLaunch(ehr)].map((q) => q.get('nonce'));
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(one).not.toBe(other);
});
