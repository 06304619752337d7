import { leaveIt, takeUp } from '../../app/draft/draft.ts';
import { type LeftDraft, typedIn } from '../../app/draft/left-draft.ts';
import { useDraft } from '../../app/draft/use-draft.ts';
import { sayTime } from '../../app/say/say-time.ts';
import { sayDay } from '../../app/say/say-when.ts';
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
  const { visit, handoffTap } = useAtVisit();
  const { left, draft, place, takenUp } = useDraft(visit);
  const { state } = handoffTap;

  const ends = session.signInEnds();
  const now = Date.parse(visit.now);
  const endsSoon = ends !== null && ends > now && ends - now <= SAID_BEFORE_MS;
  const ended =
    (state.is === 'not_saved' || state.is === 'unknown') && state.failure.kind === 'session_ended';
  const isIdle = state.is === 'idle';
  return (
    <>
      {session.user === null ? <WhoActs /> : null}
      {isIdle && left.is !== 'none' ? <LeftNotice left={left} /> : null}
      {isIdle && left.is === 'none' && draft !== null && takenUp > 0 ? (
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
          {(place === 'page' ? words.endsAtUnkept : words.endsAt)(
            sayTime(new Date(ends).toISOString(), { zone: visit.practice.timeZone, locale }),
          )}
        </p>
      ) : null}
    </>
  );
}

/** What an earlier page left: offered, or told of where the handoff went on without it. */
function LeftNotice({ left }: { readonly left: Exclude<LeftDraft, { readonly is: 'none' }> }) {
  const words = useWords().session;
  const locale = useLanguage();
  const session = useSession();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { at, turn, unsent: decided } = left.draft;
  const how = { zone: visit.practice.timeZone, locale };
  const isToday = visit.localDay(at) === visit.today;
  const time = isToday ? sayTime(at, how) : `${sayTime(at, how)}, ${sayDay(at, how)}`;
  const typed = turn === null ? '' : words.card[turn];
  const leave = <Button onPress={() => leaveIt(session, visit)}>{words.leaveIt}</Button>;
  if (left.is === 'past') {
    const text = typedIn(left.draft).join(' · ');
    const what = decided === null ? typed : words.step[decided.tap.tap];
    return (
      <div className="notice" role="alert">
        <p>{words.past[left.because](what, time)}</p>
        {text === '' ? null : <p className="small">{text}</p>}
        <div className="actions">{leave}</div>
      </div>
    );
  }
  const { unsent, card } = left;
  return (
    <div className="notice" role="alert">
      <p>
        {unsent === null ? words.typed(typed, time) : words.unsent(words.step[unsent.tap], time)}
      </p>
      <div className="actions">
        {unsent === null ? null : (
          <Button onPress={() => handoffTap.tap(unsent)}>{words.saveNow}</Button>
        )}
        {card === null ? null : (
          <Button
            onPress={() => {
              takeUp(session, visit);
              turnTo(card);
            }}
          >
            {words.fillIn}
          </Button>
        )}
        {leave}
      </div>
    </div>
  );
}
