import type { LaunchProblem } from '../content/launch/launch-problem.ts';
import { isClientRefused } from './client-refused.ts';
import { exchangeCode } from './exchange-code.ts';
import { grantedSession } from './granted-session.ts';
import type { Quirks } from './issuer-config.ts';
import {
  hasToken,
  isLaunchPending,
  type LaunchRecord,
  readLaunch,
  tryStorage,
} from './launch-store.ts';

/** What the EHR granted to this launch: whose chart, who is signed in, and for how long. */
export type Session = {
  /** FHIR base URL, no trailing slash. */
  readonly issuer: string;
  /** Null: opened without a chart, for the practice's waiting list. */
  readonly patientId: string | null;
  readonly encounterId: string | null;
  /** fhirUser as a relative reference, such as 'PractitionerRole/7'. */
  readonly user: string | null;
  /** The one relative the EHR names beside the patient, `RelatedPerson/7`. */
  readonly caregiver: string | null;
  readonly needPatientBanner: boolean;
  readonly styleUrl: string | null;
  readonly grantedScopes: readonly string[];
  readonly requestedScopes: readonly string[];
  /** Address of the practice's file, relative to the app's folder. */
  readonly practice: string;
  readonly quirks: Quirks;
  /** The Authorization header's value; renewed when due; rejects with SessionEnded. */
  authorization(): Promise<string>;
  /** Epoch ms when the current token ends; null: not known. */
  readonly endsAt: number | null;
  /** The token can be renewed without opening the app again. */
  readonly renews: boolean;
  /**
   * By the clock the token may have ended. An EHR whose refusals lack CORS headers looks like a
   * cut connection then (field.md §3, 14).
   */
  mayHaveEnded(): boolean;
};

/** `practice` of a failure: for the number to call, once the issuer is known. */
export type OpenedSession =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly problem: LaunchProblem; readonly practice: string | null };

/** What opening a session needs of the page it runs in. */
export type SessionPage = {
  readonly address: URL;
  readonly storage: () => Storage;
  readonly locks: LockManager | undefined;
  readonly showAddress: (address: URL) => void;
  readonly fetch: typeof fetch;
  readonly now: () => number;
};

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
  const clean = new URL(page.address.pathname, page.address);
  clean.searchParams.set('state', state);
  page.showAddress(clean);
  return exchanged.ok
    ? grantedSession(page, storage, state, exchanged.record)
    : { ...exchanged, practice };
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
