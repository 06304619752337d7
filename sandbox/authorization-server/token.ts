import type { Authorization } from './authorize.ts';
import type { Client } from './clients.ts';
import type { OauthFailure } from './oauth-failure.ts';
import type { AuthorizationRules } from './rules.ts';
import { grantScopes, isWithin, splitScopes } from './scopes.ts';
import { isSame, sha256 } from './secrets.ts';
import type { IssuedTokens, Session, Sessions } from './sessions.ts';
import type { SingleUse } from './single-use.ts';

type Exchanged = { readonly session: Session; readonly tokens: IssuedTokens };

type Deps = {
  readonly codes: SingleUse<Authorization>;
  readonly sessions: Sessions;
  readonly rules: AuthorizationRules;
};

// RFC 7636 §4.1.
const verifierPattern = /^[A-Za-z0-9._~-]{43,128}$/;

const failed = (error: OauthFailure['error'], description: string): OauthFailure => ({
  error,
  description,
});

function exchangeCode(form: URLSearchParams, client: Client, deps: Deps): Exchanged | OauthFailure {
  const code = form.get('code');
  const redirectUri = form.get('redirect_uri');
  const verifier = form.get('code_verifier');
  if (!code) return failed('invalid_request', 'code is missing');
  if (!redirectUri) return failed('invalid_request', 'redirect_uri is missing');
  if (!verifier) return failed('invalid_request', 'code_verifier is missing');
  const found = deps.codes.look(code);
  if (found.state === 'unknown') return failed('invalid_grant', 'this code is not known');
  const { session, redirectUri: registered, codeChallenge } = found.value;
  if (session.clientId !== client.id) return failed('invalid_grant', 'this code is not known');
  if (found.state === 'spent') {
    // RFC 6749 §4.1.2: a code used twice means someone else holds it too, so the
    // tokens it gave "SHOULD" be revoked.
    deps.sessions.revokeSession(session.id);
    return failed('invalid_grant', 'this code was used before; its tokens are revoked');
  }
  if (found.state === 'expired') return failed('invalid_grant', 'this code has expired');
  if (redirectUri !== registered) {
    return failed('invalid_grant', 'redirect_uri is not the one the code was sent to');
  }
  if (!verifierPattern.test(verifier) || !isSame(sha256(verifier), codeChallenge)) {
    return failed('invalid_grant', 'code_verifier does not match code_challenge');
  }
  deps.codes.spend(code);
  return { session, tokens: deps.sessions.issue(session) };
}

function refresh(form: URLSearchParams, client: Client, deps: Deps): Exchanged | OauthFailure {
  const secret = form.get('refresh_token');
  if (!secret) return failed('invalid_request', 'refresh_token is missing');
  const reused = deps.sessions.rotatedFrom(secret);
  if (reused?.clientId === client.id) {
    // RFC 9700 §4.14.2: a rotated token that comes back was copied; end the whole family.
    deps.sessions.revokeSession(reused.id);
    return failed('invalid_grant', 'this refresh token was used before; the session has ended');
  }
  const token = deps.sessions.find(secret);
  if (token?.kind !== 'refresh' || token.session.clientId !== client.id) {
    return failed('invalid_grant', 'this refresh token is not valid');
  }
  const asked = form.get('scope');
  const wanted = splitScopes(asked ?? '');
  const narrowed = asked ? grantScopes(wanted, token.scopes.asWritten) : token.scopes;
  // RFC 6749 §6: a refresh must not ask for a scope that was not granted.
  if (!narrowed || !isWithin(wanted, token.scopes.asWritten)) {
    return failed('invalid_scope', 'a refresh may not ask for more than was granted');
  }
  // RFC 6749 §6: the server may give a new refresh token; without one the app keeps the old.
  const keepsRefresh = !deps.rules.rotatesRefresh;
  if (!keepsRefresh) deps.sessions.rotate(secret);
  const tokens = deps.sessions.issue(token.session, narrowed, { keepsRefresh });
  return { session: token.session, tokens };
}

/** RFC 6749 §4.1.3 and §6 for a client that is already authenticated. */
export function exchange(
  form: URLSearchParams,
  client: Client,
  deps: Deps,
): Exchanged | OauthFailure {
  const repeated = [...form.keys()].find((key) => form.getAll(key).length > 1);
  if (repeated) return failed('invalid_request', `${repeated} is given more than once`);
  switch (form.get('grant_type')) {
    case null:
      return failed('invalid_request', 'grant_type is missing');
    case 'authorization_code':
      return exchangeCode(form, client, deps);
    case 'refresh_token':
      return refresh(form, client, deps);
    default:
      return failed('unsupported_grant_type', 'use authorization_code or refresh_token');
  }
}
