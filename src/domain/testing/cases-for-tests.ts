/** The cases that a property test has to come upon, and those it has met. */
export type Cases<C extends string> = {
  readonly meet: (one: C) => void;
  /** Those that never arose: a rule that was never in question has not been tested. */
  readonly missing: () => readonly C[];
};

/** Counts what a generator reaches: `expect(cases.missing()).toEqual([])` after the property. */
export function casesOf<C extends string>(...wanted: readonly C[]): Cases<C> {
  const met = new Set<C>();
  return {
    meet: (one) => {
      met.add(one);
    },
    missing: () => wanted.filter((one) => !met.has(one)),
  };
}
