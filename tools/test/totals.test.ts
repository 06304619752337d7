import { describe, expect, test } from 'vitest';
import { type SuiteRun, summaryLine, totalsOf } from './totals.ts';

const vitest = (report: unknown, exitCode: number | null = 0): SuiteRun => ({
  name: 'unit',
  runner: 'vitest',
  exitCode,
  report,
});
const playwright = (report: unknown, exitCode: number | null = 0): SuiteRun => ({
  name: 'browser',
  runner: 'playwright',
  exitCode,
  report,
});
const units = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
const journeys = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 2 }, errors: [] };
const line = (...runs: readonly SuiteRun[]) => summaryLine(totalsOf(runs));

describe('the last line of npm test', () => {
  test('adds both suites', () => {
    expect(line(vitest(units), playwright(journeys))).toBe('12 passed, 0 failed, 4 skipped');
  });

  test('does not speak of skipped tests when there are none', () => {
    expect(line(vitest({ numPassedTests: 3 }))).toBe('3 passed, 0 failed');
  });

  test('counts the failures of each suite', () => {
    const badUnits = vitest({ ...units, numFailedTests: 2 }, 1);
    const badJourneys = playwright({ stats: { expected: 1, unexpected: 3 } }, 1);
    expect(line(badUnits, badJourneys)).toBe('8 passed, 5 failed, 2 skipped');
  });

  test('a test that passed only on a second try is a failure', () => {
    expect(line(playwright({ stats: { expected: 1, flaky: 1 } }))).toBe('1 passed, 1 failed');
  });

  test('a missing report is a failure, whatever the exit code', () => {
    expect(line(vitest(undefined))).toBe('0 passed, 1 failed');
    expect(line(playwright(undefined, 1))).toBe('0 passed, 1 failed');
    expect(totalsOf([playwright(undefined, null)]).problems).toEqual([
      'browser: left no report (exit code none: it was stopped)',
    ]);
  });

  test('a report that is not an object is a missing report', () => {
    expect(line(vitest('half a rep'))).toBe('0 passed, 1 failed');
    expect(line(vitest(null))).toBe('0 passed, 1 failed');
  });

  test('a suite that ran no test is a failure', () => {
    expect(line(vitest({ numPassedTests: 0, numPendingTests: 4 }))).toBe(
      '0 passed, 1 failed, 4 skipped',
    );
  });

  test('a file that did not load is a failure', () => {
    const report = {
      ...units,
      testResults: [
        { name: '/x/good.test.ts', status: 'passed', assertionResults: [{}] },
        { name: '/x/broken.test.ts', status: 'failed', assertionResults: [] },
      ],
    };
    expect(line(vitest(report, 1))).toBe('7 passed, 1 failed, 2 skipped');
    expect(totalsOf([vitest(report, 1)]).problems).toEqual(['/x/broken.test.ts did not load']);
  });

  test('an error outside any test (unhandled rejection, global setup) is a failure', () => {
    expect(line(vitest(units, 1))).toBe('7 passed, 1 failed, 2 skipped');
    const setupFailed = { stats: { expected: 0 }, errors: [{ message: 'no browser\nat x' }] };
    expect(line(playwright(setupFailed, 1))).toBe('0 passed, 1 failed');
    expect(totalsOf([playwright(setupFailed, 1)]).problems).toEqual(['no browser']);
  });

  test('a killed suite fails although its report looks well', () => {
    expect(line(playwright(journeys, null))).toBe('5 passed, 1 failed, 2 skipped');
  });
});
