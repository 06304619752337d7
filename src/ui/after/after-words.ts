import { inEachLanguage } from '../../content/languages/in-each-language.ts';

/** Every language at once: her card changes between them with one tap. Fetched with the panel. */
export const AFTER_WORDS = await inEachLanguage('after');
