import type { HandoffRecord } from '../domain/handoff-record.ts';
import type { NoteWords } from '../fhir/note/handoff-note.ts';
import type { Visit } from './visit.ts';

/** What the handoff note says of where things stand, for whoever reads the chart. */
export function noteWordsOf({ practice }: Visit, records: readonly HandoffRecord[]): NoteWords {
  return { summary: [`${records.length} steps recorded.`], zone: practice.timeZone };
}
