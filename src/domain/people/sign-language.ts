import { primaryLanguage } from '../language/language.ts';

/** Sign languages of the Americas and any sign language (`sgn`), by BCP-47 primary subtag. */
const SIGNED: readonly string[] = ['ase', 'fcs', 'mfs', 'psl', 'sgn'];

/**
 * Whether she speaks with her hands: a phone on speaker is then nothing to offer
 * (rules/handoff.md#interpreter, P14), and the interpreter or the relay is on before anyone dials.
 */
export const isSigned = (language: string | null): boolean =>
  SIGNED.includes(primaryLanguage(language) ?? '');
