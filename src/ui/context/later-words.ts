import { createContext, useContext } from 'react';
import { en } from '../../content/words/en/en.ts';
import type { Words } from '../../content/words/words.ts';
import type { InterfaceLanguage } from './language.ts';

const Context = createContext<Words>(en);

export const WordsProvider = Context.Provider;

/** Every sentence of the interface. Only below the later cards, which bring the words with them. */
export const useWords = (): Words => useContext(Context);

/** All the words of a language. */
export async function wordsOf(language: InterfaceLanguage): Promise<Words> {
  return language === 'es' ? (await import('../../content/words/es/es.ts')).es : en;
}
