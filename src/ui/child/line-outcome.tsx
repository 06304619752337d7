import type { LineOutcome as Outcome } from '../../app/tap/use-child-note.ts';
import { useWords } from '../context/later-words.ts';
import { Button } from '../parts/button.tsx';

/** What became of the line for the infant's chart: "is in the chart" only once it was read there. */
export function LineOutcome({
  of,
  child,
  again,
}: {
  readonly of: Outcome;
  readonly child: string;
  readonly again: () => void;
}) {
  const { peds, status, failure, refusal } = useWords();
  switch (of.is) {
    case 'saved':
      return <p role="status">{peds.note.saved(child)}</p>;
    case 'unknown':
      return (
        <div role="status">
          <p>{peds.note.unknown(child)}</p>
          <Button onPress={again}>{status.checkAgain}</Button>
        </div>
      );
    case 'wrong_chart':
      return <p role="alert">{status.wrongChart}</p>;
    case 'refused':
      return <p role="alert">{refusal[of.refusal]}</p>;
    case 'not_possible':
    case 'not_saved':
      return (
        <p className="error" role="alert">
          {peds.note.notSaved(child)} {failure[of.failure?.kind ?? 'not_permitted'].join(' ')}
        </p>
      );
  }
}
