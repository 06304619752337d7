import { useSession } from '../../app/session/session-context.ts';
import { useStaff } from '../../app/tap/use-staff.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { SayWho } from '../waiting-list/say-who.tsx';

/**
 * The EHR did not say who is signed in (F18). Asked from the practice's own roster, and
 * nothing waits for the answer: the handoff goes on, and its records say so.
 */
export function WhoActs() {
  const words = useWords().session.who;
  const session = useSession();
  const { visit, sayWho } = useAtVisit();
  const staff = useStaff(session, visit.me.at);
  return <SayWho words={words} actor={session.actor ?? null} staff={staff} sayWho={sayWho} />;
}
