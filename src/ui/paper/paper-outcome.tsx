import type { Paper } from '../../app/paper/use-paper.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';

/** What became of the entry while it is not in the chart, and what can be done now. */
export function PaperOutcome({
  state,
  onKeepHere,
  onAgain,
}: {
  readonly state: Paper['state'];
  readonly onKeepHere: () => void;
  readonly onAgain: () => void;
}) {
  const words = useWords();
  const { visit } = useAtVisit();
  // Beside an infant's chart, "your note" would be the infant's (hazard H10).
  const child = visit.keptHere ? visit.chart.child : null;
  switch (state.is) {
    case 'idle':
    case 'saved':
      return null;
    case 'saving':
      return <p role="status">{words.status.saving}</p>;
    case 'wrong_chart':
      return <p role="alert">{words.status.wrongChart}</p>;
    case 'not_possible':
      return (
        <div className="notice" role="alert">
          <p>{child === null ? words.paper.notPossible : words.peds.paperOnlyHere(child.given)}</p>
          <Button onPress={onKeepHere}>{words.paper.onlyHere}</Button>
        </div>
      );
    case 'not_saved':
    case 'unknown': {
      const [happened, next] = words.failure[state.failure.kind];
      return (
        <div className="notice" role="alert">
          <p>
            <strong>{state.is === 'unknown' ? words.status.unknown : words.status.notSaved}</strong>{' '}
            {happened} {next}
            {state.failure.text === null ? null : ` ${words.failureSaid(state.failure.text)}`}
          </p>
          <Button onPress={onAgain}>
            {state.is === 'unknown' ? words.status.checkAgain : words.tryAgain}
          </Button>
        </div>
      );
    }
  }
}
