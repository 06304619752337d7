import { INSTRUMENTS } from '../../domain/screening/instruments.ts';
import type { Screen } from '../../domain/screening/screen.ts';
import { useWords } from '../context/later-words.ts';

/**
 * Which of her answers made up the score, by our own topics: never the wording
 * (rules/screening.md#item-wording).
 */
export function AnswersByTopic({ screen }: { readonly screen: Screen }) {
  const { details, instruments } = useWords();
  const { instrument, items } = screen;
  if (items === null) return null;
  const { itemMax } = INSTRUMENTS[instrument];
  return (
    <dd>
      <details className="picker">
        <summary>{details.answers}</summary>
        <ol>
          {instruments[instrument].topics.map((topic, index) => {
            const answer = items[index] ?? null;
            return (
              <li key={topic}>
                {topic}: {answer === null ? details.blank : details.outOf(answer, itemMax)}
              </li>
            );
          })}
        </ol>
      </details>
    </dd>
  );
}
