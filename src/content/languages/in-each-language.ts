import { LANGUAGES, type Language } from '../../domain/language/language.ts';
import type { enPreflight } from '../words/en/en-preflight.ts';
import type { PageWords } from '../words/language-folder.ts';
import { LANGUAGE_FOLDERS } from './languages.ts';

type Pages = PageWords<typeof enPreflight>;

/** One part of every language, for a page that changes between languages with a tap. */
export async function inEachLanguage<Part extends keyof Pages>(
  part: Part,
): Promise<Readonly<Record<Language, Pages[Part]>>> {
  const parts = LANGUAGES.map(
    async (language) => [language, (await LANGUAGE_FOLDERS[language].pages())[part]] as const,
  );
  return Object.fromEntries(await Promise.all(parts)) as Record<Language, Pages[Part]>;
}
