import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { type SuiteRun, totalsOf } from '../test/totals.ts';
import type { Count } from './report.ts';

/** Runs a tool with this very Node; its own output goes to the screen. */
const run = (env: NodeJS.ProcessEnv, command: readonly string[]): Promise<number | null> =>
  new Promise((resolve) => {
    const NODE_OPTIONS = '--disable-warning=ExperimentalWarning';
    const child = spawn(process.execPath, [...command], {
      stdio: 'inherit',
      env: { ...process.env, NODE_OPTIONS, ...env },
    });
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });

async function suite(
  name: string,
  runner: SuiteRun['runner'],
  env: NodeJS.ProcessEnv,
  command: readonly string[],
): Promise<Count> {
  const path = `reports/${runner}.json`;
  // A report of an earlier run must not speak for this one.
  await rm(path, { force: true });
  const exitCode = await run(env, command);
  const report: unknown = await readFile(path, 'utf8').then(JSON.parse, () => undefined);
  const { passed, failed, problems } = totalsOf([{ name, runner, exitCode, report }]);
  const failures = Array.from(
    { length: failed },
    (_, index) => `${name}: ${problems[index] ?? 'a test failed, see above'}`,
  );
  return { name, passed, failures, notes: [] };
}

// The journeys that write, each screen's accessibility left out: that does not depend on the server.
const specs = [
  'phone-handoff',
  'portal',
  'not-today',
  'clinician-step-first',
  'coordinator',
  'infants-chart',
  'written-once',
];

/** The main journeys in the browser, the charts kept by the server at `base`. */
export const browserJourneys = (base: string, written: string): Promise<Count> =>
  suite(
    'browser journeys on HAPI',
    'playwright',
    { CONFORMANCE_FHIR: base, WRITTEN_DIR: written },
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      ...specs,
      '--project=storage works',
      '--grep-invert=everyone',
      // One server, wiped between the journeys; and it is slower than our own.
      '--workers=1',
      '--timeout=240000',
      '--global-timeout=3600000',
    ],
  );

/** Every journey in process, on every EHR personality it runs on; what it writes is kept. */
export const writtenJourneys = (written: string): Promise<Count> =>
  suite('journeys in process', 'vitest', { WRITTEN_DIR: written }, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=journeys',
  ]);
