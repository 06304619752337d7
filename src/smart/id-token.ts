import { JWKSMultipleMatchingKeys } from 'jose/errors';
import { createLocalJWKSet } from 'jose/jwks/local';
import { compactVerify } from 'jose/jws/compact/verify';
import { decodeJwt } from 'jose/jwt/decode';
import { toFhirUser } from './fhir-user.ts';
import { faultOf, type IdTokenFault, isWhole } from './id-token-claims.ts';
import type { LaunchRecord } from './launch-store.ts';

// Its own chunk: fetched while the code is exchanged, and only where a sign-in says who is signed in.

/** Who is signed in, null where nobody can be named; or why the sign-in is not to be trusted. */
export type SignedIn =
  | { readonly ok: true; readonly user: string | null }
  | { readonly ok: false; readonly fault: IdTokenFault };

// Of a public key only: never `none`, and never HS256 with something public as its secret (RFC 8725 §3.1).
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

const TIMEOUT_MS = 5_000;

/** Fetches the server's keys; null: they cannot be had. `again`: past what the browser has kept. */
type ReadKeys = (again: boolean) => Promise<unknown>;

/**
 * Begins to fetch the keys of this launch's server, and checks an id_token with them
 * (OpenID Connect Core 1.0 §3.1.3.7). Where the keys cannot be had, its claims are checked, and TLS to
 * the token endpoint stands in for the signature (point 6; docs/decisions/0047-who-is-signed-in.md).
 * What cannot be read at all names nobody, and stops nothing: the app then asks who is here.
 */
export function checkWith(record: LaunchRecord, ask: typeof fetch) {
  const { jwksUri } = record;
  const keysFrom = async (cache: RequestCache): Promise<unknown> => {
    if (jwksUri === null) return null;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const options = { cache, signal, credentials: 'omit', redirect: 'error' } as const;
    const answer = await ask(jwksUri, options).catch(() => null);
    return answer?.ok ? answer.json().catch(() => null) : null;
  };
  const first = keysFrom('default');
  const readKeys: ReadKeys = (again) => (again ? keysFrom('reload') : first);
  return async (token: unknown, now: number): Promise<SignedIn> => {
    const claims = typeof token === 'string' ? claimsOf(token) : null;
    if (typeof token !== 'string' || claims === null) return { ok: true, user: null };
    const fault = (await signatureFault(token, readKeys)) ?? faultOf(claims, record, now);
    if (fault !== null) return { ok: false, fault };
    return { ok: true, user: isWhole(claims) ? toFhirUser(claims, record.issuer) : null };
  };
}

function claimsOf(token: string): Readonly<Record<string, unknown>> | null {
  try {
    return decodeJwt(token);
  } catch {
    return null;
  }
}

async function signatureFault(token: string, readKeys: ReadKeys): Promise<IdTokenFault | null> {
  for (const again of [false, true]) {
    const keys = await readKeys(again);
    if (!isKeySet(keys)) return null;
    // Keys change: what the browser kept may be yesterday's.
    if (await isSignedBy(keys, token)) return null;
  }
  return { why: 'signature', detail: 'no key of jwks_uri made its signature' };
}

const isKeySet = (keys: unknown): keys is { readonly keys: readonly object[] } =>
  typeof keys === 'object' && keys !== null && 'keys' in keys && Array.isArray(keys.keys);

async function isSignedBy(keys: { readonly keys: readonly object[] }, token: string) {
  const options = { algorithms: ALGORITHMS };
  try {
    await compactVerify(token, createLocalJWKSet({ keys: [...keys.keys] }), options);
    return true;
  } catch (error) {
    // No `kid`, and more than one key that could be meant: each is tried.
    if (!(error instanceof JWKSMultipleMatchingKeys)) return false;
    for await (const key of error) {
      const isIt = await compactVerify(token, key, options).then(
        () => true,
        () => false,
      );
      if (isIt) return true;
    }
    return false;
  }
}
