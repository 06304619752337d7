import { useChildNote } from '../../app/tap/use-child-note.ts';
import type { Acted, LineSent } from '../../app/visit/acted.ts';
import { LineOutcome } from '../child/line-outcome.tsx';
import { useAtVisit } from '../context/visit-context.ts';

/** What became of the line for the infant's chart, beside what was saved for the parent. */
export function ChildNoteLine({
  of,
}: {
  readonly of: Extract<Acted, { is: 'saved' | 'not_in_chart' }>;
}) {
  return of.childNote === undefined ? null : <Line sent={of.childNote} />;
}

function Line({ sent }: { readonly sent: LineSent }) {
  const { visit } = useAtVisit();
  const { state, save } = useChildNote(visit);
  const stands = state.is === 'idle' ? sent : state;
  if (stands.is === 'saving') return null;
  const again = (): void => save(sent.is === 'unknown' ? sent.run : null);
  return <LineOutcome of={stands} child={visit.chart.child?.given ?? ''} again={again} />;
}
