import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Session } from './sessions.ts';

export type SigningKey = {
  readonly privateKey: CryptoKey;
  /** The public half as published at jwks_uri. */
  readonly jwk: Readonly<Record<string, unknown>> & { readonly kid: string };
};

/** RS256: the algorithm SMART 2.2.0 requires for id_tokens. */
export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { privateKey, jwk: { ...jwk, kid, alg: 'RS256', use: 'sig' } };
}

// Making an RSA key takes longer than the rest of a launch; one per process is enough.
let processKey: Promise<SigningKey> | undefined;

export function sharedSigningKey(): Promise<SigningKey> {
  processKey ??= createSigningKey();
  return processKey;
}

type Signing = { readonly issuer: string; readonly key: SigningKey; readonly now: Date };

/**
 * OpenID Connect Core §2 with SMART's fhirUser, an absolute address here; `undefined` when
 * openid was not granted. `profile` is what apps of SMART 1.0 read instead of fhirUser.
 */
export async function signIdToken(
  session: Session,
  seconds: number,
  { issuer, key, now }: Signing,
): Promise<string | undefined> {
  const has = (scope: string) => session.scopes.asWritten.includes(scope);
  if (!has('openid')) return undefined;
  const { reference, name } = session.launch.user;
  const issued = Math.floor(now.getTime() / 1000);
  const fhirUser = `${issuer}/${reference}`;
  return new SignJWT({
    ...(has('fhirUser') || has('profile') ? { fhirUser } : {}),
    ...(has('profile') ? { profile: fhirUser, name } : {}),
    ...(session.nonce === null ? {} : { nonce: session.nonce }),
  })
    .setProtectedHeader({ alg: 'RS256', kid: key.jwk.kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setSubject(reference)
    .setAudience(session.clientId)
    .setIssuedAt(issued)
    .setExpirationTime(issued + seconds)
    .sign(key.privateKey);
}
