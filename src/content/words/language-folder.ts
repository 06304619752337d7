import type { VisitMedium } from '../../domain/handoff/handoff-record.ts';
import type { AfterWords } from './after-words.ts';
import type { WaitingWords } from './waiting-words.ts';
import type { WhenWords } from './when-words.ts';
import type { FirstWords, Words } from './words.ts';

/**
 * All that is said in one language: its folder. What is not on board from the start is fetched
 * with the page that says it.
 */
export type LanguageFolder<Preflight> = {
  /** As its speakers write it. */
  readonly name: string;
  readonly when: WhenWords;
  /** How she is seen, inside a sentence that is said to her. */
  readonly visitBy: Readonly<Record<VisitMedium, string>>;
  readonly first: () => Promise<FirstWords>;
  /** The whole interface, `first` included. */
  readonly words: () => Promise<Words>;
  readonly pages: () => Promise<PageWords<Preflight>>;
};

/** What pages of their own say, and what she takes along: one file, fetched by the first of them. */
export type PageWords<Preflight> = {
  readonly waiting: WaitingWords;
  readonly after: AfterWords;
  /** Its checks and outcomes are those that app/preflight/ finds (ui/preflight/preflight-page.tsx). */
  readonly preflight: Preflight;
};
