import type { InstrumentId } from './instruments.ts';

/** One Questionnaire of the practice's own making: which of its questions is which item. */
export type QuestionnaireLinks = {
  readonly instrument: InstrumentId;
  /** Name of the question (linkId) → item number, counted from 1. */
  readonly items: Readonly<Record<string, number>>;
  /** linkId of the total, when the form keeps one. */
  readonly total?: string;
  /** linkIds of yes/no questions about suicide outside the total (PHQ-A). */
  readonly yesNo?: readonly string[];
};

/** What a code of the practice's own stands for. */
export type OwnCode = {
  readonly instrument: InstrumentId;
  readonly part: number | 'total';
};

/** Forms that a practice names in its own way, so that they are scored and not only told. */
export type FormSettings = {
  /** Questionnaires by canonical address, without `|version`. */
  readonly linkIds: Readonly<Record<string, QuestionnaireLinks>>;
  /** Codes of results and answers, by `system|code`. */
  readonly itemCodes: Readonly<Record<string, OwnCode>>;
};

/** Nothing of its own. */
export const NO_OWN_FORMS: FormSettings = { linkIds: {}, itemCodes: {} };
