import { parseArgs } from 'node:util';
import type { Usage } from '../../usage/usage.ts';

/** The five kinds of EHR that a batch goes over unless told. */
export const EHRS: readonly string[] = ['open', 'strict', 'epic-like', 'oracle-like', 'read-only'];

export type Options = {
  readonly schedules: number;
  readonly seed: number;
  readonly ehrs: readonly string[];
  readonly windows: 1 | 2 | 3;
  /** Goes on as long, on all cores; null: `schedules` decide. */
  readonly minutes: number | null;
  readonly cores: number;
  /** The one schedule to play again, by its number; null: all of them. */
  readonly replay: number | null;
  /** Where shrinking had arrived. */
  readonly path: string | null;
  /** Failures that are shrunk, at most. */
  readonly shrink: number;
  readonly json: boolean;
  /** This process plays every `of`-th schedule, beginning with this one; null: it hands them out. */
  readonly share: { readonly at: number; readonly of: number } | null;
};

export const faultsUsage: Usage = {
  command: 'npm run faults',
  takes: '[options]',
  says: 'whole handoffs with faults, by several windows: every promise of what is written, judged',
  options: [
    ['--schedules N', 'how many; default: 500'],
    ['--seed N', 'the same schedules again; default: 1'],
    ['--ehr NAME', 'one kind of EHR, may be given again; default: five kinds in turn'],
    ['--windows N', 'up to 1, 2 or 3 windows in one chart; default: 3'],
    ['--minutes N', 'goes on as long, on all cores, whatever --schedules says'],
    ['--cores N', 'processes side by side; default: 1, with --minutes all'],
    ['--shrink N', 'failures that are made small, at most; default: 3'],
    ['--replay N', 'plays one schedule again and tells it; --path where shrinking had arrived'],
    ['--path PATH', 'see --replay'],
    ['--json', 'the tally as JSON'],
    ['--share I/N', 'this process plays every N-th schedule only: how the others are started'],
  ],
};

/**
 * What was asked for.
 * @throws Error with one sentence for what makes no sense
 */
export function readOptions(args: readonly string[], allCores: number): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      schedules: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      ehr: { type: 'string', multiple: true, default: [...EHRS] },
      windows: { type: 'string', default: '3' },
      minutes: { type: 'string' },
      cores: { type: 'string' },
      replay: { type: 'string' },
      path: { type: 'string' },
      shrink: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
      share: { type: 'string' },
    },
  });
  const windows = whole(values.windows, 'windows');
  if (windows !== 1 && windows !== 2 && windows !== 3) throw new Error('--windows is 1, 2 or 3');
  const [at, of] = (values.share ?? '').split('/').map(Number);
  const minutes = values.minutes === undefined ? null : Number(values.minutes);
  return {
    schedules: minutes === null ? whole(values.schedules, 'schedules') : Number.MAX_SAFE_INTEGER,
    seed: whole(values.seed, 'seed'),
    ehrs: values.ehr.flatMap((name) => name.split(',')),
    windows,
    minutes,
    cores:
      values.cores === undefined
        ? minutes === null
          ? 1
          : allCores
        : Math.max(1, whole(values.cores, 'cores')),
    replay: values.replay === undefined ? null : whole(values.replay, 'replay'),
    path: values.path ?? null,
    shrink: whole(values.shrink, 'shrink'),
    json: values.json,
    share: at === undefined || of === undefined ? null : { at, of },
  };
}

function whole(text: string, name: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} is a whole number`);
  return number;
}
