import type { Said, Tapped } from '../ledger/ledger.ts';
import type { Options } from './options.ts';
import { laboratory, whichOf } from './work.ts';

/** Plays one schedule again and tells what happened in it. */
export async function tellReplay(
  options: Options,
  number: number,
): Promise<{ readonly text: string; readonly broken: boolean }> {
  const { judge, scheduleOf, shrunkAt } = await laboratory();
  const which = whichOf(options, number);
  const { path } = options;
  const schedule = path === null ? scheduleOf(which) : await shrunkAt(which, path);
  const { run, outcome } = await judge(schedule, which);
  const text = [
    JSON.stringify(schedule, null, 1),
    ...run.outside.map(({ at, what, reference }) => `${clock(at)} outside: ${what} ${reference}`),
    ...run.taps.map(tellTap),
    ...[...run.atTheEnd].flatMap(([person, { stage, stored, gate }]) => [
      `at the end ${person} stands at ${stage}, gate ${gate}:`,
      ...stored.map(({ record, reference }) => {
        const state = 'state' in record ? record.state : '';
        return `  ${reference} ${record.key} ${state} ${record.at} ${record.by.name}`;
      }),
    ]),
    ...outcome.broken.map(({ promise, how }) => `BROKEN ${promise}: ${how}`),
  ].join('\n');
  return { text, broken: outcome.broken.length > 0 };
}

const clock = (at: number): string => new Date(at).toISOString().slice(11, 23);

function tellTap({ index, at, window, user, wanted, stageBefore, said, closedAt }: Tapped): string {
  const words = said.map((one) => `${clock(one.at)} ${tellSaid(one)}`).join(', then ');
  const end = closedAt === null ? '' : `, closed ${clock(closedAt)}`;
  return `${clock(at)} ${index} ${window} ${user}: ${wanted.tap} in ${stageBefore} → ${words}${end}`;
}

function tellSaid({ saying, stage, truth }: Said): string {
  const why =
    'failure' in saying && saying.failure !== null
      ? ` (${saying.failure.kind} ${saying.failure.what} ${saying.failure.text ?? ''})`
      : saying.is === 'refused'
        ? ` (${saying.refusal})`
        : '';
  return `${saying.is}${why} [${stage}, gate ${truth.gate}]`;
}
