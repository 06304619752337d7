import type { BatonRole } from '../../domain/people/staff.ts';
import type { SharedItem } from './consent-items.ts';

/** What is said about agreeing, being reached, and who carries on. */
export type BatonWords = {
  readonly shareHeading: (place: string) => string;
  readonly share: Record<SharedItem, string>;
  readonly contactHeading: (given: string) => string;
  readonly contactHint: (notes: string) => string;
  readonly ways: Record<'no' | 'voicemail' | 'text' | 'both', string>;
  readonly safeTimes: string;
  readonly passHeading: string;
  readonly others: string;
  readonly anyone: Record<BatonRole, string>;
  readonly yesPassTo: (name: string) => string;
  readonly passTo: (name: string) => string;
  readonly staffNotRead: string;
  readonly forYouHeading: string;
  readonly forYou: (given: string, by: string, time: string) => string;
  readonly claim: (given: string) => string;
  readonly passedHeading: (name: string) => string;
  readonly heldHeading: (name: string) => string;
  readonly waiting: (name: string, time: string) => string;
  readonly opened: (name: string, time: string) => string;
  readonly notPickedUp: string;
  readonly introduced: (name: string, time: string) => string;
  readonly introduce: (name: string) => string;
  readonly passToSomeoneElse: string;
  readonly takeBack: string;
  readonly takeOver: string;
  readonly checkNow: string;
  readonly youAreDone: string;
  readonly giveBack: string;
  readonly giveBackWhy: string;
  readonly gaveBack: (name: string, reason: string) => string;
  readonly giveBackReasons: readonly string[];
  readonly firstYou: string;
};
