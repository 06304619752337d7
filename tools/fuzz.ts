/**
 * `npm run fuzz -- --cases 20000 --seed 1`: odd charts, as many as asked for
 * (tests/journeys/any-chart.property.test.tsx); with `--servers 1000` servers that mean harm
 * (tests/journeys/hostile-servers.property.test.tsx). A case that fails is printed as the line that
 * runs it again alone.
 */
import { spawn } from 'node:child_process';
import { readArguments } from './usage/usage.ts';

const { values } = readArguments(
  {
    command: 'npm run fuzz',
    takes: '[options]',
    says: 'odd charts, or hostile servers, as many as asked for: each one opens, and hides no screen',
    options: [
      ['--cases N', 'how many charts; default: 20000'],
      ['--servers N', 'how many hostile servers, in place of charts'],
      ['--seed N', 'which ones; default: 1'],
    ],
  },
  {
    options: {
      cases: { type: 'string', default: '20000' },
      servers: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  },
);

const CHARTS = { file: 'any-chart.property.test.tsx', env: { FUZZ_CASES: values.cases } };
const SERVERS = {
  file: 'hostile-servers.property.test.tsx',
  env: { FUZZ_SERVERS: values.servers },
};
const asked = values.servers === undefined ? CHARTS : SERVERS;
const test = `tests/journeys/${asked.file}`;
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'journeys', test];
const env = { ...process.env, ...asked.env, FUZZ_SEED: values.seed };
spawn(process.execPath, vitest, { stdio: 'inherit', env }).once('exit', (code) => {
  process.exitCode = code ?? 1;
});
