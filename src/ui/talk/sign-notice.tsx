import { deliveryTo } from '../../domain/place/delivery.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/**
 * For someone who signs: the ways to the practice that are hers (rules/handoff.md#interpreter,
 * P14).
 */
export function SignNotice() {
  const { call } = useWords();
  const { visit } = useAtVisit();
  const byPortal =
    visit.destination !== null && deliveryTo(visit.destination) !== null && !visit.keptHere;
  return (
    <p className="notice" role="note">
      {call.signed(visit.chart.person.given)} {byPortal ? call.signedPortal : call.signedInPerson}
    </p>
  );
}
