import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Options } from './options.ts';
import { added, emptyTally, type Tally } from './tally.ts';

/** Plays the schedules in as many processes as there are cores to use, and adds up. */
export async function inProcesses(options: Options): Promise<Tally> {
  const shares = Array.from({ length: options.cores }, (_, at) => share(options, at));
  return (await Promise.all(shares)).reduce(added, emptyTally());
}

async function share(options: Options, at: number): Promise<Tally> {
  const { schedules, seed, ehrs, windows, minutes, cores } = options;
  const args = [
    ...['--disable-warning=ExperimentalWarning', 'tools/faults.ts', '--share', `${at}/${cores}`],
    ...['--schedules', `${schedules}`, '--seed', `${seed}`, '--windows', `${windows}`],
    ...ehrs.flatMap((ehr) => ['--ehr', ehr]),
    ...(minutes === null ? [] : ['--minutes', `${minutes}`]),
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    // The clinic's rules are tried in other zones elsewhere.
    env: { ...process.env, TZ: 'UTC' },
  });
  const said = await text(child.stdout);
  if (said === '') throw new Error('a process of the laboratory ended without a word');
  return JSON.parse(said) as Tally;
}
