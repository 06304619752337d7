import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/** A result that no chart holds is said on every card while it is used. */
export function PaperNotice() {
  const words = useWords();
  const { visit } = useAtVisit();
  const child = visit.keptHere ? visit.chart.child : null;
  return (
    <p className="notice" role="alert">
      {child === null ? words.paper.onlyHereNotice : words.peds.paperOnlyHere(child.given)}
    </p>
  );
}
