import type { Client } from './clients.ts';
import type { OauthFailure } from './oauth-failure.ts';
import type { Sessions } from './sessions.ts';

/**
 * RFC 7662 with the members SMART 2.2.0 adds (patient, encounter, fhirUser). Expired, revoked
 * and unknown tokens are all only `active: false`: the caller learns nothing else (§2.2).
 */
export function introspect(
  secret: string,
  sessions: Sessions,
  issuer: string,
): Readonly<Record<string, unknown>> {
  const token = sessions.find(secret);
  if (token === undefined) return { active: false };
  const { launch, clientId } = token.session;
  const granted = token.scopes.asWritten;
  return {
    active: true,
    scope: granted.join(' '),
    client_id: clientId,
    iss: issuer,
    sub: launch.user.reference,
    iat: token.issued,
    exp: token.expires,
    ...(token.kind === 'access' ? { token_type: 'Bearer' } : {}),
    ...(launch.patient === null ? {} : { patient: launch.patient }),
    ...(launch.encounter === null ? {} : { encounter: launch.encounter }),
    ...(granted.includes('fhirUser') ? { fhirUser: `${issuer}/${launch.user.reference}` } : {}),
  };
}

/**
 * RFC 7009. Revoking a refresh token ends its session; an access token ends alone. A token
 * that is not known any more is no error (§2.2); another app's token is refused (§2.1).
 */
export function revoke(
  secret: string,
  client: Client,
  sessions: Sessions,
): OauthFailure | undefined {
  const token = sessions.find(secret);
  const session = token?.session ?? sessions.rotatedFrom(secret);
  if (session === undefined) return undefined;
  if (session.clientId !== client.id) {
    return { error: 'invalid_grant', description: 'this token was given to another app' };
  }
  if (token?.kind === 'access') sessions.revokeToken(secret);
  else sessions.revokeSession(session.id);
  return undefined;
}
