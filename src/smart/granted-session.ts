import type { LaunchProblem } from '../content/launch/launch-problem.ts';
import { keepAuthorized } from './authorization.ts';
import { keepTokens, type LaunchRecord } from './launch-store.ts';
import { holdLaunch } from './live-launches.ts';
import type { OpenedSession, SessionPage } from './opened-session.ts';
import { toContext, toTokenAnswer } from './token-answer.ts';

/** The session that a launch's token answer grants; held by this page from now on. */
export function grantedSession(
  page: SessionPage,
  storage: Storage,
  state: string,
  record: LaunchRecord,
): OpenedSession {
  const { issuer, practice, quirks, endsAt, oauth } = record;
  const stop = (problem: LaunchProblem): OpenedSession => ({ ok: false, problem, practice });
  const read = toTokenAnswer(oauth.tokenResponse, issuer);
  if (!read.ok) return stop({ kind: 'token_answer_bad', reason: read.reason });
  const { answer } = read;
  const { patient: patientId, refresh_token: refresh } = answer;
  const context = toContext(answer, oauth.scope ?? '');
  if (patientId === null && !mayListTasks(context.grantedScopes)) {
    return stop({ kind: 'no_patient' });
  }
  if (endsAt !== null && endsAt <= page.now() && refresh === null) {
    return stop({ kind: 'session_ended' });
  }
  const keeper = keepAuthorized(
    { access: answer.access_token, refresh, endsAt },
    {
      tokenUri: oauth.tokenUri ?? '',
      clientId: oauth.clientId ?? '',
      issuer,
      patientId,
      fetch: page.fetch,
      now: page.now,
      keep: (tokens) => keepTokens(storage, state, record, tokens),
    },
  );
  holdLaunch(state, page.locks);
  return {
    ok: true,
    session: {
      issuer,
      patientId,
      ...context,
      user: record.user ?? null,
      requestedScopes: (oauth.scope ?? '').split(' '),
      practice,
      quirks,
      authorization: keeper.authorization,
      mayHaveEnded: keeper.mayHaveEnded,
      get endsAt() {
        return keeper.endsAt();
      },
      get renews() {
        return keeper.renews();
      },
    },
  };
}

/**
 * Whether a launch without a patient can show the practice's waiting list: only with the user's
 * own right to search Tasks, v2 or v1 (SMART App Launch 2.2.0); patient/ scopes then grant nothing.
 */
function mayListTasks(scopes: readonly string[]): boolean {
  return scopes.some((scope) => /^user\/(Task|\*)\.(c?r?u?d?s|read|\*)(\?|$)/.test(scope));
}
