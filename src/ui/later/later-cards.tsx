import '../../content/scripts/later-scripts.ts';
import type { Words } from '../../content/words/words.ts';
import type { InterfaceLanguage } from '../context/language.ts';
import type { LaterCards } from '../context/later-cards.ts';
import { WordsProvider, wordsOf } from '../context/later-words.ts';
import { LaterCard } from './later-card.tsx';
import { SlotContent } from './slot-content.tsx';

/** Everything that comes after the first card, with the words of a language. */
export const laterCardsIn = async (language: InterfaceLanguage): Promise<LaterCards> =>
  laterCardsWith(await wordsOf(language));

/** The same, with words at hand. */
export const laterCardsWith = (words: Words): LaterCards => ({
  is: 'here',
  Card: ({ step }) => (
    <WordsProvider value={words}>
      <LaterCard step={step} />
    </WordsProvider>
  ),
  InSlot: ({ slot }) => (
    <WordsProvider value={words}>
      <SlotContent slot={slot} />
    </WordsProvider>
  ),
});
