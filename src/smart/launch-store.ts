import type { fhirclient } from 'fhirclient/lib/types';
import type { Tokens } from './authorization.ts';
import type { Quirks } from './issuer-config.ts';

/**
 * One launch, in sessionStorage, under its own `state`. Frames and windows of one EHR may
 * share a sessionStorage (PowerChart does), so nothing is kept under a name two launches
 * could both use: one chart's launch can never answer another's.
 */
export type LaunchRecord = {
  readonly issuer: string;
  readonly practice: string;
  readonly quirks: Quirks;
  /** Epoch ms. */
  readonly startedAt: number;
  /** Epoch ms when the access token ends; null: not known, or no token yet. */
  readonly endsAt: number | null;
  /** What discovery calls the authorization server; null: it does not say. */
  readonly serverName: string | null;
  /** Discovery promises that each answer of the sign-in says whose it is (RFC 9207). */
  readonly saysWhose: boolean;
  /** Where the keys are that sign an id_token; null: not said. */
  readonly jwksUri: string | null;
  /** What an id_token must repeat, if it repeats anything; null: none was asked for. */
  readonly nonce: string | null;
  /** Who is signed in, once an id_token was checked: it is not looked into again after a reload. */
  readonly user?: string | null;
  /** fhirclient's own record; holds the tokens once the code was exchanged. */
  readonly oauth: fhirclient.ClientState;
};

const PREFIX = 'warm-handoff:';
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** sessionStorage, tried by writing: a blocked frame throws on touch, or has no room. Null: blocked. */
export function tryStorage(open: () => Storage): Storage | null {
  try {
    const storage = open();
    storage.setItem(`${PREFIX}probe`, '1');
    storage.removeItem(`${PREFIX}probe`);
    return storage;
  } catch {
    return null;
  }
}

/** The launch of this `state`, or null when this window has none. */
export function readLaunch(storage: Storage, state: string): LaunchRecord | null {
  const text = storage.getItem(PREFIX + state);
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export function writeLaunch(storage: Storage, state: string, record: LaunchRecord): void {
  storage.setItem(PREFIX + state, JSON.stringify(record));
}

/** Puts renewed tokens in the place of the old ones, so that a reload goes on with them. */
export function keepTokens(
  storage: Storage,
  state: string,
  record: LaunchRecord,
  tokens: Tokens,
): void {
  const { oauth } = record;
  const { refresh_token: _old, ...answer } = oauth.tokenResponse ?? {};
  const tokenResponse = {
    ...answer,
    access_token: tokens.access,
    ...(tokens.refresh === null ? {} : { refresh_token: tokens.refresh }),
  };
  writeLaunch(storage, state, {
    ...record,
    endsAt: tokens.endsAt,
    oauth: { ...oauth, tokenResponse },
  });
}

/** Whether the code of this launch has been exchanged. */
export function hasToken(record: LaunchRecord): boolean {
  return Boolean(record.oauth.tokenResponse?.access_token);
}

/** Whether any launch waits for its answer. */
export function isLaunchPending(storage: Storage): boolean {
  return statesIn(storage).some((state) => {
    const record = readLaunch(storage, state);
    return record !== null && !hasToken(record);
  });
}

/**
 * A new launch ends the old session: removes every record with a token unless a living page
 * (`live`) still uses it, and launches that were never answered. Another window's launch
 * that is under way stays.
 */
export function clearOldLaunches(storage: Storage, live: ReadonlySet<string>, now: number): void {
  for (const state of statesIn(storage)) {
    if (live.has(state)) continue;
    const record = readLaunch(storage, state);
    const abandoned = record === null || now - record.startedAt > ABANDONED_AFTER_MS;
    if (abandoned || hasToken(record)) storage.removeItem(PREFIX + state);
  }
}

const STUCK_WITHIN_MS = 10 * 60 * 1000;

/**
 * Two launches for this EHR within ten minutes never came back: its sign-in page may refuse to be
 * shown in a frame, which a page cannot see (F10). Told once: they are forgotten.
 */
export function isSignInStuck(storage: Storage, issuer: string, now: number): boolean {
  const unanswered = statesIn(storage).filter((state) => {
    const record = readLaunch(storage, state);
    const isRecent = record !== null && now - record.startedAt < STUCK_WITHIN_MS;
    return isRecent && record.issuer === issuer && !hasToken(record);
  });
  if (unanswered.length < 2) return false;
  for (const state of unanswered) storage.removeItem(PREFIX + state);
  return true;
}

function statesIn(storage: Storage): readonly string[] {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}
