import { primaryLanguage } from '../language/language.ts';
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
 * The language for which a spoken interpreter is on the line before anyone dials; null: none is
 * needed, or she signs (rules/handoff.md#interpreter).
 */
export const interpretedLanguage = ({
  interpreterNeeded,
  language,
}: Pick<Person, 'interpreterNeeded' | 'language'>): string | null =>
  interpreterNeeded && language !== null && !isSigned(language) ? language : null;
