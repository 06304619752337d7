/**
 * `npm test`: builds the app once, runs vitest and then Playwright (both, even
 * when the first fails), and ends with the true totals of both as its last line.
 * `npm test -- --no-browser` leaves the browser suite out, and says so; `--system-browser` runs it
 * in the system's Chromium or Chrome instead of npm's.
 */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { type SuiteRun, summaryLine, totalsOf } from './test/totals.ts';
import { readArguments } from './usage/usage.ts';

const { values } = readArguments(
  {
    command: 'npm test',
    takes: '[options]',
    says: 'every test, browser included; the last line is "N passed, N failed"',
    options: [
      ['--no-browser', 'leaves the browser suite out, and says so'],
      [
        '--system-browser',
        'with the Chrome or Chromium of this machine; default: npm’s, where there is one',
      ],
    ],
  },
  {
    options: {
      'no-browser': { type: 'boolean', default: false },
      'system-browser': { type: 'boolean', default: false },
    },
  },
);
// Read where the browser is looked for (tests/browser/support/find-browser.ts).
if (values['system-browser']) process.env['SYSTEM_BROWSER'] = '1';

/** Runs a tool's own script with this very Node, so that PATH decides nothing. */
const run = (script: string, ...args: readonly string[]): Promise<number | null> =>
  new Promise((resolve) => {
    // Workers of the tools inherit it too: node:sqlite and type stripping warn once per process.
    const env = { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
    const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', env });
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });

const readReport = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    // Absent or cut short: totalsOf counts it as a failure.
    return undefined;
  }
};

const suite = async (
  name: string,
  runner: SuiteRun['runner'],
  ...command: readonly [string, ...string[]]
): Promise<SuiteRun> => {
  const reportPath = `reports/${runner}.json`;
  // A report of an earlier run must not speak for this one.
  await rm(reportPath, { force: true });
  const exitCode = await run(...command);
  return { name, runner, exitCode, report: await readReport(reportPath) };
};

const built = await run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
const runs = [await suite('unit tests', 'vitest', 'node_modules/vitest/vitest.mjs', 'run')];
if (built !== 0) {
  // No build, nothing to drive a browser at: one failure, with or without the browser.
  runs.push({ name: 'build', runner: 'playwright', exitCode: built, report: undefined });
} else {
  // A first load over its budget fails the run as a failed test does.
  if ((await run('tools/size-budgets.ts')) !== 0) {
    runs.push({ name: 'size budgets', runner: 'playwright', exitCode: 1, report: undefined });
  }
  if (!values['no-browser']) {
    const cli = 'node_modules/@playwright/test/cli.js';
    runs.push(await suite('browser tests', 'playwright', cli, 'test'));
  }
}

const totals = totalsOf(runs);
console.log('');
for (const problem of totals.problems) console.log(`FAILED ${problem}`);
if (values['no-browser']) console.log('The browser suite was left out (--no-browser).');
process.exitCode = totals.failed > 0 ? 1 : 0;
console.log(summaryLine(totals));
