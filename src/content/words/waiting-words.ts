import type { SessionWords } from './session-words.ts';

/** What the practice's waiting list says. Anyone at the front desk may have it open. */
export type WaitingWords = {
  /** The EHR did not say who is signed in. */
  readonly who: SessionWords['who'];
  readonly waiting: (count: number) => string;
  readonly checkIns: (count: number) => string;
  readonly leftWithout: (count: number) => string;
  readonly none: string;
  readonly noOneWaits: (time: string) => string;
  readonly room: (room: string) => string;
  readonly minutes: (minutes: number) => string;
  readonly why: {
    readonly clinicianStep: string;
    readonly call: (place: string) => string;
    readonly mine: string;
    readonly checkIn: (date: string, owner: string) => string;
    readonly with: (name: string) => string;
    readonly nobody: string;
    readonly notStarted: string;
  };
  /** Two people with a similar name are in today. */
  readonly similarName: string;
  readonly claim: (name: string) => string;
  readonly claimed: (name: string) => string;
  readonly notClaimed: (name: string) => string;
  /** Sent, and the chart could not be asked. */
  readonly notKnown: (name: string) => string;
  readonly partly: (name: string) => string;
  readonly checkAgain: string;
  readonly tryAgain: string;
  readonly someoneHasIt: (who: string) => string;
  readonly footer: (read: number, time: string, notRead: number) => string;
  /** This EHR keeps nothing a list could be made of. */
  readonly noListHere: string;
  readonly notComplete: string;
  /** Whose charts they are, as a part that was not read. */
  readonly names: string;
  readonly notCompleteBecause: (what: readonly string[]) => string;
  readonly readAgain: string;
  readonly reading: string;
};
