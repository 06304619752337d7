import { PROMISES } from '../promises/promises.ts';
import type { Options } from './options.ts';
import { notReached } from './rare-states.ts';
import { sayReplay } from './say-replay.ts';
import type { Tally } from './tally.ts';
import { laboratory, whichOf } from './work.ts';

/** What a batch came to, as lines of text: a table that docs/reliability.md can hold as it is. */
export function sayTally(tally: Tally, { seed, windows }: Options): string {
  const names = Object.keys(tally.ehrs);
  const row = (title: string, cell: (name: string) => string): string =>
    `| ${title} | ${names.map(cell).join(' | ')} |`;
  const faultless = (count: number) => (name: string) => {
    const some = tally.ehrs[name]?.faultless[count];
    return some === undefined ? '–' : `${some.broken} of ${some.schedules}`;
  };
  const schedules = Object.values(tally.ehrs).reduce((sum, one) => sum + one.schedules, 0);
  const seconds = tally.milliseconds / 1000;
  const missed = notReached(tally.reached);
  return [
    `${schedules} schedules, seed ${seed}, up to ${windows} windows, ${seconds.toFixed(0)} s ` +
      `(${(schedules / seconds).toFixed(1)} a second)`,
    '',
    row('', (name) => name),
    row('---', () => '---'),
    row('schedules', (name) => `${tally.ehrs[name]?.schedules ?? 0}`),
    row('taps', (name) => `${tally.ehrs[name]?.taps ?? 0}`),
    row('**that broke a promise**', (name) => `**${tally.ehrs[name]?.broken ?? 0}**`),
    row('no fault, one window', faultless(1)),
    row('no fault, two windows', faultless(2)),
    row('no fault, three windows', faultless(3)),
    ...PROMISES.map(({ name: promise }) =>
      row(promise, (name) => `${tally.ehrs[name]?.promises[promise] ?? 0}`),
    ),
    '',
    missed.length === 0
      ? 'Every rare state was reached.'
      : `Not reached (of ${schedules} schedules): ${missed.join('; ')}`,
  ].join('\n');
}

/** The first failure of each promise, shrunk, with the line that plays it again. */
export async function sayShrunk(tally: Tally, options: Options): Promise<readonly string[]> {
  const first = PROMISES.flatMap(
    ({ name }) => tally.failures.find((one) => one.promise === name) ?? [],
  );
  const { shrink } = await laboratory();
  const said: string[] = [];
  for (const { number, ehr, promise, how } of first.slice(0, options.shrink)) {
    const shrunk = await shrink({ ...whichOf(options, number), ehr }, promise);
    const line = sayReplay({ ...options, ehrs: options.ehrs }, number, shrunk?.path ?? null);
    const now = shrunk?.broken.find((one) => one.promise === promise)?.how ?? how;
    said.push([`\n${promise} (${ehr}): ${now}`, `  ${line}`].join('\n'));
  }
  return said;
}
