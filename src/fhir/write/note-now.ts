import type { FhirClient } from '../fhir-client.ts';
import type { Result } from '../fhir-failure.ts';
import { type HandoffContext, identifierSearch } from '../handoff/handoff-transaction.ts';
import { type CarriedNote, newestNotes } from '../note/carried-notes.ts';
import { type CarrierType, noteIdentifier } from '../note/note-identifier.ts';
import { NOT_IN_CHART } from './not-in-chart.ts';

/** The note of this handoff as this launch read it; null: there was none. */
export const noteRead = ({ handoffId, resources }: HandoffContext): CarriedNote | null =>
  newestNotes(resources).notes.find(({ note }) => note.handoffId === handoffId) ?? null;

/** The version of the note that the chart itself holds; one still to be pasted is not in it. */
export function noteInChart(context: HandoffContext): CarriedNote | null {
  const known = noteRead(context);
  return known === null || known.resource.id === NOT_IN_CHART ? null : known;
}

/**
 * Every version of this handoff's note that the server shows now: the one that was read, under its
 * name, and any that came after it.
 * @param moves a version takes the place of the one before: there is only one to ask for
 */
export async function notesNow(
  client: FhirClient,
  context: HandoffContext,
  carrier: CarrierType,
  moves: boolean,
): Promise<Result<readonly fhir4.Resource[]>> {
  const known = noteInChart(context);
  if (known !== null && moves) {
    const now = await client.read(`${known.resource.resourceType}/${known.resource.id}`);
    return now.ok ? { ok: true, value: [now.value.resource] } : now;
  }
  const next = noteIdentifier(carrier, context.handoffId, (known?.note.version ?? 0) + 1);
  const patient = `patient=${encodeURIComponent(context.patient.replace(/^Patient\//, ''))}`;
  const [found, again] = await Promise.all([
    client.searchAll(`${carrier}?${patient}&${identifierSearch(next)}`),
    // An EHR may not keep identifiers of ours: then it is found under its own name only.
    known === null ? null : client.read(`${known.resource.resourceType}/${known.resource.id}`),
  ]);
  if (!found.ok) return found;
  if (again !== null && !again.ok) return again;
  const value = found.value.filter(({ id }) => id !== again?.value.resource.id);
  return { ok: true, value: again === null ? value : [again.value.resource, ...value] };
}
