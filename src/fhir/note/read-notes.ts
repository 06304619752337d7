import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { isClinicianRecord } from '../../domain/handoff/safety-facts.ts';
import { mistakenIn } from './mistaken.ts';
import { notesIn, recordsOf, type StoredNote } from './notes-in.ts';
import type { NoteProblem } from './text/handoff-note.ts';

/** What the handoff notes of a chart carry (kept-records.ts). */
type Noted = {
  readonly records: readonly StoredRecord[];
  readonly carriers: readonly string[];
  readonly unreadable: readonly string[];
  readonly mistaken: readonly string[];
  /** Of each handoff, the note with its last decision. */
  readonly logs: readonly StoredNote[];
};

/** Reads the notes among these resources, documents with their texts in them. Pure. */
export function readNotes(resources: readonly fhir4.Resource[]): Noted {
  const { notes, problems } = notesIn(resources);
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
    logs: notes,
  };
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
 * (rules/safety.md#clinician-only, hazard H6). Any other entry may be put right by hand.
 */
const isDoubtful = (key: string, { note, problems }: StoredNote): boolean =>
  note.records.some((record) => record.key === key && isClinicianRecord(record)) &&
  problems.some((problem) => problem.is === 'edited' && problem.key === key);
