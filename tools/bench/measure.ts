import type { Browser } from '@playwright/test';
import type { BenchPractice, Measured } from './bench-practice.ts';
import { launchOnce } from './launch-once.ts';
import { type LoggedRequest, median, sequentialTrips } from './request-log.ts';

type Setting = {
  readonly name: string;
  readonly roundTripMs: number;
  readonly cpuSlowdown: number;
};

/** Targets; at 4× CPU without added delay. */
export const settings: readonly Setting[] = [
  { name: '0 ms', roundTripMs: 0, cpuSlowdown: 1 },
  { name: '100 ms', roundTripMs: 100, cpuSlowdown: 1 },
  { name: '4x CPU', roundTripMs: 0, cpuSlowdown: 4 },
];

/** Medians over the runs. `kB`: all bodies until readable, gzip level 9, 1 kB = 1000 bytes. */
type Side = {
  readonly medianMs: number;
  readonly fastestMs: number;
  readonly slowestMs: number;
  readonly requests: number;
  /** Null without added delay: then requests side by side may end before their neighbours begin. */
  readonly trips: number | null;
  readonly kB: number;
  /** A fixed loop in the frame after the launch: shows that the slow-down applied. */
  readonly loopMs: number;
};

export type Result = {
  readonly setting: string;
  readonly app: Side;
  readonly floor: Side;
  readonly ratio: number;
};

type Sample = {
  readonly ms: number;
  readonly requests: number;
  readonly trips: number;
  readonly kB: number;
  readonly loopMs: number;
  readonly log: readonly LoggedRequest[];
};

// Text that is on the screen when there is something to read: the app's own sentence
// (S-T1), the floor's line with the patient's name.
const readable: Readonly<Record<Measured, string>> = {
  app: 'Based on what we talked about today',
  floor: 'Ready to read: Testa',
};

/** One launch and every request it made, in the order they began. */
export const sample = async (
  browser: Browser,
  practice: BenchPractice,
  what: Measured,
  { roundTripMs, cpuSlowdown }: Setting,
): Promise<Sample> => {
  practice.setRoundTrip(roundTripMs);
  const { ms, loopMs } = await launchOnce(
    browser,
    {
      shellUrl: practice.shellUrl,
      launchUrl: practice.launchUrl(what),
      readable: readable[what],
      cpuSlowdown,
    },
    () => practice.takeLog(),
  );
  const log = practice.takeLog();
  const bytes = log.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  return {
    ms,
    loopMs,
    requests: log.length,
    trips: sequentialTrips(log),
    kB: bytes / 1000,
    log: log.toSorted((a, b) => a.start - b.start),
  };
};

const side = (samples: readonly Sample[], { roundTripMs }: Setting): Side => {
  const middle = (key: Exclude<keyof Sample, 'log'>) => median(samples.map((one) => one[key]));
  const all = samples.map(({ ms }) => ms);
  return {
    medianMs: middle('ms'),
    fastestMs: Math.min(...all),
    slowestMs: Math.max(...all),
    requests: middle('requests'),
    trips: roundTripMs > 0 ? middle('trips') : null,
    kB: middle('kB'),
    loopMs: middle('loopMs'),
  };
};

/** One setting: app and floor in turns, so that a busy moment slows both; one of each to warm up. */
export const measure = async (
  browser: Browser,
  practice: BenchPractice,
  setting: Setting,
  runs: number,
): Promise<Result> => {
  const samples: Record<Measured, Sample[]> = { app: [], floor: [] };
  for (let run = -1; run < runs; run += 1) {
    for (const what of ['app', 'floor'] as const) {
      const taken = await sample(browser, practice, what, setting);
      if (run >= 0) samples[what].push(taken);
    }
  }
  const [app, floor] = [side(samples.app, setting), side(samples.floor, setting)];
  return { setting: setting.name, app, floor, ratio: app.medianMs / floor.medianMs };
};
