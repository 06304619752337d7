import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import { type ChildNote, sendChildNote } from '../../fhir/handoff/child-note.ts';
import { type PlanSource, readWritePlan } from '../../fhir/write/read-write-plan.ts';

/** Writes the line for the infant's chart, where this EHR takes such a line; else says why not. */
export async function sendChildLine(
  source: PlanSource,
  note: ChildNote,
): Promise<'saved' | FhirFailure> {
  const { of } = await readWritePlan(source, 'launch_patient');
  if (!of('Communication').create) return NOT_TAKEN;
  const written = await sendChildNote(source.client, note);
  return written.ok ? 'saved' : written.failure;
}

const NOT_TAKEN: FhirFailure = {
  kind: 'not_permitted',
  method: 'POST',
  what: 'Communication',
  text: null,
};
