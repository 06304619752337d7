/** What is said where an EHR takes less than the whole record. */
export type EhrWords = {
  /** Where a record is when it has none of its own. */
  readonly inNote: string;
  readonly inWindow: string;
  /** What was agreed, where nothing of it is in the chart yet. */
  readonly toPaste: Record<'receipts' | 'nextStep', string>;
  /** The EHR has no place for it. */
  readonly notPossible: (what: string) => string;
  /** It was tried, and the EHR did not take it; `said`: its own words. */
  readonly notTaken: (what: string, said: string | null) => string;
  readonly notInChart: {
    readonly heading: string;
    readonly why: string;
    readonly show: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly pasted: string;
    readonly pastedSaid: string;
    readonly status: (time: string) => string;
  };
  /** Nobody sees a list here: the colleague has to be told. */
  readonly tellColleague: (name: string, given: string) => string;
  /** A refusal without a word of why. */
  readonly noReason: string;
  readonly leftBehind: (what: string) => string;
};
