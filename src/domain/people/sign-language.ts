import { languageOf, languageTag, primaryLanguage } from '../language/language.ts';
import type { Person } from './person.ts';

/** Sign languages of the Americas and any sign language (`sgn`), by BCP-47 primary subtag. */
const SIGNED: readonly string[] = ['ase', 'fcs', 'mfs', 'psl', 'sgn'];

/**
 * Whether she speaks with her hands: a phone on speaker is then nothing to offer
 * (rules/handoff.md#interpreter, P14), and the interpreter or the relay is on before anyone dials.
 */
export const isSigned = (language: string | null): boolean =>
  SIGNED.includes(primaryLanguage(language) ?? '');

/**
 * For whom a spoken interpreter is on the line before anyone dials, and in which language, where
 * the chart names one; null: none is needed, or she signs (rules/handoff.md#interpreter). It is
 * needed where the chart says so, and where this app has no sentence that she would understand.
 */
export function spokenInterpreter({
  interpreterNeeded,
  language,
}: Pick<Person, 'interpreterNeeded' | 'language'>): { readonly language: string | null } | null {
  if (isSigned(language)) return null;
  const hasNoSentence = languageTag(language) !== null && languageOf(language) === null;
  return interpreterNeeded || hasNoSentence ? { language } : null;
}
