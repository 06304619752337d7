import { scriptVariables } from '../../app/visit/script-variables.ts';
import { fillLine } from '../../content/scripts/script-bank.ts';
import { itemsNamed } from '../../content/words/consent-items.ts';
import type { Line } from '../../domain/script/script-lines.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/**
 * With whom it is shared, in one line, and what, behind it: before she is asked
 * (rules/handoff.md#agreement, S-P3). What the sentence names, and nothing else: the packet is made
 * of the same.
 */
export function ShareList({ lines }: { readonly lines: readonly Line[] }) {
  const words = useWords();
  const { visit } = useAtVisit();
  if (visit.destination === null) return null;
  const variables = scriptVariables(visit, visit.destination);
  const asked = lines.flatMap((line) => {
    const filled = fillLine(line, variables);
    return filled.ok ? [{ text: filled.text, lang: line.lang }] : [];
  })[0];
  return (
    <details className="picker">
      <summary>{words.baton.shareHeading(visit.destination.name)}</summary>
      <ul>
        {itemsNamed(asked?.text ?? '', asked?.lang ?? 'en').map((item) => (
          <li key={item}>{words.baton.share[item]}</li>
        ))}
      </ul>
    </details>
  );
}
