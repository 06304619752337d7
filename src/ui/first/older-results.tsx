import { useFirstWords } from '../context/language.ts';
import { useAtVisit } from '../context/visit-context.ts';

/** What comes behind the first card may change it: nothing shown is taken back without a word. */
export function OlderResults() {
  const { olderResults, restChanged } = useFirstWords();
  const { visit } = useAtVisit();
  const said = visit.chart.olderToCome
    ? olderResults.toCome
    : visit.olderChanged
      ? olderResults.changed
      : visit.restChanged
        ? restChanged
        : null;
  // A live region without the role: the frame's status line is the one status of the page.
  return <div aria-live="polite">{said === null ? null : <p className="small">{said}</p>}</div>;
}
