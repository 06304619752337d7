import { useWords } from './later-words.ts';
import { useAtVisit } from './visit-context.ts';

/** What is shared, and with whom: before she is asked, not after (S-P3). */
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
