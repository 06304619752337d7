import type { StoredRecord } from '../domain/handoff-record.ts';
import type { FhirClient } from '../fhir/fhir-client.ts';
import { mayBeNote } from '../fhir/may-be-note.ts';

/** What handoff notes carry, for what this EHR has no records for. */
export type Noted = {
  readonly records: readonly StoredRecord[];
  /** The resources that carry them: `DocumentReference/12`. */
  readonly carriers: readonly string[];
  /** Notes, or parts of one, that say less than they were written to say: `DocumentReference/12`. */
  readonly unreadable: readonly string[];
  /** Records of their own that were entered by mistake, and that nobody could mark: `Communication/3`. */
  readonly mistaken: readonly string[];
};

export const NOTHING_NOTED: Noted = { records: [], carriers: [], unreadable: [], mistaken: [] };

/** Reads the notes among these resources. Where there is none, nothing is fetched for it. */
export async function readNoted(
  client: Pick<FhirClient, 'read'>,
  resources: readonly fhir4.Resource[],
): Promise<Noted> {
  const notes = resources.filter(mayBeNote);
  if (notes.length === 0) return NOTHING_NOTED;
  const loaded = await import('../fhir/note/read-notes.ts').catch(() => null);
  return loaded === null
    ? { ...NOTHING_NOTED, unreadable: notes.map(({ resourceType, id }) => `${resourceType}/${id}`) }
    : loaded.readNotes(client, notes);
}

/**
 * One list of what the chart holds. Where a note carries a record, the note counts: a copy beside it
 * is written for others to see, and is not moved on.
 */
export function withNoted(
  stored: readonly StoredRecord[],
  { records, mistaken }: Noted,
): readonly StoredRecord[] {
  const inNotes = new Set(records.map(nameOf));
  return [
    ...stored.filter((one) => !inNotes.has(nameOf(one)) && !mistaken.includes(one.reference)),
    ...records,
  ];
}

const nameOf = ({ handoffId, record }: StoredRecord): string => `${handoffId}:${record.key}`;
