import fc from 'fast-check';
import type { Run } from '../ledger/ledger.ts';
import { type Broken, brokenBy } from '../promises/promises.ts';
import { anySchedule, type Schedule } from './any-schedule.ts';
import { play } from './play.ts';

type Which = {
  readonly seed: number;
  readonly number: number;
  readonly ehr: string;
  readonly windows: 1 | 2 | 3;
};

/** What one schedule came to. */
export type Outcome = {
  readonly number: number;
  readonly ehr: string;
  readonly windows: number;
  readonly faults: number;
  readonly taps: number;
  readonly broken: readonly Broken[];
  readonly reached: readonly string[];
};

/** fast-check takes a seed of 32 bits. */
const seedOf = ({ seed, number }: Which): number => (Math.imul(seed, 1_000_003) + number) | 0;

/** The schedule of that number. */
export function scheduleOf(which: Which): Schedule {
  const [schedule] = fc.sample(anySchedule(which.windows), { seed: seedOf(which), numRuns: 1 });
  if (schedule === undefined) throw new Error('fast-check gave no schedule');
  return schedule;
}

/** Plays it, and judges it by every promise. */
export async function judge(schedule: Schedule, { number, ehr }: Which): Promise<Judged> {
  await warmUp(ehr);
  const run = await play(schedule, ehr);
  const broken = brokenBy(run);
  return {
    run,
    outcome: {
      number,
      ehr,
      windows: schedule.windows.length,
      faults: schedule.faults.length,
      taps: run.taps.length,
      broken,
      reached: [...run.reached],
    },
  };
}

/** EHRs whose clinic is seeded, discovered and launched once: what is kept of that is kept by all. */
const warm = new Set<string>();

/** A schedule is then the same in a batch and alone: neither is the first on its EHR. */
async function warmUp(ehr: string): Promise<void> {
  if (warm.has(ehr)) return;
  warm.add(ehr);
  const windows = [{ user: 0, ahead: 0, after: 0 }];
  await play({ chart: 0, windows, steps: [], faults: [], chance: 1 }, ehr);
}

export type Judged = { readonly run: Run; readonly outcome: Outcome };

/** A shrunk schedule still breaks the same promise. */
export type Shrunk = {
  readonly schedule: Schedule;
  readonly path: string;
  readonly broken: readonly Broken[];
};

/** Smaller schedules are tried at most this often. */
const MOST_TRIES = 150;

/** The smallest schedule that could be found which breaks this promise too. */
export async function shrink(which: Which, promise: string): Promise<Shrunk | null> {
  let tries = 0;
  const keeps = async (schedule: Schedule): Promise<boolean> => {
    tries += 1;
    if (tries > MOST_TRIES) return true;
    const { outcome } = await judge(schedule, which);
    return outcome.broken.every((one) => one.promise !== promise);
  };
  const found = await fc.check(fc.asyncProperty(anySchedule(which.windows), keeps), {
    seed: seedOf(which),
    numRuns: 1,
  });
  const [schedule] = found.counterexample ?? [];
  if (!found.failed || schedule === undefined) return null;
  const { outcome } = await judge(schedule, which);
  return { schedule, path: found.counterexamplePath ?? '0', broken: outcome.broken };
}

/** The schedule at which shrinking had arrived. */
export async function shrunkAt(which: Which, path: string): Promise<Schedule> {
  let last: Schedule | null = null;
  const found = fc.asyncProperty(anySchedule(which.windows), async (schedule) => {
    last = schedule;
    return false;
  });
  await fc.check(found, { seed: seedOf(which), path, endOnFailure: true, numRuns: 1 });
  return last ?? scheduleOf(which);
}
