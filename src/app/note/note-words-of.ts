import { handoffFrom } from '../../domain/handoff/handoff.ts';
import type { HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { NoteWords } from '../../fhir/note/text/handoff-note.ts';
import type { Visit } from '../visit/visit.ts';
import { handoffNoteSummary } from './handoff-note-summary.ts';

/** What the handoff note says of where things stand after a decision, for whoever reads the chart. */
export function noteWordsOf(
  { handoff, practice }: Visit,
  records: readonly HandoffRecord[],
  written: { readonly at: string; readonly by: Actor },
): NoteWords {
  const { id: handoffId } = handoff;
  const stored = records.map((record) => ({
    record,
    reference: '',
    version: '',
    savedAt: null,
    handoffId,
  }));
  const zone = practice.timeZone;
  return { summary: handoffNoteSummary(handoffFrom(stored, handoffId), written, zone), zone };
}
