import type { Language } from '../../domain/language/language.ts';
import type { enPreflight } from '../words/en/en-preflight.ts';
import { english } from '../words/en/english.ts';
import { spanish } from '../words/es/spanish.ts';
import type { LanguageFolder } from '../words/language-folder.ts';

/** Every language there is. One that is new does not compile until its folder has everything. */
export const LANGUAGE_FOLDERS: Readonly<Record<Language, LanguageFolder<typeof enPreflight>>> = {
  en: english,
  es: spanish,
};
