/** What the page for IT says ("Can this EHR host it?"). Fetched with that page only. */
export type PreflightWords<Check extends string, Outcome extends string, Verdict extends string> = {
  readonly heading: string;
  readonly lead: string;
  readonly checking: string;
  readonly allFine: string;
  /** The same where something could not be checked. */
  readonly fineSoFar: string;
  readonly someNeed: (count: number) => string;
  readonly noLaunch: string;
  readonly check: Readonly<Record<Check, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly tryIt: string;
  readonly code: (code: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly report: string;
  readonly again: string;
  readonly back: string;
};
