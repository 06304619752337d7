import type { StoredRecord } from '../../domain/handoff-record.ts';
import { isClinicianRecord } from '../../domain/safety-record.ts';
import type { FhirClient } from '../fhir-client.ts';
import { isType } from '../of-type.ts';
import { mistakenIn } from '../write/mistaken.ts';
import type { NoteProblem } from './handoff-note.ts';
import { binariesToFetch } from './note-document.ts';
import { notesIn, recordsOf, type StoredNote } from './notes-in.ts';

/** What the handoff notes of a chart carry (src/app/noted.ts). */
type Noted = {
  readonly records: readonly StoredRecord[];
  readonly carriers: readonly string[];
  readonly unreadable: readonly string[];
  readonly mistaken: readonly string[];
};

/** Documents whose text has to be fetched to know whether it is a note: newest first. */
const MOST_FETCHED = 10;

/**
 * Reads the notes among these resources. The text of a document may be a Binary of its own: of ours
 * it is always fetched, of others for the newest few, since a note that someone pasted looks like any.
 */
export async function readNotes(
  client: Pick<FhirClient, 'read'>,
  resources: readonly fhir4.Resource[],
): Promise<Noted> {
  const binaries = await Promise.all(
    urlsIn(resources).map((url) => client.read<fhir4.Binary>(url)),
  );
  const fetched = binaries.flatMap((answer) => (answer.ok ? [answer.value.resource] : []));
  const { notes, problems } = notesIn([...resources, ...fetched]);
  const hurt = notes.filter((note) => note.problems.some((problem) => isLoss(problem, note)));
  return {
    records: notes.flatMap((note) =>
      recordsOf([note]).filter(({ record }) => !isDoubtful(record.key, note)),
    ),
    carriers: notes.map(({ reference }) => reference),
    unreadable: [
      ...problems.flatMap((one) => (one.is === 'unreadable' ? one.reference : [])),
      ...hurt.map(({ reference }) => reference),
    ],
    mistaken: notes.flatMap(({ note }) =>
      mistakenIn(note.elsewhere).flatMap(({ reference }) => reference ?? []),
    ),
  };
}

function urlsIn(resources: readonly fhir4.Resource[]): readonly string[] {
  const documents = resources
    .filter(isType('DocumentReference'))
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'en'));
  const ours = documents.flatMap(binariesToFetch);
  const others = documents.flatMap(({ content }) =>
    (content ?? []).flatMap(({ attachment: { contentType, data, url } }) =>
      data === undefined && url !== undefined && /^(text\/|$)/.test(contentType ?? '') ? url : [],
    ),
  );
  return [...new Set([...ours, ...others.slice(0, MOST_FETCHED)])];
}

/** Something of the handoff may be hidden by this: it is said, and nothing is started beside it. */
function isLoss(problem: NoteProblem, note: StoredNote): boolean {
  switch (problem.is) {
    case 'cut_off':
    case 'newer_format':
      return true;
    case 'edited':
      return !problem.read || isDoubtful(problem.key, note);
    case 'added':
      return false;
  }
}

/**
 * A clinician's step whose words someone changed opens no gate: only what was recorded does
 * (clinical.md §3.2, hazard H6). Any other entry may be put right by hand.
 */
const isDoubtful = (key: string, { note, problems }: StoredNote): boolean =>
  note.records.some((record) => record.key === key && isClinicianRecord(record)) &&
  problems.some((problem) => problem.is === 'edited' && problem.key === key);
