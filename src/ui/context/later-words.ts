import { createContext, useContext } from 'react';
import type { Words } from '../../content/words/words.ts';

const Context = createContext<Words | null>(null);

export const WordsProvider = Context.Provider;

/** Every sentence of the interface. Only below the later cards, which bring the words with them. */
export function useWords(): Words {
  const words = useContext(Context);
  if (words === null) throw new Error('useWords needs a WordsProvider above it');
  return words;
}
