import { undoOf } from '../../app/tap/undo-of.ts';
import type { Acted } from '../../app/visit/acted.ts';
import { isPaused } from '../../domain/safety/safety-gate.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';

/** Takes the last tap back, until the next one: no timer (rules/screen.md#undo). */
export function Undo({
  acted,
}: {
  readonly acted: Extract<Acted, { readonly is: 'saved' | 'not_in_chart' }>;
}) {
  const words = useWords();
  const { visit, handoffTap } = useAtVisit();
  const tap = undoOf(acted, words.connecting.undo.because);
  // While the clinician's step is open nothing of it is taken back from here.
  if (tap === null || isPaused(visit.finding.gate)) return null;
  return (
    <Button look="link" onPress={() => handoffTap.tap(tap)}>
      {words.connecting.undo.label}
    </Button>
  );
}
