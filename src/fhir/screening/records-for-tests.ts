import { HOW_OFTEN } from '../../domain/screening/instruments/answer-lists.ts';
import { INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import type { ItemAnswer } from '../../domain/screening/screen.ts';

export const SUBJECT = 'Patient/1';
export const TAKEN = '2026-11-23T09:42:00-05:00';

/** A survey result as an EHR keeps it; anything in `more` goes over it. */
export function observation(
  id: string,
  code: string,
  more: Partial<fhir4.Observation> = {},
): fhir4.Observation {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code }] },
    subject: { reference: SUBJECT },
    effectiveDateTime: TAKEN,
    ...more,
  };
}

/** Answers by linkId; `undefined` is a question left blank. */
export function response(
  id: string,
  questionnaire: string | undefined,
  answers: Readonly<Record<string, fhir4.QuestionnaireResponseItemAnswer | undefined>>,
  more: Partial<fhir4.QuestionnaireResponse> = {},
): fhir4.QuestionnaireResponse {
  return {
    resourceType: 'QuestionnaireResponse',
    id,
    status: 'completed',
    questionnaire,
    subject: { reference: SUBJECT },
    authored: TAKEN,
    item: Object.entries(answers).map(([linkId, answer]) => ({
      linkId,
      ...(answer === undefined ? {} : { answer: [answer] }),
    })),
    ...more,
  };
}

/** The lists of codes for one instrument. */
export function codesOf(instrument: InstrumentId) {
  return INSTRUMENTS[instrument].codes;
}

/** The answer code of a score, with or without its system. */
export function answerCode(score: ItemAnswer, system?: string): fhir4.Coding {
  const [code] = Object.entries(HOW_OFTEN.loinc).find(([, value]) => value === score) ?? [];
  return { system, code };
}

/** A filled-in EPDS as numbered integers. */
export function epdsResponse(
  id: string,
  items: readonly ItemAnswer[],
  more: Partial<fhir4.QuestionnaireResponse> = {},
): fhir4.QuestionnaireResponse {
  const answers = items.map((item, index): [string, { valueInteger: number } | undefined] => [
    `epds-${index + 1}`,
    item === null ? undefined : { valueInteger: item },
  ]);
  return response(id, 'http://loinc.org/q/71354-5', Object.fromEntries(answers), more);
}
