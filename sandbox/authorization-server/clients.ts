import { isSame } from './secrets.ts';

/** An app as the EHR's administrator registered it. With a `secret` it is confidential. */
export type Client = {
  readonly id: string;
  readonly name: string;
  /** Compared character by character (RFC 6749 §3.1.2.3, RFC 8252 aside). */
  readonly redirectUris: readonly string[];
  readonly launchUrl: string;
  /** Menu entries of their own, in an infant's chart and outside any; `launchUrl` where there is none. */
  readonly launchUrlFor?: { readonly infant?: string; readonly list?: string };
  /** The most this app may be granted. */
  readonly scopes: readonly string[];
  readonly secret?: string;
};

type BasicCredentials = { readonly id: string; readonly secret: string };

function readBasic(authorization: string | null): BasicCredentials | 'none' | 'unreadable' {
  if (authorization === null) return 'none';
  const [scheme = '', value = ''] = authorization.split(' ');
  if (scheme.toLowerCase() !== 'basic') return 'unreadable';
  const text = Buffer.from(value, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return 'unreadable';
  try {
    // RFC 6749 §2.3.1: id and secret are form-encoded before they are joined.
    const decode = (part: string) => decodeURIComponent(part.replaceAll('+', ' '));
    return { id: decode(text.slice(0, colon)), secret: decode(text.slice(colon + 1)) };
  } catch {
    return 'unreadable';
  }
}

/**
 * The client that makes a token, revocation or introspection request: a public one names
 * itself in the body, a confidential one proves itself by HTTP Basic. `undefined` is
 * `invalid_client`, whatever the reason: an unknown id and a wrong secret look the same.
 */
export function authenticateClient(
  clients: readonly Client[],
  authorization: string | null,
  bodyClientId: string | null,
): Client | undefined {
  const basic = readBasic(authorization);
  if (basic === 'unreadable') return undefined;
  if (basic === 'none') {
    return clients.find((client) => client.id === bodyClientId && client.secret === undefined);
  }
  if (bodyClientId !== null && bodyClientId !== basic.id) return undefined;
  const client = clients.find(({ id }) => id === basic.id);
  return client?.secret !== undefined && isSame(basic.secret, client.secret) ? client : undefined;
}
