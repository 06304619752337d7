import type { ComponentType } from 'react';
import type { Words } from '../../content/words/words.ts';
import type { LaterStep } from '../later/later-card.tsx';

/** The later cards: being fetched, here, or not to be had (the connection went away). */
export type LaterCards =
  | { readonly is: 'loading' }
  | {
      readonly is: 'here';
      readonly Show: ComponentType<{ readonly step: LaterStep; readonly words: Words }>;
      readonly words: Words;
    }
  | { readonly is: 'failed' };
