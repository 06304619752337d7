import { endOf, toTokenAnswer } from './token-answer.ts';

/** The EHR gives no more tokens for this launch: the app must be opened again from the chart. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
}

/** `endsAt` in epoch ms; null: the EHR did not say. */
export type Tokens = {
  readonly access: string;
  readonly refresh: string | null;
  readonly endsAt: number | null;
};

type Renewal = {
  readonly tokenUri: string;
  readonly clientId: string;
  readonly issuer: string;
  readonly patientId: string | null;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** Called with each new pair, so that a reload goes on with it. */
  readonly keep: (tokens: Tokens) => void;
};

// A request must not lose its token under way.
const MARGIN_MS = 30_000;
const TIMEOUT_MS = 20_000;
const NOT_JSON = Symbol('not JSON');
const SAYS_NO: readonly number[] = [400, 401];

/**
 * Hands out the Authorization header and renews the token when it is about to end
 * (RFC 6749 §6). Our own rather than fhirclient's, which drops the refresh token when the
 * network fails once, leaves out the `client_id` a public client must send (§3.2.1), and does
 * not renew where the granted scope is not echoed.
 * Requests that wait at the same time share one renewal: refresh tokens are often good for
 * one use, and a second use revokes the whole session.
 */
export function keepAuthorized(first: Tokens, renewal: Renewal) {
  let tokens = first;
  let renewing: Promise<void> | null = null;

  const endsWithin = (ms: number) => tokens.endsAt !== null && renewal.now() >= tokens.endsAt - ms;

  async function renew(refresh: string): Promise<void> {
    const askedAt = renewal.now();
    const answer = await renewal
      .fetch(renewal.tokenUri, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          refresh_token: refresh,
          client_id: renewal.clientId,
        }),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      .catch(() => null);
    // Not reached, ill, or busy: the refresh token is still good for another try. Only what says that
    // the token itself is not (RFC 6749 §5.2: 400 or 401) ends the session.
    if (answer === null || (!answer.ok && !SAYS_NO.includes(answer.status))) return;
    const body = answer.ok ? await answer.json().catch(() => NOT_JSON) : null;
    // A page of some gateway in between says nothing of the token.
    if (body === NOT_JSON) return;
    const read = toTokenAnswer(body, renewal.issuer);
    // Never another patient's token under this patient's name.
    const usable = read.ok && (read.answer.patient ?? renewal.patientId) === renewal.patientId;
    tokens = usable
      ? {
          access: read.answer.access_token,
          refresh: read.answer.refresh_token ?? refresh,
          endsAt: endOf(read.answer, askedAt),
        }
      : { ...tokens, refresh: null };
    renewal.keep(tokens);
  }

  return {
    endsAt: () => tokens.endsAt,
    renews: () => tokens.refresh !== null,
    /** Within half a minute of its end: this machine's clock and the server's are not one. */
    mayHaveEnded: () => endsWithin(MARGIN_MS),
    /** The header's value; rejects with SessionEnded when there is no token that still holds. */
    async authorization(): Promise<string> {
      if (tokens.refresh !== null && endsWithin(MARGIN_MS)) {
        renewing ??= renew(tokens.refresh).finally(() => {
          renewing = null;
        });
        await renewing;
      }
      if (endsWithin(0)) throw new SessionEnded();
      return `Bearer ${tokens.access}`;
    },
  };
}
