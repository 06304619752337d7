import { childNoteText } from '../../content/note/child-note.ts';
import type { Refusal } from '../../domain/decide/handoff-action.ts';
import type { Change, EpisodeState } from '../../domain/handoff/handoff-record.ts';
import type { Practice } from '../../domain/practice.ts';
import { isPaused } from '../../domain/safety/safety-gate.ts';
import type { ChildNote } from '../../fhir/handoff/child-note.ts';
import type { Visit } from '../visit/visit.ts';

/**
 * The line for the infant's chart that goes with a decision which ends the handoff for today; null:
 * none. It says that a form was completed, so it is written only where one is on file.
 */
export function noteWith(visit: Visit, changes: readonly Change[], at: string): ChildNote | null {
  const ends = changes.some(
    ({ record }) => record.kind === 'episode' && ENDS.includes(record.state),
  );
  return ends && countingScreen(visit) !== undefined ? childNoteOf(visit, at) : null;
}

const ENDS: readonly EpisodeState[] = ['appointment', 'next_step', 'check_in', 'escalated'];

/**
 * While the clinician's step is open the line is not saved by itself: that support was discussed is
 * then not yet true (rules/safety.md#pause). An end that the clinician recorded carries it
 * (`noteWith`).
 */
export function refusalOfLine({ finding, handoff }: Visit): Refusal | null {
  return isPaused(finding.gate) && handoff.stage !== 'escalated' ? 'clinician_step_first' : null;
}

/** The line as the practice wants it; null where it wants none, or no infant's chart is open. */
export function childNoteOf(visit: Visit, at: string): ChildNote | null {
  const { chart, practice, today, user } = visit;
  const setting: Practice['childChartNote'] = practice.childChartNote;
  if (chart.child === null || setting === 'none') return null;
  const screen = setting === 'billing' ? countingScreen(visit)?.screen : undefined;
  const score = screen?.total ?? null;
  const facts =
    screen === undefined || score === null
      ? null
      : { instrument: screen.instrument, score, date: screen.taken.slice(0, 10) };
  const { reference: child } = chart.child;
  const text = childNoteText(facts);
  return { child, encounter: chart.visit.reference, day: today, at, by: user, text };
}

function countingScreen({ finding }: Visit) {
  return finding.findings.find(({ age }) => age === 'today' || age === 'current');
}
