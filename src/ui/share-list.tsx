import { useWords } from './later-words.ts';
import { useAtVisit } from './visit-context.ts';

/** What is shared, and with whom: before she is asked, not after (S-P3). */
export function ShareList() {
  const words = useWords();
  const { visit } = useAtVisit();
  if (visit.destination === null) return null;
  return (
    <div className="small">
      <p id="share-list">{words.baton.shareHeading(visit.destination.name)}</p>
      <ul aria-labelledby="share-list">
        {words.baton.share.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
