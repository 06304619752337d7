import { ready } from 'fhirclient/lib/smart.js';
import type { LaunchProblem } from '../content/launch-problem.ts';
import { adapterFor } from './fhirclient-adapter.ts';
import { type Refused, refused } from './launch-parameters.ts';
import { type LaunchRecord, writeLaunch } from './launch-store.ts';
import { endOf, toTokenAnswer } from './token-answer.ts';

const TIMEOUT_MS = 20_000;
const unreached: LaunchProblem = { kind: 'network', step: 'token', status: null };

type Callback = {
  readonly address: URL;
  readonly state: string;
  readonly code: string;
  readonly record: LaunchRecord;
  readonly storage: Storage;
  readonly now: () => number;
};

/** Exchanges the one-use code for tokens and keeps them under this launch's state. */
export async function exchangeCode(
  callback: Callback,
): Promise<{ readonly ok: true; readonly record: LaunchRecord } | Refused> {
  const { address, state, code, storage, now } = callback;
  const askedAt = now();
  let oauth = callback.record.oauth;
  const adapter = adapterFor(address, {
    read: () => oauth,
    write: (updated) => {
      oauth = updated;
    },
  });
  try {
    // fhirclient puts the code into the form as it stands, where a "+" would arrive as a space.
    const late = new Promise<'late'>((resolve) => {
      AbortSignal.timeout(TIMEOUT_MS).onabort = () => resolve('late');
    });
    const exchange = ready(adapter, { stateKey: state, code: encodeURIComponent(code) });
    if ((await Promise.race([exchange, late])) === 'late') return refused(unreached);
  } catch (error) {
    return refused(toProblem(error));
  }
  const read = toTokenAnswer(oauth.tokenResponse);
  if (!read.ok) return refused({ kind: 'token_answer_bad', reason: read.reason });
  const record = { ...callback.record, oauth, endsAt: endOf(read.answer, askedAt) };
  writeLaunch(storage, state, record);
  return { ok: true, record };
}

// fhirclient's HttpError has a status and, as text, the OAuth error it read from the body:
// "400 Bad Request\nURL: …\ninvalid_grant: the code has expired".
function toProblem(error: unknown): LaunchProblem {
  const status = readStatus(error);
  if (status === null) {
    const answered = error instanceof Error && !isNetworkFailure(error);
    return answered
      ? { kind: 'token_answer_bad', reason: 'no access token, or not JSON' }
      : unreached;
  }
  if (status >= 500) return { kind: 'network', step: 'token', status };
  const said = String(error).split('\n').slice(2).join(' ').trim();
  const [, code = null, description = null] = /^([a-z_]{3,40})(?:: (.{1,300}))?/.exec(said) ?? [];
  return { kind: 'code_refused', status, error: code, description };
}

function readStatus(error: unknown): number | null {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null;
  return typeof status === 'number' ? status : null;
}

// fetch rejects with TypeError; its stand-in under Node calls itself FetchError.
function isNetworkFailure(error: Error): boolean {
  return ['TypeError', 'FetchError'].includes(error.name);
}
