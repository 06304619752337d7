import { useSession } from '../app/session-context.ts';
import { useStaff } from '../app/use-staff.ts';
import { useWords } from './later-words.ts';
import { SayWho } from './say-who.tsx';
import { useAtVisit } from './visit-context.ts';

/**
 * The EHR did not say who is signed in (field.md §3, 18). Asked from the practice's own roster, and
 * nothing waits for the answer: the handoff goes on, and its records say so.
 */
export function WhoActs() {
  const words = useWords().session.who;
  const session = useSession();
  const { visit, sayWho } = useAtVisit();
  const staff = useStaff(session, visit.me.at);
  return <SayWho words={words} actor={session.actor ?? null} staff={staff} sayWho={sayWho} />;
}
