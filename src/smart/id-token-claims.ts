import { toUrl } from './issuer-address.ts';
import type { LaunchRecord } from './launch-store.ts';
import { isOfServerAsked } from './whose-answer.ts';

/** Why an id_token is not taken; `detail` is for IT, and has nothing of who is signed in. */
export type IdTokenFault = {
  readonly why: 'signature' | 'issuer' | 'audience' | 'expired' | 'nonce';
  readonly detail: string;
};

/** What an id_token is held against. */
type Expected = Pick<LaunchRecord, 'issuer' | 'serverName' | 'nonce' | 'quirks'> & {
  readonly oauth: { readonly authorizeUri?: string; readonly clientId?: string };
};

type Claims = Readonly<Record<string, unknown>>;

// Kerberos, with which hospitals keep their workstations' clocks, gives up at five minutes too.
const CLOCKS_APART_MS = 5 * 60_000;

/**
 * Holds the claims of an id_token against the launch that it answers (OpenID Connect Core 1.0
 * §3.1.3.7, points 2, 3, 9 and 11). Null: nothing is wrong with them.
 */
export function faultOf(claims: Claims, expected: Expected, now: number): IdTokenFault | null {
  const { iss, aud, azp, exp, nonce } = claims;
  const clientId = expected.oauth.clientId ?? '';
  if (iss !== undefined && !isItsIssuer(String(iss), expected)) {
    const right = expected.serverName ?? expected.issuer;
    return { why: 'issuer', detail: `iss is ${short(iss)}, discovery says ${short(right)}` };
  }
  const audience = [aud].flat();
  if (aud !== undefined && !audience.includes(clientId)) {
    return { why: 'audience', detail: `aud is ${short(audience.join(' '))}, not ${clientId}` };
  }
  if (azp !== undefined && azp !== clientId) {
    return { why: 'audience', detail: `azp is ${short(azp)}, not ${clientId}` };
  }
  if (exp !== undefined && !(Number(exp) * 1000 > now - CLOCKS_APART_MS)) {
    const [ended, here] = [Number(exp) * 1000, now].map(toText);
    return { why: 'expired', detail: `exp is ${ended}, and this computer's clock says ${here}` };
  }
  // Servers that send none back are many; PKCE and state already tie the answer to this window.
  if (nonce !== undefined && nonce !== expected.nonce) {
    return { why: 'nonce', detail: 'nonce is not the one that was sent' };
  }
  return null;
}

/** Whether all is there that OpenID Connect Core 1.0 §2 requires; else it names nobody. */
export const isWhole = ({ iss, aud, exp }: Claims): boolean =>
  iss !== undefined && aud !== undefined && exp !== undefined;

function isItsIssuer(iss: string, expected: Expected): boolean {
  const { serverName, quirks } = expected;
  if (serverName !== null && quirks.idTokenIssuer === 'same-origin') {
    const [said, known] = [toUrl(iss), toUrl(serverName)];
    return said !== null && said.origin === known?.origin;
  }
  return isOfServerAsked([iss], { ...expected, saysWhose: true });
}

const short = (value: unknown): string => String(value).slice(0, 200);
const toText = (ms: number): string =>
  Number.isFinite(ms) && Math.abs(ms) < 8e15 ? new Date(ms).toISOString() : 'no time';
