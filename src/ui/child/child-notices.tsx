import { mayBeUnder18 } from '../../domain/time/age.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/** What must be known before anything is saved: who else may read it, and what is misplaced. */
export function ChildNotices() {
  const { peds } = useWords();
  const { visit } = useAtVisit();
  const { child, person, resultInChildsChart } = visit.chart;
  return (
    <>
      {mayBeUnder18(person.birthDate, visit.today) ? (
        <p className="notice">{peds.under18(person.given)}</p>
      ) : null}
      {resultInChildsChart && child !== null ? (
        <p className="notice">{peds.resultInChart(child.given)}</p>
      ) : null}
    </>
  );
}
