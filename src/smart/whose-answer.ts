import { toUrl } from './issuer-address.ts';
import type { LaunchRecord } from './launch-store.ts';

/** What is to be known of a launch to tell whose answer has come back to it. */
type Asked = Pick<LaunchRecord, 'issuer' | 'serverName' | 'saysWhose'> & {
  readonly oauth: { readonly authorizeUri?: string };
};

/**
 * Whether an answer of the sign-in page comes from the server that this launch asked (RFC 9207 §2.4,
 * against mix-up: RFC 9700 §4.4). Where discovery promises `iss`, an answer without it is another's;
 * one that has it is compared character by character. Where discovery does not name its server, `iss`
 * can only be held against the FHIR base, or the host that was asked.
 */
export function isOfServerAsked(said: readonly string[], asked: Asked): boolean {
  const [iss, another] = said;
  if (another !== undefined) return false;
  if (iss === undefined) return !asked.saysWhose;
  if (asked.serverName !== null) return iss === asked.serverName;
  return iss === asked.issuer || isSameHost(iss, asked.oauth.authorizeUri ?? '');
}

function isSameHost(one: string, other: string): boolean {
  const url = toUrl(one);
  return url !== null && url.origin === toUrl(other)?.origin;
}
