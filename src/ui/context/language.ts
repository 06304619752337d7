import { createContext, useContext } from 'react';
import { LANGUAGE_FOLDERS } from '../../content/languages/languages.ts';
import { enFirst } from '../../content/words/en/en-first.ts';
import type { FirstWords } from '../../content/words/words.ts';
import type { Language } from '../../domain/language/language.ts';

/** The language of the interface. What is said to her has its own (Line.lang). */
type Interface = { readonly language: Language; readonly words: FirstWords };

const Context = createContext<Interface>({ language: 'en', words: enFirst });

export const LanguageProvider = Context.Provider;

export const useLanguage = (): Language => useContext(Context).language;

/** The words of the first card; a later card takes `useWords` of later-words.ts. */
export const useFirstWords = (): FirstWords => useContext(Context).words;

/** The first words of a language: English is on board, another is fetched when asked for. */
export const firstWordsOf = (language: Language): Promise<FirstWords> =>
  LANGUAGE_FOLDERS[language].first();
