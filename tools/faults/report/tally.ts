import type { Outcome } from '../schedule/judge.ts';

/** The count of one kind of EHR. */
export type EhrTally = {
  schedules: number;
  taps: number;
  /** Schedules that broke a promise: all, and those without a fault by number of windows. */
  broken: number;
  faultless: { [windows: string]: { schedules: number; broken: number } };
  /** Schedules that broke it, by promise. */
  promises: { [name: string]: number };
};

export type Tally = {
  ehrs: { [name: string]: EhrTally };
  /** How often each rare state was reached. */
  reached: { [state: string]: number };
  /** The first schedules that broke each promise, by EHR. */
  failures: { number: number; ehr: string; promise: string; how: string }[];
  milliseconds: number;
};

export const emptyTally = (): Tally => ({ ehrs: {}, reached: {}, failures: [], milliseconds: 0 });

/** Kept of each promise and EHR, to be looked at. */
const MOST_EXAMPLES = 5;

/** Counts one more schedule in. */
export function count(tally: Tally, outcome: Outcome): void {
  const { ehr, number, broken } = outcome;
  const mine = tallyOf(tally, ehr);
  mine.schedules += 1;
  mine.taps += outcome.taps;
  if (broken.length > 0) mine.broken += 1;
  if (outcome.faults === 0) {
    const some = faultlessOf(mine, `${outcome.windows}`);
    some.schedules += 1;
    if (broken.length > 0) some.broken += 1;
  }
  for (const promise of new Set(broken.map((one) => one.promise))) {
    mine.promises[promise] = (mine.promises[promise] ?? 0) + 1;
    const example = broken.find((one) => one.promise === promise);
    const known = tally.failures.filter((one) => one.ehr === ehr && one.promise === promise);
    if (known.length < MOST_EXAMPLES) {
      tally.failures.push({ number, ehr, promise, how: example?.how ?? '' });
    }
  }
  for (const state of outcome.reached) tally.reached[state] = (tally.reached[state] ?? 0) + 1;
}

function tallyOf({ ehrs }: Tally, name: string): EhrTally {
  const known = ehrs[name];
  if (known !== undefined) return known;
  const made: EhrTally = { schedules: 0, taps: 0, broken: 0, faultless: {}, promises: {} };
  ehrs[name] = made;
  return made;
}

function faultlessOf({ faultless }: EhrTally, windows: string) {
  const known = faultless[windows];
  if (known !== undefined) return known;
  const made = { schedules: 0, broken: 0 };
  faultless[windows] = made;
  return made;
}

/** One tally of two. */
export function added(a: Tally, b: Tally): Tally {
  const sum = structuredClone(a);
  for (const [ehr, other] of Object.entries(b.ehrs)) {
    const mine = sum.ehrs[ehr];
    if (mine === undefined) {
      sum.ehrs[ehr] = structuredClone(other);
      continue;
    }
    mine.schedules += other.schedules;
    mine.taps += other.taps;
    mine.broken += other.broken;
    for (const [windows, { schedules, broken }] of Object.entries(other.faultless)) {
      const some = faultlessOf(mine, windows);
      some.schedules += schedules;
      some.broken += broken;
    }
    addAll(mine.promises, other.promises);
  }
  addAll(sum.reached, b.reached);
  return {
    ...sum,
    failures: [...a.failures, ...b.failures],
    milliseconds: Math.max(a.milliseconds, b.milliseconds),
  };
}

function addAll(to: { [name: string]: number }, from: { [name: string]: number }): void {
  for (const [name, number] of Object.entries(from)) to[name] = (to[name] ?? 0) + number;
}
