import { createContext, useContext } from 'react';
import { en } from '../content/en.ts';
import { es } from '../content/es.ts';
import type { Words } from '../content/words.ts';

/** The language of the interface. What is said to her has its own (Line.lang). */
export type InterfaceLanguage = 'en' | 'es';

const CATALOGUE: Readonly<Record<InterfaceLanguage, Words>> = { en, es };

const Context = createContext<InterfaceLanguage>('en');

export const LanguageProvider = Context.Provider;

export const useLanguage = (): InterfaceLanguage => useContext(Context);

export const useWords = (): Words => CATALOGUE[useContext(Context)];
