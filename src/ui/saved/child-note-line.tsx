import type { Acted } from '../../app/visit/acted.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/** Whether the one line for the infant's chart was written, beside what was saved for the parent. */
export function ChildNoteLine({
  of,
}: {
  readonly of: Extract<Acted, { is: 'saved' | 'not_in_chart' }>;
}) {
  const { peds } = useWords();
  const { visit } = useAtVisit();
  const child = visit.chart.child?.given;
  if (of.childNote === undefined || child === undefined) return null;
  return (
    <p className="small">
      {of.childNote === 'saved' ? peds.note.saved(child) : peds.note.notSaved(child)}
    </p>
  );
}
