import { SID } from '../handoff/codes.ts';

/** What carries a note in a chart. */
export type CarrierType = 'DocumentReference' | 'Communication' | 'QuestionnaireResponse';

/**
 * The name of a note. A document is one note that moves on; a message or a form's answer cannot be
 * changed, so each version is one of its own.
 */
export const noteIdentifier = (
  carrier: CarrierType,
  handoffId: string,
  version: number,
): fhir4.Identifier => ({
  system: SID.record,
  value: carrier === 'DocumentReference' ? `${handoffId}:note` : `${handoffId}:note-${version}`,
});

/** Whether a record identifier names a note rather than one record of a handoff. */
export const isNoteKey = (key: string): boolean => /^note(-\d+)?$/.test(key);
