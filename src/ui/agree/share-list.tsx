import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/**
 * With whom it is shared, in one line, and what, behind it: before she is asked
 * (rules/handoff.md#consent, S-P3).
 */
export function ShareList() {
  const words = useWords();
  const { visit } = useAtVisit();
  if (visit.destination === null) return null;
  return (
    <details className="picker">
      <summary>{words.baton.shareHeading(visit.destination.name)}</summary>
      <ul>
        {words.baton.share.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
