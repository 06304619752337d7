import { useEffect } from 'react';
import { forgetDraft } from '../../app/draft/draft.ts';
import { useDraft } from '../../app/draft/use-draft.ts';
import { sayTime } from '../../app/say/say-time.ts';
import { useSession } from '../../app/session/session-context.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { WhoActs } from './who-acts.tsx';

/** The sign-in is nearly over: said early enough to save. */
const SAID_BEFORE_MS = 2 * 60_000;

/**
 * What someone at the screen should know of the session: who is recorded, what an earlier panel
 * left unsaved, where typed words are kept, and when the sign-in ends (F18, F20, F34).
 */
export function SessionNotices() {
  const words = useWords().session;
  const locale = useLanguage();
  const session = useSession();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { found, place } = useDraft(visit);
  const { state } = handoffTap;
  const turn = found?.turn ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, to the card that was left open.
  useEffect(() => {
    if (turn !== null) turnTo(turn);
  }, []);

  const ends = session.signInEnds();
  const now = Date.parse(visit.now);
  const endsSoon = ends !== null && ends > now && ends - now <= SAID_BEFORE_MS;
  const ended =
    (state.is === 'not_saved' || state.is === 'unknown') && state.failure.kind === 'session_ended';
  const unsent = found?.unsent?.records === visit.stored.length ? found.unsent : null;
  const asks = unsent !== null && state.is === 'idle' && place !== 'none';
  return (
    <>
      {session.user === null ? <WhoActs /> : null}
      {asks ? (
        <div className="notice" role="alert">
          <p>{words.unsent(words.step[unsent.tap.tap])}</p>
          <div className="actions">
            <Button onPress={() => handoffTap.tap(unsent.tap)}>{words.saveNow}</Button>
            <Button onPress={() => forgetDraft(session, visit)}>{words.leaveIt}</Button>
          </div>
        </div>
      ) : null}
      {turn !== null && unsent === null && state.is === 'idle' && place !== 'none' ? (
        <p className="small" role="status">
          {words.restored}
        </p>
      ) : null}
      {place === 'page' ? (
        <p className="notice" role="alert">
          {words.pageOnly}
        </p>
      ) : null}
      {ended && place === 'browser' ? (
        <p className="notice" role="alert">
          {words.keptForRelaunch}
        </p>
      ) : null}
      {endsSoon ? (
        <p className="notice" role="status">
          {words.endsAt(
            sayTime(new Date(ends).toISOString(), { zone: visit.practice.timeZone, locale }),
          )}
        </p>
      ) : null}
    </>
  );
}
