import type { Parsed } from '../border/parsed.ts';
import { NOTE_QUESTIONNAIRE, REFERRAL_NOTE } from '../codes/note-codes.ts';
import { isType } from '../codes/of-type.ts';

/**
 * Whether this resource may be, or hold, a handoff note: a document that is not what was sent to a
 * practice (someone may have pasted the note into it), or a message or form that we named one. Cheap:
 * the reader of notes is fetched only where one of these is.
 */
export function mayBeNote(resource: fhir4.Resource): boolean {
  if (isType('DocumentReference')(resource)) {
    return resource.type?.coding?.some(({ code }) => code === REFERRAL_NOTE.code) !== true;
  }
  if (isType('Communication')(resource)) return resource.identifier?.some(isNote) === true;
  if (isType('QuestionnaireResponse')(resource)) {
    return resource.identifier?.value?.includes(':note') === true || isOurs(resource);
  }
  return false;
}

const isNote = ({ value }: fhir4.Identifier): boolean => value?.includes(':note') === true;

const isOurs = ({ questionnaire }: Parsed<fhir4.QuestionnaireResponse>): boolean =>
  questionnaire?.includes(NOTE_QUESTIONNAIRE) === true;
