import { createContext, useContext } from 'react';
import { enFirst } from '../../content/words/en/en-first.ts';
import type { FirstWords } from '../../content/words/words.ts';

/** The language of the interface. What is said to her has its own (Line.lang). */
export type InterfaceLanguage = 'en' | 'es';

type Interface = { readonly language: InterfaceLanguage; readonly words: FirstWords };

const Context = createContext<Interface>({ language: 'en', words: enFirst });

export const LanguageProvider = Context.Provider;

export const useLanguage = (): InterfaceLanguage => useContext(Context).language;

/** The words of the first card; a later card takes `useWords` of later-words.ts. */
export const useFirstWords = (): FirstWords => useContext(Context).words;

/** The first words of a language: English is on board, another is fetched when asked for. */
export async function firstWordsOf(language: InterfaceLanguage): Promise<FirstWords> {
  return language === 'es' ? (await import('../../content/words/es/es.ts')).es : enFirst;
}
