/** A number that decides something, with where it comes from. */
export type CitedCutoff = { readonly value: number; readonly source: string };

/** A published range of totals, both ends included. It names no severity and decides nothing. */
export type ScoreBand = { readonly from: number; readonly to: number };

/** The ranges a total is read against, lowest first, and who publishes them. */
export type ScoreBands = { readonly bands: readonly ScoreBand[]; readonly source: string };

/** What an instrument asks about, as far as a sentence said to her depends on it. */
export type Topic = 'mood' | 'worry' | 'trauma';

/** How an answer without a number is scored; a number always counts as it stands. */
export type AnswerList = {
  /** LOINC answer code → its published score. */
  readonly loinc: Readonly<Record<string, number>>;
  /** A yes is 1 and a no is 0, as a boolean, a code or a word. */
  readonly yesNo: boolean;
};

/** A few items of an instrument that are also added up by themselves. */
export type Subscale = {
  readonly name: string;
  /** Numbers of the items, counted from 1. */
  readonly items: readonly number[];
  readonly max: number;
  readonly about: Topic;
  readonly cutoff: CitedCutoff;
};

/**
 * Codes of an instrument in charts. They stand here because they are facts of the instrument; only
 * `fhir/screening` reads them. A code nobody verified is left out: recognition is then by name.
 */
export type InstrumentCodes = {
  /** LOINC codes of the total score. */
  readonly totals: readonly string[];
  /**
   * LOINC codes of the panel; real charts also keep the total under these (rules/fhir.md#loinc).
   */
  readonly panels: readonly string[];
  /** SNOMED CT observables of the total. */
  readonly snomedTotals: readonly string[];
  /** LOINC codes of the scored questions, item 1 first; empty where none is verified. */
  readonly items: readonly string[];
  /** LOINC codes that belong to the form and carry no score. */
  readonly unscored: readonly string[];
};

/** Names of an instrument, each the source of a pattern; case does not matter. */
export type InstrumentNames = {
  /** In home-made codes, linkIds and Questionnaire addresses. */
  readonly code: string;
  /**
   * In titles, addresses and display text, by what to call it then; a space stands for `_` and `.`
   * too. What a form asks is never read from it, only that it is this form.
   */
  readonly text: Readonly<Record<string, string>>;
  /**
   * Yes/no questions about suicide outside the total, after the form's name
   * (`phq-a-suicide-attempt`) or in a form known to be one.
   */
  readonly yesNo?: string;
  /**
   * The yes/no question asked first, without a score: a "no" ends the form with a total of 0. Also
   * known by the number 0.
   */
  readonly gate?: string;
  /** A shorter form under nearly the same name that cannot be scored. */
  readonly shortForm?: { readonly name: string; readonly ending: string };
};

/**
 * One screening instrument, everything about it that is not a word on the screen: those live with
 * each language (`content/words/instrument-words.ts`). Item wording is never kept
 * (rules/screening.md#item-wording).
 */
export type InstrumentEntry<Id extends string = string> = {
  /** Its short name, the same in every language. */
  readonly id: Id;
  readonly about: Topic;
  readonly givenAs: 'self_report' | 'self_report_or_interview';
  readonly items: number;
  /** Each item scores 0 to this. */
  readonly itemMax: number;
  /** Highest possible total; the lowest is 0. */
  readonly max: number;
  readonly answers: AnswerList;
  /** Positive at this total or above, unless the practice sets another. */
  readonly cutoff: CitedCutoff;
  /** Another published cut-off for some people, shown to whoever cares for one of them. */
  readonly otherCutoff: { readonly who: 'fathers' | 'women'; readonly source: string } | null;
  /** Null: none are published, as for the short forms. */
  readonly bands: ScoreBands | null;
  /** Number of the self-harm item, counted from 1; null: the instrument does not ask. */
  readonly selfHarmItem: number | null;
  /** Full-length instruments whose same-day negative result resolves this short form's positive. */
  readonly resolvedBy: readonly Id[];
  readonly subscale: Subscale | null;
  readonly codes: InstrumentCodes;
  readonly names: InstrumentNames;
};
