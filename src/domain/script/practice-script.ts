import type { Language } from '../language/language.ts';

/** Where a practice may put a sentence of its own. Safety and voicemail have the bank's only. */
export const PRACTICE_STAGES = [
  'transition',
  'framing',
  'agreement',
  'handover',
  'close',
  'fallback',
  'hesitation',
  'revisit',
] as const;

export type PracticeStage = (typeof PRACTICE_STAGES)[number];

/** Whom a sentence is worded for, as in the bank. */
export const PRACTICE_AUDIENCES = [
  'patient',
  'caregiver',
  'partner',
  'adoptive_parent',
  'loss',
  'interpreter',
] as const;

export type PracticeAudience = (typeof PRACTICE_AUDIENCES)[number];

/** Whether the language has two ways to say "you". */
export const HAS_TU: Readonly<Record<Language, boolean>> = { en: false, es: true };

/** The two ways to say "you" in Spanish; every sentence of the bank says usted. */
export const FORMALITIES = ['usted', 'tu'] as const;

export type Formality = (typeof FORMALITIES)[number];

/** A sentence a practice wrote for itself, linted and approved (rules/words.md#two-people). */
export type PracticeScript = {
  readonly id: string;
  readonly stage: PracticeStage;
  readonly audience: PracticeAudience;
  readonly lang: Language;
  readonly text: string;
  /** Spanish that addresses a woman or a man; null: it fits both, or is English. */
  readonly form: 'feminine' | 'masculine' | null;
  /** How it addresses her in Spanish; English has the bank's one form. */
  readonly formality: Formality;
  /** Before the article's sentences; otherwise behind "Other wording". */
  readonly first: boolean;
};

/** A practice's own consent question, in place of the bank's; its id names its version. */
export type OwnConsent = Pick<PracticeScript, 'id' | 'lang' | 'text'>;

/** A sentence of a practice that is not shown, and the rules that keep it back. */
export type RefusedScript = { readonly id: string; readonly rules: readonly string[] };

export type OwnScripts = {
  readonly shown: readonly PracticeScript[];
  readonly refused: readonly RefusedScript[];
};
