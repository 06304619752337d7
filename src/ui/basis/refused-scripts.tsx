import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/**
 * The practice's own sentences that the lint keeps off the screen, with the rules that do: for the
 * practice lead, never on a card (H19).
 */
export function RefusedScripts() {
  const words = useWords();
  const { refused } = useAtVisit().visit.practice.ownScripts;
  if (refused.length === 0) return null;
  return (
    <>
      <p className="label">{words.details.ownScripts.notShown}</p>
      <ul>
        {refused.map(({ id, rules }) => (
          <li key={id}>
            {id} <span className="small">({rules.join(', ')})</span>
          </li>
        ))}
      </ul>
      <p className="small">{words.details.ownScripts.how}</p>
    </>
  );
}
