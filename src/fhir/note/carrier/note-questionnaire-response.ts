import type { Parsed } from '../../border/parsed.ts';
import { NOTE_QUESTIONNAIRE } from '../../codes/note-codes.ts';
import {
  encounterOf,
  patientReference,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../../handoff/record/record-identity.ts';
import { versionIdentifier, type WrittenNote } from './note-identity.ts';

/** Never changes: forms are read by it. */
const LINK_ID = 'handoff-note';

/** The note as the answer of a form with one question, where an EHR accepts nothing else. */
export function toNoteQuestionnaireResponse(
  { note, text }: WrittenNote,
  context: WriteContext,
): fhir4.QuestionnaireResponse {
  return {
    resourceType: 'QuestionnaireResponse',
    meta: restrictedMeta(),
    identifier: versionIdentifier(note),
    questionnaire: NOTE_QUESTIONNAIRE,
    status: 'completed',
    subject: patientReference(context),
    ...encounterOf(context),
    authored: note.at,
    author: toReference(note.by),
    item: [{ linkId: LINK_ID, text: 'Handoff note', answer: [{ valueString: text }] }],
  };
}

/**
 * The text of its one question, also where the EHR filed the form under question numbers of its own.
 * Any form with single answers is looked at: whether a text is a note, the note itself says.
 */
export const textsOfQuestionnaireResponse = ({
  item,
}: Parsed<fhir4.QuestionnaireResponse>): readonly string[] =>
  (item ?? [])
    .filter(({ linkId, answer }) => linkId === LINK_ID || answer?.length === 1)
    .flatMap(({ answer }) => answer?.flatMap(({ valueString }) => valueString ?? []) ?? []);
