import type { Language } from '../../domain/language.ts';
import { english } from './en/english.ts';
import { spanish } from './es/spanish.ts';
import type { LanguageFolder } from './language-folder.ts';

/** Every language there is. One that is new does not compile until its folder has everything. */
export const LANGUAGE_FOLDERS: Readonly<Record<Language, LanguageFolder>> = {
  en: english,
  es: spanish,
};
