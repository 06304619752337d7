import {
  type ChildNote,
  childNoteUuid,
  isChildNote,
  toChildNote,
} from '../../fhir/handoff/child-note.ts';
import { type PlanSource, readWritePlan } from '../../fhir/write/read-write-plan.ts';
import { type OneRecord, writeRecord } from '../../fhir/write/write-record.ts';
import type { Run } from '../../fhir/write/write-run.ts';
import type { VisitSession } from '../session/session-context.ts';
import type { LineSent } from '../visit/acted.ts';

/** Writes the line, where this EHR takes such a line and the infant's chart is the open one (H1). */
export async function sendChildLine(
  session: PlanSource & Pick<VisitSession, 'patientId'>,
  note: ChildNote,
  earlier: Run | null = null,
): Promise<LineSent> {
  const { client, patientId } = session;
  if (note.child !== `Patient/${patientId}`) return { is: 'wrong_chart' };
  const resource = toChildNote(note, await childNoteUuid(client.base, note));
  const line: OneRecord<string> = {
    resource,
    search: `Communication?patient=${encodeURIComponent(patientId)}`,
    readBack: (found) => (isChildNote(found, note) ? note.text : null),
    // A Provenance would name who spoke with the parent in the infant's chart (H10).
    author: null,
  };
  return writeRecord(client, line, await readWritePlan(session, 'launch_patient'), earlier);
}
