import '../../content/scripts/later-scripts.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Words } from '../../content/words/words.ts';
import type { LaterCards } from '../context/later-cards.ts';
import { WordsProvider } from '../context/later-words.ts';
import { KeepTaps, KeepVisit } from './keepers.tsx';
import { LaterCard } from './later-card.tsx';
import { SlotContent } from './slot-content.tsx';
import './later.css';

/** Everything that comes after the first card, with the words of a language. */
export function laterCardsWith(words: Words): LaterCards {
  const queries = new QueryClient();
  const Around = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queries}>
      <WordsProvider value={words}>{children}</WordsProvider>
    </QueryClientProvider>
  );
  return {
    is: 'here',
    Card: ({ step }) => (
      <Around>
        <LaterCard step={step} />
      </Around>
    ),
    InSlot: ({ slot }) => (
      <Around>
        <SlotContent slot={slot} />
      </Around>
    ),
    Keepers: {
      OfVisit: (props) => (
        <Around>
          <KeepVisit {...props} />
        </Around>
      ),
      OfTaps: (props) => (
        <Around>
          <KeepTaps {...props} />
        </Around>
      ),
    },
  };
}
