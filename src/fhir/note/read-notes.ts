import type { StoredRecord } from '../../domain/handoff-record.ts';
import type { FhirClient } from '../fhir-client.ts';
import { isType } from '../of-type.ts';
import { mistakenIn } from '../write/mistaken.ts';
import { type CarriedNote, carriedText, newestNotes } from './carried-notes.ts';

/** What the handoff notes of a chart carry (src/app/noted.ts). */
type Noted = {
  readonly records: readonly StoredRecord[];
  readonly carriers: readonly string[];
  readonly unreadable: readonly string[];
  readonly mistaken: readonly string[];
};

/** Documents whose text has to be fetched: newest first, and no more than these. */
const MOST_FETCHED = 10;

/**
 * Reads the notes among these resources. The text of a document may be a Binary of its own: the
 * newest few are fetched, since a note that someone pasted looks like any other.
 */
export async function readNotes(
  client: Pick<FhirClient, 'read'>,
  resources: readonly fhir4.Resource[],
): Promise<Noted> {
  const { notes, unreadable } = newestNotes(await withTexts(client, resources));
  const hurt = notes.filter(({ problems }) =>
    problems.some((one) => one.is === 'cut_off' || (one.is === 'edited' && !one.read)),
  );
  return {
    records: notes.flatMap(recordsOf),
    carriers: notes.map(({ resource }) => nameOf(resource)),
    unreadable: [...unreadable, ...hurt.map(({ resource }) => resource)].map(nameOf),
    mistaken: notes.flatMap(({ note }) =>
      mistakenIn(note.elsewhere).flatMap(({ reference }) => reference ?? []),
    ),
  };
}

/** Each record of a note, as stored in the resource that carries it. */
function recordsOf({ note, resource }: CarriedNote): readonly StoredRecord[] {
  return note.records.map((record) => ({
    record,
    reference: nameOf(resource),
    version: resource.meta?.versionId ?? '',
    savedAt: resource.meta?.lastUpdated ?? note.at,
    handoffId: note.handoffId,
    inNote: true,
  }));
}

async function withTexts(
  client: Pick<FhirClient, 'read'>,
  resources: readonly fhir4.Resource[],
): Promise<readonly fhir4.Resource[]> {
  const elsewhere = resources
    .filter(isType('DocumentReference'))
    .filter((document) => carriedText(document) === null)
    .filter(({ content }) => content?.[0]?.attachment.url !== undefined)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'en'))
    .slice(0, MOST_FETCHED);
  const fetched = await Promise.all(elsewhere.map((document) => withText(client, document)));
  return resources.map((one) => fetched.find(({ id }) => id === one.id && isDocument(one)) ?? one);
}

const isDocument = isType('DocumentReference');

async function withText(
  client: Pick<FhirClient, 'read'>,
  document: fhir4.DocumentReference,
): Promise<fhir4.DocumentReference> {
  const [first, ...others] = document.content;
  const answer = await client.read<fhir4.Binary>(first?.attachment.url ?? '');
  if (!answer.ok || first === undefined) return document;
  const { data } = answer.value.resource;
  const attachment = { ...first.attachment, ...(data === undefined ? {} : { data }) };
  return { ...document, content: [{ ...first, attachment }, ...others] };
}

const nameOf = ({ resourceType, id }: fhir4.Resource): string => `${resourceType}/${id}`;
