import type { AnswerList } from './instrument-entry.ts';

/** PHQ and GAD answers, LOINC answer list LL358-3 (US Core Questionnaire-phq-9-example). */
export const HOW_OFTEN = {
  loinc: { 'LA6568-5': 0, 'LA6569-3': 1, 'LA6570-1': 2, 'LA6571-9': 3 },
  yesNo: false,
} as const satisfies AnswerList;

/** One point for each yes. */
export const YES_IS_ONE = { loinc: {}, yesNo: true } as const satisfies AnswerList;

/** Numbers only: no coded answers with a published score are known. */
export const NUMBERS_ONLY = { loinc: {}, yesNo: false } as const satisfies AnswerList;
