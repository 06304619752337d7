import type { Formality, OwnConsent, OwnScripts } from './practice-script.ts';

/** How a practice speaks. */
export type ScriptSettings = {
  /** Sentences the practice wrote for itself: those that may be shown, and those that may not. */
  readonly ownScripts: OwnScripts;
  /** The practice's own question before anything is shared, at most one in a language. */
  readonly consent: readonly OwnConsent[];
  /** First name of whoever takes the baton, for scripts that name them; null: none named. */
  readonly staffName: string | null;
  /** How the practice speaks Spanish; `tu` needs sentences of its own, the bank says usted. */
  readonly spanishFormality: Formality;
};
