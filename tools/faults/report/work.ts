import 'temporal-polyfill/global';
import { installKeptFormats } from '../time/kept-formats.ts';
import { installChance } from '../time/steady-chance.ts';
import { installTime, realMilliseconds } from '../time/virtual-time.ts';
import { installBarePage } from '../window/bare-page.ts';
import type { Options } from './options.ts';
import { count, emptyTally, type Tally } from './tally.ts';

/**
 * Plays this process's share of the schedules. Time, chance and the page are put in place before the
 * app is imported: what it finds then is what it keeps.
 */
export async function playShare(options: Options): Promise<Tally> {
  const { judge, scheduleOf } = await laboratory();
  const { at, of } = options.share ?? { at: 0, of: 1 };
  const began = realMilliseconds();
  const tally = emptyTally();
  const isOver = (): boolean =>
    options.minutes !== null && realMilliseconds() - began > options.minutes * 60_000;
  for (let number = at; number < options.schedules && !isOver(); number += of) {
    const which = whichOf(options, number);
    const { outcome } = await judge(scheduleOf(which), which);
    count(tally, outcome);
  }
  return { ...tally, milliseconds: realMilliseconds() - began };
}

/** The schedule of a number, on the EHR whose turn it is. */
export const whichOf = ({ seed, ehrs, windows }: Options, number: number) => ({
  seed,
  number,
  windows,
  ehr: ehrs[number % ehrs.length] ?? 'open',
});

let opened: ReturnType<typeof open> | null = null;

/** The laboratory, its first schedule behind it: what is fetched once is there from now on. */
export function laboratory(): ReturnType<typeof open> {
  opened ??= open();
  return opened;
}

async function open() {
  process.env['NODE_ENV'] = 'production';
  installTime();
  installChance();
  installBarePage();
  installKeptFormats();
  // Asking the machine for its zone takes longer than all else that a reading does.
  Temporal.Now.timeZoneId = () => 'UTC';
  const { judge, scheduleOf, shrink, shrunkAt } = await import('../schedule/judge.ts');
  return { judge, scheduleOf, shrink, shrunkAt };
}
