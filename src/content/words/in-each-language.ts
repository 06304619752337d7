import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { PageWords } from './language-folder.ts';
import { LANGUAGE_FOLDERS } from './languages.ts';

/** One part of every language, for a page that changes between languages with a tap. */
export async function inEachLanguage<Part extends keyof PageWords>(
  part: Part,
): Promise<Readonly<Record<Language, PageWords[Part]>>> {
  const parts = LANGUAGES.map(
    async (language) => [language, (await LANGUAGE_FOLDERS[language].pages())[part]] as const,
  );
  return Object.fromEntries(await Promise.all(parts)) as Record<Language, PageWords[Part]>;
}
