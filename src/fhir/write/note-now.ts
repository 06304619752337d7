import type { FhirClient } from '../client/fhir-client.ts';
import type { Result } from '../client/fhir-failure.ts';
import { type HandoffContext, identifierSearch } from '../handoff/handoff-transaction.ts';
import { inFull } from '../note/carrier/document-texts.ts';
import { documentIdentifier, versionIdentifier } from '../note/carrier/note-identity.ts';
import { notesIn, type StoredNote } from '../note/notes-in.ts';
import { NOT_IN_CHART } from './not-in-chart.ts';
import type { NoteCarrier } from './write-plan.ts';

/** The note of this handoff as this launch read it; null: there was none. */
export const noteRead = ({ handoffId, resources }: HandoffContext): StoredNote | null =>
  newestOf(resources, handoffId);

/** The note of one handoff among these resources: the newest version. */
export const newestOf = (
  resources: readonly fhir4.Resource[],
  handoffId: string,
): StoredNote | null =>
  notesIn(resources).notes.find(({ note }) => note.handoffId === handoffId) ?? null;

/** The version of the note that the chart itself holds; one still to be pasted is not in it. */
export function noteInChart(context: HandoffContext): StoredNote | null {
  const known = noteRead(context);
  return known === null || known.reference === NOT_IN_CHART ? null : known;
}

/** The name of the next version: one document for all, or a message or form for each. */
export function nextIdentifier(
  carrier: Exclude<NoteCarrier, 'window'>,
  context: HandoffContext,
): fhir4.Identifier {
  const { handoffId } = context;
  const version = (noteInChart(context)?.note.version ?? 0) + 1;
  return carrier === 'DocumentReference'
    ? documentIdentifier({ handoffId })
    : versionIdentifier({ handoffId, version });
}

/**
 * Every version of this handoff's note that the server shows now: the one that was read, under its
 * name, and any that came after it.
 * @param moves a version takes the place of the one before: there is only one to ask for
 */
export async function notesNow(
  client: FhirClient,
  context: HandoffContext,
  carrier: Exclude<NoteCarrier, 'window'>,
  moves: boolean,
): Promise<Result<readonly fhir4.Resource[]>> {
  const known = noteInChart(context);
  if (known !== null && moves) {
    const now = await client.read(known.reference);
    return now.ok ? inFull(client, [now.value.resource]) : now;
  }
  const patient = `patient=${encodeURIComponent(context.patient.replace(/^Patient\//, ''))}`;
  const next = identifierSearch(nextIdentifier(carrier, context));
  const [found, again] = await Promise.all([
    client.searchAll(`${carrier}?${patient}&${next}`),
    // An EHR may not keep identifiers of ours: then it is found under its own name only.
    known === null ? null : client.read(known.reference),
  ]);
  if (!found.ok) return found;
  if (again !== null && !again.ok) return again;
  const value = found.value.filter(({ id }) => id !== again?.value.resource.id);
  return inFull(client, again === null ? value : [again.value.resource, ...value]);
}
