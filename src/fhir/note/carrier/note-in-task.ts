import type { Parsed } from '../../border/parsed.ts';
import { isDecisionNote } from '../../codes/decision-note.ts';
import type { WrittenNote } from './note-identity.ts';

/** A decision as an annotation of the Task that it is committed in (rules/fhir.md#commit). */
export const toTaskNote = ({ note, text }: WrittenNote): fhir4.Annotation => ({
  // No PractitionerRole may be the author of an annotation (R4 Annotation.author[x]).
  ...(note.by.name === '' ? {} : { authorString: note.by.name }),
  time: note.at,
  text,
});

/** The decisions that a Task carries as text, and nothing that others noted in it. */
export const textsOfTask = ({ note = [] }: Parsed<fhir4.Task>): readonly string[] =>
  note.flatMap(({ text }) => (isDecisionNote(text) ? (text ?? []) : []));
