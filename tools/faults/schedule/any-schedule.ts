import fc from 'fast-check';
import { FAULT_KINDS, type Traffic } from '../world/fault-kinds.ts';
import type { PlannedFault } from '../world/network.ts';
import { OUTSIDE_HANDS, type OutsideHand } from '../world/outside-hands.ts';

/** One thing that happens. Numbers choose among what the screen offers then. */
export type Step =
  | {
      readonly do: 'tap';
      readonly window: number;
      readonly pick: number;
      readonly values: number;
      /** The next thing happens this long after the tap, saved or not; null: it is waited for. */
      readonly hurry: number | null;
    }
  | { readonly do: 'outside'; readonly hand: OutsideHand }
  | { readonly do: 'wait'; readonly ms: number }
  /** The tab is closed or crashes, and the app is opened again: in the same tab, or a new one. */
  | {
      readonly do: 'relaunch';
      readonly window: number;
      readonly sameTab: boolean;
      readonly user: number;
    }
  | { readonly do: 'storage'; readonly window: number; readonly how: 'refuse' | 'wipe' | 'allow' };

export type Schedule = {
  readonly chart: number;
  readonly windows: readonly {
    readonly user: number;
    /** Minutes by which its clock is ahead of the EHR's. */
    readonly ahead: number;
    /** It is opened this long after the first one. */
    readonly after: number;
  }[];
  readonly steps: readonly Step[];
  readonly faults: readonly PlannedFault[];
  /** Of everything drawn while it runs: how long each request takes, ids, tokens. */
  readonly chance: number;
};

const windowOf = fc.nat(2);
const tap = fc.record({
  do: fc.constant('tap' as const),
  window: windowOf,
  pick: fc.nat(9999),
  values: fc.nat(9999),
  hurry: fc.option(fc.nat(900), { freq: 3 }),
});
const others: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('outside' as const),
      hand: fc.constantFrom(...OUTSIDE_HANDS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(2000, 20_000, 60_000, 400_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('relaunch' as const),
      window: windowOf,
      sameTab: fc.boolean(),
      user: fc.nat(2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('storage' as const),
      window: windowOf,
      how: fc.constantFrom('refuse', 'wipe', 'allow'),
    }),
  },
);

/**
 * Among how many requests a fault is placed: a schedule makes some 170 reads, 7 writes and 3 launches.
 * One that is placed after the last of them strikes nothing.
 */
const AMONG: Readonly<Record<Traffic, number>> = { read: 160, write: 11, token: 4 };

const fault: fc.Arbitrary<PlannedFault> = fc
  .constantFrom(
    ...FAULT_KINDS.flatMap(({ name, on }) =>
      // A write is where it matters.
      on.flatMap((traffic) =>
        (traffic === 'write' ? [0, 1, 2, 3] : [0]).map(() => ({ kind: name, traffic })),
      ),
    ),
  )
  .chain(({ kind, traffic }) =>
    fc.nat(AMONG[traffic]).map((nth): PlannedFault => ({ kind, traffic, nth })),
  );

/** Any schedule with at most so many windows. */
export const anySchedule = (mostWindows: 1 | 2 | 3): fc.Arbitrary<Schedule> =>
  fc.record({
    chart: fc.nat(9),
    windows: fc.array(
      fc.record({
        user: fc.nat(2),
        ahead: fc.constantFrom(0, 0, 0, -3, -1, 2, 5),
        after: fc.constantFrom(0, 0, 700, 5000, 30_000),
      }),
      { minLength: 1, maxLength: mostWindows },
    ),
    steps: fc.array(
      fc.oneof(
        { weight: 5, arbitrary: tap as fc.Arbitrary<Step> },
        { weight: 1, arbitrary: others },
      ),
      {
        minLength: 1,
        maxLength: 14,
      },
    ),
    faults: fc.oneof(
      fc.constant([]),
      fc.array(fault, { minLength: 1, maxLength: 4 }),
      fc.array(fault, { minLength: 1, maxLength: 2 }),
    ),
    chance: fc.nat(2 ** 30),
  });
