import type { LaunchProblem } from '../content/launch/launch-problem.ts';
import { isClientRefused } from './client-refused.ts';
import { type Refused, refused } from './launch-parameters.ts';
import { type LaunchRecord, writeLaunch } from './launch-store.ts';
import { endOf, toTokenAnswer } from './token-answer.ts';

const TIMEOUT_MS = 15_000;

const NOBODY = { ok: true, user: null } as const;

type Callback = {
  readonly state: string;
  readonly code: string;
  readonly record: LaunchRecord;
  readonly storage: Storage;
  readonly fetch: typeof fetch;
  readonly now: () => number;
};

/**
 * Exchanges the one-use code for tokens and keeps them under this launch's state (RFC 6749 §4.1.3,
 * RFC 7636 §4.5), with the verifier and addresses that fhirclient's `authorize()` put in the record.
 * Our own rather than fhirclient's `ready()`: one form, where that is 10 kB of every first load.
 */
export async function exchangeCode({
  state,
  code,
  storage,
  now,
  ...callback
}: Callback): Promise<{ readonly ok: true; readonly record: LaunchRecord } | Refused> {
  const askedAt = now();
  const { oauth } = callback.record;
  // Its own file, on its way while the code is.
  const isExpected = callback.record.nonce !== null;
  const checking = isExpected
    ? import('./id-token.ts').then(
        (file) => file.checkWith(callback.record, callback.fetch),
        () => null,
      )
    : null;
  const answer = await callback
    .fetch(oauth.tokenUri ?? '', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: oauth.redirectUri ?? '',
        client_id: oauth.clientId ?? '',
        code_verifier: oauth.codeVerifier ?? '',
      }),
      // A code and its verifier go to this address and no other.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    .catch(() => null);
  if (answer === null) return refused({ kind: 'network', step: 'token', status: null });
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) return refused(toProblem(answer.status, body, oauth.clientId ?? ''));
  const read = toTokenAnswer(body, callback.record.issuer);
  if (!read.ok) return refused({ kind: 'token_answer_bad', reason: read.reason });
  const endsAt = endOf(read.answer, askedAt);
  // Nobody is named by what was not asked for, or cannot be checked for want of the checker's file.
  const signedIn = (await (await checking)?.(read.answer.id_token, now())) ?? NOBODY;
  if (!signedIn.ok) return refused({ kind: 'id_token_refused', ...signedIn.fault });
  const { user } = signedIn;
  const { id_token: _read, ...answered } = read.answer;
  const tokenResponse = answered as NonNullable<typeof oauth.tokenResponse>;
  const record = { ...callback.record, oauth: { ...oauth, tokenResponse }, endsAt, user };
  return keep(storage, state, record)
    ? { ok: true, record }
    : refused({ kind: 'token_answer_bad', reason: 'it is too long to be kept in this window' });
}

function keep(storage: Storage, state: string, record: LaunchRecord): boolean {
  try {
    writeLaunch(storage, state, record);
    return true;
  } catch {
    return false;
  }
}

/** The OAuth error in the body (RFC 6749 §5.2), cut to what a page can show. */
function toProblem(status: number, body: unknown, clientId: string): LaunchProblem {
  if (status >= 500) return { kind: 'network', step: 'token', status };
  const said = (name: 'error' | 'error_description'): string | null => {
    const value = (body as Record<string, unknown> | null)?.[name];
    return typeof value === 'string' ? value.slice(0, name === 'error' ? 40 : 300) : null;
  };
  const error = said('error');
  const description = said('error_description');
  return isClientRefused(error)
    ? { kind: 'client_refused', clientId, status, error, description }
    : { kind: 'code_refused', status, error, description };
}
