/**
 * `npm run fuzz -- --cases 20000 --seed 1`: odd charts, as many as asked for
 * (tests/journeys/any-chart.property.test.tsx). A case that fails is printed as the line that runs
 * it again alone.
 */
import { spawn } from 'node:child_process';
import { readArguments } from './usage/usage.ts';

const { values } = readArguments(
  {
    command: 'npm run fuzz',
    takes: '[options]',
    says: 'odd charts, as many as asked for: each one opens, and hides no screen',
    options: [
      ['--cases N', 'how many charts; default: 20000'],
      ['--seed N', 'which ones; default: 1'],
    ],
  },
  {
    options: {
      cases: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
    },
  },
);

const TEST = 'tests/journeys/any-chart.property.test.tsx';
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'journeys', TEST];
const env = { ...process.env, FUZZ_CASES: values.cases, FUZZ_SEED: values.seed };
spawn(process.execPath, vitest, { stdio: 'inherit', env }).once('exit', (code) => {
  process.exitCode = code ?? 1;
});
