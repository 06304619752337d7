/**
 * `npm run mutants -- --count 600 --seed 1`: small faults are put into the rules, the screening reader
 * and the write protocol, one at a time, and the tests that reach each are run: at least nine of ten
 * must be noticed (docs/mutants.md). Stryker does it; the seed chooses which.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { sampleMutants } from './mutants/sample-mutants.ts';
import { type MutationReport, sayResult } from './mutants/say-result.ts';
import { readArguments } from './usage/usage.ts';

const FOLDERS = ['src/domain', 'src/fhir/screening', 'src/fhir/write'];

const { values } = readArguments(
  {
    command: 'npm run mutants',
    takes: '[options]',
    says: 'small faults in the clinic’s rules, one at a time: which of them no test notices',
    options: [
      ['--count N', 'places to put one; default: 600'],
      ['--seed N', 'which ones; default: 1'],
      ['--in FOLDER', `may be given again; default: ${FOLDERS.join(', ')}`],
      ['--cores N', 'test processes side by side; default: 1'],
      ['--static', 'also where code runs when it is loaded, which takes every test anew: hours'],
    ],
  },
  {
    options: {
      count: { type: 'string', default: '600' },
      seed: { type: 'string', default: '1' },
      in: { type: 'string', multiple: true, default: FOLDERS },
      cores: { type: 'string', default: '1' },
      static: { type: 'boolean', default: false },
    },
  },
);

const CONFIG = 'reports/stryker.config.json';
const REPORT = 'reports/mutants.json';

const { places, of } = await sampleMutants(values.in, Number(values.count), Number(values.seed));
console.log(`${places.length} of ${of} places, seed ${values.seed}, in ${values.in.join(', ')}`);
mkdirSync('reports', { recursive: true });
// A report of an earlier run must not speak for this one.
rmSync(REPORT, { force: true });
writeFileSync(
  CONFIG,
  JSON.stringify({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutants.config.ts', related: true },
    mutate: places,
    concurrency: Number(values.cores),
    coverageAnalysis: 'perTest',
    ignoreStatic: !values.static,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: REPORT },
    tempDirName: 'reports/mutants-tmp',
    // Stryker would read it with an interface that TypeScript 7 no longer has; it is not needed.
    tsconfigFile: 'none.json',
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 20,
  }),
);
const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', CONFIG];
spawn(process.execPath, stryker, { stdio: 'inherit' }).once('exit', (code) => {
  if (code !== 0) {
    process.exitCode = code ?? 1;
    return;
  }
  const { share, text } = sayResult(JSON.parse(readFileSync(REPORT, 'utf8')) as MutationReport);
  console.log(text);
  process.exitCode = share >= 90 ? 0 : 1;
});
