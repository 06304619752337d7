import type { Parsed } from '../../border/parsed.ts';
import { concept, EXTERNAL } from '../../codes/our-codes.ts';
import {
  encounterOf,
  patientReference,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../../handoff/record/record-identity.ts';
import { versionIdentifier, type WrittenNote } from './note-identity.ts';

/** The note as a message about her, one for every version, where no document can be written. */
export function toNoteCommunication(
  { note, text }: WrittenNote,
  context: WriteContext,
): fhir4.Communication {
  return {
    resourceType: 'Communication',
    meta: restrictedMeta(),
    identifier: [versionIdentifier(note)],
    status: 'completed',
    category: [concept(EXTERNAL.communicationCategory, 'notification', 'Notification')],
    subject: patientReference(context),
    ...encounterOf(context),
    sent: note.at,
    sender: toReference(note.by),
    payload: [{ contentString: text }],
  };
}

/** The texts a message holds; a payload may have been split. */
export const textsOfCommunication = ({
  payload,
}: Parsed<fhir4.Communication>): readonly string[] => {
  const texts = (payload ?? []).flatMap(({ contentString }) => contentString ?? []);
  return texts.length === 0 ? [] : [texts.join('\n')];
};
