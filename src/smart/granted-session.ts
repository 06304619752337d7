import type { LaunchProblem } from '../content/launch-problem.ts';
import { keepAuthorized } from './authorization.ts';
import { keepTokens, type LaunchRecord } from './launch-store.ts';
import { holdLaunch } from './live-launches.ts';
import type { OpenedSession, SessionPage } from './session.ts';
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
  const read = toTokenAnswer(oauth.tokenResponse);
  if (!read.ok) return stop({ kind: 'token_answer_bad', reason: read.reason });
  const { answer } = read;
  const patientId = answer.patient;
  if (patientId === undefined) return stop({ kind: 'no_patient' });
  const refresh = answer.refresh_token ?? null;
  if (endsAt !== null && endsAt <= page.now() && refresh === null) {
    return stop({ kind: 'session_ended' });
  }
  const keeper = keepAuthorized(
    { access: answer.access_token, refresh, endsAt },
    {
      tokenUri: oauth.tokenUri ?? '',
      clientId: oauth.clientId ?? '',
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
      ...toContext(answer, issuer, oauth.scope ?? ''),
      practice,
      quirks,
      authorization: keeper.authorization,
      get endsAt() {
        return keeper.endsAt();
      },
    },
  };
}
