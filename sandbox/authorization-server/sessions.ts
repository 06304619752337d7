import type { LaunchContext } from './launches.ts';
import type { GrantedScopes } from './scopes.ts';
import { randomSecret } from './secrets.ts';

// SMART: online_access lives "while the end-user remains online", here one working
// day; offline_access until it is revoked, here thirty days of disuse.
const refreshSeconds = { online: 12 * 3600, offline: 30 * 24 * 3600 } as const;

/** One authorization: all the tokens that came from one code. Revoked as a family. */
export type Session = {
  readonly id: string;
  readonly clientId: string;
  readonly launch: LaunchContext;
  readonly scopes: GrantedScopes;
  readonly nonce: string | null;
  readonly refresh: 'online' | 'offline' | null;
};

export type Token = {
  readonly kind: 'access' | 'refresh';
  readonly session: Session;
  /** What this token carries: the session's scopes, or fewer after a narrowed refresh. */
  readonly scopes: GrantedScopes;
  readonly issued: number;
  readonly expires: number;
};

export type IssuedTokens = {
  readonly access: string;
  readonly refresh: string | null;
  readonly scopes: GrantedScopes;
};

export type Sessions = ReturnType<typeof createSessions>;

/** Tokens live in memory: after a restart of the EHR the app is launched again. */
export function createSessions(tokenSeconds: number, now: () => Date) {
  const tokens = new Map<string, Token>();
  const rotated = new Map<string, Session>();
  const revoked = new Set<string>();
  const epoch = () => Math.floor(now().getTime() / 1000);

  const forgetExpired = () => {
    for (const [secret, token] of tokens) if (token.expires <= epoch()) tokens.delete(secret);
  };
  const put = (kind: Token['kind'], session: Session, scopes: GrantedScopes, seconds: number) => {
    const secret = randomSecret();
    tokens.set(secret, { kind, session, scopes, issued: epoch(), expires: epoch() + seconds });
    return secret;
  };

  return {
    /** Opaque tokens for a session that was just authorized or refreshed. */
    issue(
      session: Session,
      scopes: GrantedScopes = session.scopes,
      { keepsRefresh = false } = {},
    ): IssuedTokens {
      forgetExpired();
      const refresh =
        session.refresh === null || keepsRefresh
          ? null
          : put('refresh', session, session.scopes, refreshSeconds[session.refresh]);
      return { access: put('access', session, scopes, tokenSeconds), refresh, scopes };
    },
    /** The token if it is good now; expired, revoked and unknown ones are all `undefined`. */
    find(secret: string): Token | undefined {
      const token = tokens.get(secret);
      const good = token && token.expires > epoch() && !revoked.has(token.session.id);
      return good ? token : undefined;
    },
    /** A refresh token was used: it never works again. */
    rotate(secret: string): void {
      const token = tokens.get(secret);
      if (token === undefined) return;
      tokens.delete(secret);
      rotated.set(secret, token.session);
    },
    /** The session a rotated refresh token came from: someone uses it a second time. */
    rotatedFrom(secret: string): Session | undefined {
      return rotated.get(secret);
    },
    revokeToken(secret: string): void {
      tokens.delete(secret);
    },
    revokeSession(id: string): void {
      revoked.add(id);
    },
  };
}
