import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { isType } from '../codes/of-type.ts';
import { referenceTo } from '../codes/reference.ts';
import { textsOfCommunication } from './carrier/note-communication.ts';
import { textsOfDocument } from './carrier/note-document.ts';
import { isNoteIdentifier } from './carrier/note-identity.ts';
import { textsOfQuestionnaireResponse } from './carrier/note-questionnaire-response.ts';
import { notesInText } from './text/from-note.ts';
import type { HandoffNote, NoteProblem } from './text/handoff-note.ts';

/** A note as the chart holds it. */
export type StoredNote = {
  readonly note: HandoffNote;
  readonly problems: readonly NoteProblem[];
  /** `DocumentReference/12`, and its version, for an update. */
  readonly reference: string;
  readonly version: string;
  /** When the server stored it (ISO); null when it does not say. */
  readonly savedAt: string | null;
};

export type NotesRead = {
  /** One for each handoff: the newest version, and of two the one that was stored first. */
  readonly notes: readonly StoredNote[];
  readonly problems: readonly (
    | { readonly is: 'unreadable'; readonly reference: string }
    /** Another note of the same version as the one that counts: two people wrote at once. */
    | { readonly is: 'rival'; readonly handoffId: string; readonly rival: StoredNote }
  )[];
};

/** The handoff notes among a chart's resources, known by their text whatever else is lost. Pure. */
export function notesIn(resources: readonly fhir4.Resource[]): NotesRead {
  const read = resources.map((resource) => notesOf(resource, resources));
  const all = read.flatMap(({ notes }) => notes).toSorted(inOrder);
  const first = all.filter(
    ({ note }, index) =>
      all.findIndex((other) => other.note.handoffId === note.handoffId) === index,
  );
  // One note can be in two resources, or in two forms of a document: the one that came through best.
  const counts = first.map((one) =>
    all
      .filter(({ note }) => isSameNote(note, one.note))
      .reduce((best, copy) => (copy.problems.length < best.problems.length ? copy : best), one),
  );
  const rivals = all.filter((one) => {
    const winner = counts.find(({ note }) => note.handoffId === one.note.handoffId);
    return winner !== undefined && isRival(one.note, winner.note);
  });
  return {
    notes: counts,
    problems: [
      ...read
        .flatMap(({ unreadable }) => unreadable ?? [])
        .map((reference) => ({ is: 'unreadable', reference }) as const),
      ...rivals.map((rival) => ({ is: 'rival', handoffId: rival.note.handoffId, rival }) as const),
    ],
  };
}

/** The records of notes, as the chart holds them: by the resource the note is. */
export const recordsOf = (notes: readonly StoredNote[]): readonly StoredRecord[] =>
  notes.flatMap(({ note, reference, version, savedAt }) =>
    note.records.map(
      (record): StoredRecord => ({
        record,
        reference,
        version,
        savedAt,
        handoffId: note.handoffId,
        inNote: true,
      }),
    ),
  );

function notesOf(
  resource: fhir4.Resource,
  resources: readonly fhir4.Resource[],
): { readonly notes: readonly StoredNote[]; readonly unreadable?: string } {
  const texts = textsOf(resource, resources);
  if (texts === null) return { notes: [] };
  const reference = referenceTo(resource);
  const version = resource.meta?.versionId ?? '';
  const savedAt = resource.meta?.lastUpdated ?? null;
  const found = texts.texts.flatMap(notesInText);
  const notes = found.flatMap((one) =>
    one.is === 'note'
      ? [{ note: one.note, problems: one.problems, reference, version, savedAt }]
      : [],
  );
  const lost = notes.length === 0 && (texts.isOurs || found.length > 0);
  return lost ? { notes, unreadable: reference } : { notes };
}

/** The texts of a resource that can carry a note; null for any other, and for one withdrawn. */
function textsOf(
  resource: fhir4.Resource,
  resources: readonly fhir4.Resource[],
): { readonly texts: readonly string[]; readonly isOurs: boolean } | null {
  if (isType('DocumentReference')(resource) && resource.status !== 'entered-in-error') {
    const isOurs = resource.identifier?.some(isNoteIdentifier) === true;
    return { texts: textsOfDocument(resource, resources), isOurs };
  }
  if (isType('Communication')(resource) && resource.status !== 'entered-in-error') {
    const isOurs = resource.identifier?.some(isNoteIdentifier) === true;
    return { texts: textsOfCommunication(resource), isOurs };
  }
  if (isType('QuestionnaireResponse')(resource) && resource.status !== 'entered-in-error') {
    const isOurs = isNoteIdentifier(resource.identifier);
    return { texts: textsOfQuestionnaireResponse(resource), isOurs };
  }
  return null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const storedAt = ({ savedAt, note }: StoredNote): number => Date.parse(savedAt ?? note.at) || 0;

const inOrder = (a: StoredNote, b: StoredNote): number =>
  b.note.version - a.note.version || storedAt(a) - storedAt(b) || compare(a.reference, b.reference);

const isSameNote = (a: HandoffNote, b: HandoffNote): boolean =>
  a.handoffId === b.handoffId &&
  a.version === b.version &&
  a.at === b.at &&
  a.by.reference === b.by.reference &&
  a.by.name === b.by.name;

const isRival = (one: HandoffNote, winner: HandoffNote): boolean =>
  one.version === winner.version && !isSameNote(one, winner);
