import '../../content/scripts/later-scripts.ts';
import type { Words } from '../../content/words/words.ts';
import type { LaterCards } from '../context/later-cards.ts';
import { WordsProvider } from '../context/later-words.ts';
import { LaterCard } from './later-card.tsx';
import { SlotContent } from './slot-content.tsx';
import './later.css';

/** Everything that comes after the first card, with the words of a language. */
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
