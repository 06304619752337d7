import type { Run } from '../ledger/ledger.ts';

/** One promise of the app as something that can be seen to be broken. */
export type AppPromise = {
  readonly name: string;
  /** The promise, in a sentence. */
  readonly says: string;
  /** How this run broke it, a line for each; empty: it was kept. */
  readonly broken: (run: Run) => readonly string[];
};
