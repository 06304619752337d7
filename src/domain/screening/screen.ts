import type { InstrumentId } from './instruments.ts';

/**
 * A scored answer, 0 to the instrument's `itemMax` (most symptoms), or null: the item was asked and
 * left blank.
 */
export type ItemAnswer = number | null;

/**
 * One completed form as the chart holds it, merged from every record that tells of it
 * (a total, its items, the QuestionnaireResponse they were derived from). Without a total and
 * without items it was filled in, and nothing of it could be read: what it asks is then unknown.
 */
export type Screen = {
  readonly instrument: InstrumentId;
  /** When it was taken, as recorded: `YYYY-MM-DD`, or an ISO date-time with offset. */
  readonly taken: string;
  /** The total the record states; null when no record states one. */
  readonly total: number | null;
  /** Scored items, item 1 first, always the instrument's full length; null: no item is on file. */
  readonly items: readonly ItemAnswer[] | null;
  /**
   * Yes/no questions about suicide that the form asks beside its scored items, outside the total:
   * the PHQ-A has two (rules/screening.md#yes-no-questions). Null: asked and left blank. Absent:
   * none is on file.
   */
  readonly yesNoAnswers?: readonly (boolean | null)[];
  /** Who answered, as the chart names them; null when it does not say. */
  readonly answeredBy: string | null;
  /** BCP-47 language the form was answered in; null when not recorded. */
  readonly language: string | null;
  /** The chart records this was read from, for example `Observation/12`. The total's comes first. */
  readonly records: readonly string[];
  /** The visit it belongs to, for example `Encounter/7`. */
  readonly encounter: string | null;
};

/** It was filled in, and nothing of it could be read. */
export const isUnanswered = ({ total, items, yesNoAnswers }: Screen): boolean =>
  total === null && items === null && yesNoAnswers === undefined;

/** Why a record that looks like a screen was left out. Each has its own sentence in content/. */
export type UnreadReason =
  | 'entered_in_error'
  | 'not_final'
  | 'out_of_range'
  | 'wrong_unit'
  | 'not_a_number'
  | 'unknown_answer'
  | 'no_date'
  | 'no_value'
  | 'someone_else'
  /** Part of it is not as R4 has it. */
  | 'unreadable'
  | 'not_scorable';

/**
 * Forms that are shown and never acted on (rules/screening.md#shown-only): the MDQ is no trigger,
 * the PASS is not one the practice has chosen, and "PSS" is the name of two different scales.
 */
export type ShownForm = 'MDQ' | 'PSS' | 'PASS';

/** A record that was found and not used: said on screen, never dropped in silence (hazard H22). */
export type UnreadScreen = {
  readonly record: string;
  readonly reason: UnreadReason;
  /** What the record held, in a few words fit for a clinician, for example `EPDS total 34`. */
  readonly detail: string;
  /** The form's name, as far as it is known: `EPDS`, `PHQ-8`. */
  readonly name: string | null;
  /** When it was taken; null when that is not known. */
  readonly taken: string | null;
  /** Set for a form that is shown and not acted on: why has its own sentence in content/. */
  readonly form?: ShownForm;
};
