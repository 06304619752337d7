import type { LaunchProblem } from '../content/launch/launch-problem.ts';
import { isClientRefused } from './client-refused.ts';
import { exchangeCode } from './exchange-code.ts';
import { grantedSession } from './granted-session.ts';
import {
  hasToken,
  isLaunchPending,
  type LaunchRecord,
  readLaunch,
  tryStorage,
} from './launch-store.ts';
import type { OpenedSession, SessionPage } from './opened-session.ts';
import { isOfServerAsked } from './whose-answer.ts';

let opening: Promise<OpenedSession> | null = null;

/**
 * Opens the session of this page. Called before React renders; every further call gets the
 * same answer, because the code is good for one exchange.
 */
export function openSession(): Promise<OpenedSession> {
  opening ??= openHere();
  return opening;
}

async function openHere(): Promise<OpenedSession> {
  // A page revived from the back/forward cache could show a patient whose launch is over.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
  try {
    return await openSessionOf({
      address: new URL(location.href),
      storage: () => sessionStorage,
      locks: navigator.locks,
      showAddress: (address) => history.replaceState(history.state, '', address),
      fetch: (input, init) => fetch(input, init),
      now: Date.now,
    });
  } catch (fault) {
    return stop({ kind: 'unexpected', reason: fault instanceof Error ? fault.name : 'unknown' });
  }
}

/**
 * Reads the authorization server's answer from the address. Afterwards the address keeps
 * `state` and nothing else: a reload or a step back finds this launch's tokens under it in
 * sessionStorage, and in a frame beside ours the other launch keeps its own.
 */
export async function openSessionOf(page: SessionPage): Promise<OpenedSession> {
  const query = page.address.searchParams;
  const state = query.get('state');
  const code = query.get('code');
  const error = query.get('error');
  if (!state && !code && !error) return stop({ kind: 'no_parameters' });
  const storage = tryStorage(page.storage);
  if (storage === null) return stop({ kind: 'storage_blocked' });
  const record = state ? readLaunch(storage, state) : null;
  const whose = query.getAll('iss');
  // Before its words are shown or its code is sent anywhere; one that was exchanged answers no more.
  if (record !== null && !hasToken(record) && (code || error) && !isOfServerAsked(whose, record)) {
    page.showAddress(withStateOnly(page.address, state ?? ''));
    const said = whose.length === 1 ? (whose[0]?.slice(0, 300) ?? null) : null;
    const expected = record.serverName ?? record.issuer;
    return stop({ kind: 'answer_of_another', said, expected }, record.practice);
  }
  if (error) return denied(error, query.get('error_description'), record);
  if (!state || record === null) {
    const answersAnother = code && (!state || isLaunchPending(storage));
    return stop({ kind: answersAnother ? 'state_mismatch' : 'no_pending_launch' });
  }
  const { practice } = record;
  if (hasToken(record)) return grantedSession(page, storage, state, record);
  if (!code) return stop({ kind: 'no_pending_launch' }, practice);
  const exchanged = await exchangeCode({ ...page, storage, state, code, record });
  // After a cut connection the code may still be good: it stays, and a reload tries again.
  if (!exchanged.ok && exchanged.problem.kind === 'network') return { ...exchanged, practice };
  page.showAddress(withStateOnly(page.address, state));
  return exchanged.ok
    ? grantedSession(page, storage, state, exchanged.record)
    : { ...exchanged, practice };
}

/** The address without what the sign-in page added: neither code nor error stays in history. */
function withStateOnly(address: URL, state: string): URL {
  const clean = new URL(address.pathname, address);
  clean.searchParams.set('state', state);
  return clean;
}

/** The error of an authorization answer; its words only if it answers a launch of this window. */
function denied(error: string, description: string | null, record: LaunchRecord | null) {
  const said = { error: error.slice(0, 60), description: description?.slice(0, 300) ?? null };
  if (record === null) return stop({ kind: 'denied', ...said, description: null });
  const clientId = record.oauth.clientId ?? '';
  return isClientRefused(error)
    ? stop({ kind: 'client_refused', clientId, status: null, ...said }, record.practice)
    : stop({ kind: 'denied', ...said }, record.practice);
}

const stop = (problem: LaunchProblem, practice: string | null = null): OpenedSession => ({
  ok: false,
  problem,
  practice,
});
