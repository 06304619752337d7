import type { Practice } from '../../domain/practice.ts';
import type { LaunchProblem } from './launch-problem.ts';

/** A launch that failed, in words. `forIt` may have several lines, to be copied as they are. */
export type LaunchProblemWords = {
  readonly heading: string;
  readonly whatHappened: string;
  readonly whatToDo: string;
  readonly forIt: string | null;
  readonly callLine: string;
  /** The link to a window of its own, where a panel may be what is in the way; else null. */
  readonly ownWindow: string | null;
  /** The link to the page on which IT sees what this EHR allows. */
  readonly checkEhr: string;
};

export type ProblemWords = Pick<
  LaunchProblemWords,
  'heading' | 'whatHappened' | 'whatToDo' | 'forIt'
>;

/** What each language must hold: an entry for every kind of problem. */
export type LaunchProblemCatalogue = {
  readonly forIt: string;
  readonly ownWindow: string;
  readonly checkEhr: string;
  readonly callLine: (helpLine: Practice['helpLine'] | null) => string;
  readonly problems: {
    readonly [K in LaunchProblem['kind']]: (
      problem: Extract<LaunchProblem, { kind: K }>,
    ) => ProblemWords;
  };
};
