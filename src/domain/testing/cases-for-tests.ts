/** The cases that a property test has to come upon, and those it has met. */
type Cases = {
  readonly meet: (one: string) => void;
  /** Those that never arose: a rule that was never in question has not been tested. */
  readonly missing: () => readonly string[];
};

/** Notes what a generator reaches: `expect(cases.missing()).toEqual([])` after the property. */
export function casesOf(...wanted: readonly string[]): Cases {
  const met = new Set<string>();
  return {
    meet: (one) => {
      met.add(one);
    },
    missing: () => wanted.filter((one) => !met.has(one)),
  };
}
