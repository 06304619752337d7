/** A sentence, and where it is said: what the lint looks at. */
export type SentenceToLint = {
  readonly stage: string;
  /** Whom it is worded for: 'patient', 'caregiver', 'partner', 'loss', …; null: not said. */
  readonly audience: string | null;
  readonly lang: string;
  readonly text: string;
  /** How Spanish says "you": `usted` unless it says `tu`. */
  readonly formality?: string;
};

/** One thing a rule says about a sentence. An `error` keeps the sentence off the screen. */
export type LintFinding = {
  readonly rule: string;
  readonly level: 'error' | 'warn';
  /** The words it is about; null where something is missing. */
  readonly found: string | null;
  readonly why: string;
  readonly instead: string;
};
