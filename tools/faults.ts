/**
 * `npm run faults -- --schedules 500 --seed 1 --ehr strict --windows 3`: whole handoffs by several
 * windows, with faults, and every promise of what is written judged (docs/reliability.md).
 * `--minutes 10` goes on as long, on all cores; `--replay 17` plays one schedule again and tells it.
 */
import { availableParallelism } from 'node:os';
import { inProcesses } from './faults/report/in-processes.ts';
import { faultsUsage, type Options, readOptions } from './faults/report/options.ts';
import { sayShrunk, sayTally } from './faults/report/say-tally.ts';
import { tellReplay } from './faults/report/tell-replay.ts';
import { playShare } from './faults/report/work.ts';
import { helpIfAsked, refuseUse } from './usage/usage.ts';

function asked(): Options {
  try {
    return readOptions(process.argv.slice(2), availableParallelism());
  } catch (error) {
    return refuseUse(faultsUsage, error);
  }
}

async function start(): Promise<number> {
  const options = asked();
  if (options.share !== null) {
    process.stdout.write(JSON.stringify(await playShare(options)));
    return 0;
  }
  if (options.replay !== null) {
    const { text, broken } = await tellReplay(options, options.replay);
    console.log(text);
    return broken ? 1 : 0;
  }
  const tally = await inProcesses(options);
  if (options.json) {
    console.log(JSON.stringify(tally));
    return 0;
  }
  console.log(sayTally(tally, options));
  for (const text of await sayShrunk(tally, options)) console.log(text);
  return tally.failures.length === 0 ? 0 : 1;
}

helpIfAsked(faultsUsage);
start().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(2);
  },
);
