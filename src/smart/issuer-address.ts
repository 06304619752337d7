import { toHex } from './hex.ts';
import { type Refused, refused } from './launch-parameters.ts';

/**
 * The one spelling of an issuer that its file name is made from: scheme and host in
 * lower case, no default port, no `..`, no trailing slash. Refused: what is not a web
 * address, what carries a user name, a query or a fragment, and plain http to anything
 * but this very machine (the token would cross the network in the clear).
 */
export function toIssuer(iss: string): { readonly ok: true; readonly issuer: string } | Refused {
  const url = toUrl(iss);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return refused({ kind: 'issuer_not_a_url' });
  }
  if (url.username || url.password || /[?#]/.test(iss)) {
    return refused({ kind: 'issuer_not_a_url' });
  }
  const issuer = url.href.replace(/\/+$/, '');
  return isSafeTransport(url) ? { ok: true, issuer } : refused({ kind: 'issuer_insecure', issuer });
}

/** https, or http to this machine itself (development, and the sandbox EHR). */
export function isSafeTransport(url: URL): boolean {
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

/**
 * `ehr/<SHA-256 of the issuer>.json`: hexadecimal, so no issuer can name a file
 * outside the folder. On a command line: `printf %s "$ISSUER" | sha256sum`.
 */
export async function issuerFile(issuer: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(issuer));
  return `ehr/${toHex(new Uint8Array(digest))}.json`;
}

/** The part of an address below this issuer (`Practitioner/3`); null: it is another server's. */
export function withinIssuer(url: URL, issuer: string): string | null {
  const base = `${issuer}/`;
  return url.href.startsWith(base) ? url.href.slice(base.length) : null;
}

/** An absolute web address, or null. (`URL.parse` is too new for some EHRs' browsers.) */
export function toUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
