import { SID } from '../../codes/sid.ts';
import type { HandoffNote } from '../text/handoff-note.ts';

/** A note and its text, ready to be put into a resource. */
export type WrittenNote = { readonly note: HandoffNote; readonly text: string };

/** One document for all versions; a message or a form has its version in its identifier. */
export const documentIdentifier = ({
  handoffId,
}: Pick<HandoffNote, 'handoffId'>): fhir4.Identifier => ({
  system: SID.record,
  value: `${handoffId}:note`,
});

export const versionIdentifier = ({
  handoffId,
  version,
}: Pick<HandoffNote, 'handoffId' | 'version'>): fhir4.Identifier => ({
  system: SID.record,
  value: `${handoffId}:note-${version}`,
});

export const noteTitle = ({ version }: HandoffNote): string => `Handoff note, version ${version}`;

export const isNoteTitle = (text: string | undefined): boolean =>
  /^Handoff note, version \d+/.test(text ?? '');

export const isNoteIdentifier = (identifier: fhir4.Identifier | undefined): boolean =>
  identifier?.system === SID.record && /:note(?:-\d+)?$/.test(identifier.value ?? '');
