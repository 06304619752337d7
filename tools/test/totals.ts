/** How one suite ended: its exit code (null: killed) and the JSON report it left. */
export type SuiteRun = {
  readonly name: string;
  readonly runner: 'vitest' | 'playwright';
  readonly exitCode: number | null;
  /** The parsed report; undefined when there is none from this run. */
  readonly report: unknown;
};

/** Numbers of tests, and one line for each failure that no test stands for. */
type Totals = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly problems: readonly string[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const vitestCounts = (report: Readonly<Record<string, unknown>>): Totals => {
  // A file that failed to load holds no test: it is failed, but in no test count.
  const emptyFiles = list(report['testResults'])
    .filter(isRecord)
    .filter((file) => file['status'] === 'failed' && list(file['assertionResults']).length === 0);
  return {
    passed: count(report['numPassedTests']),
    failed: count(report['numFailedTests']) + emptyFiles.length,
    skipped: count(report['numPendingTests']) + count(report['numTodoTests']),
    problems: emptyFiles.map((file) => `${String(file['name'])} did not load`),
  };
};

const playwrightCounts = (report: Readonly<Record<string, unknown>>): Totals => {
  const stats = isRecord(report['stats']) ? report['stats'] : {};
  const errors = list(report['errors']).filter(isRecord);
  return {
    passed: count(stats['expected']),
    // A test that passed only when repeated is not one to trust: it counts as failed.
    failed: count(stats['unexpected']) + count(stats['flaky']) + errors.length,
    skipped: count(stats['skipped']),
    problems: errors.map((error) => String(error['message'] ?? error).split('\n')[0] ?? ''),
  };
};

const suiteTotals = (run: SuiteRun): Totals => {
  if (!isRecord(run.report)) {
    return broken(run, `left no report (exit code ${run.exitCode ?? 'none: it was stopped'})`);
  }
  const counts = run.runner === 'vitest' ? vitestCounts(run.report) : playwrightCounts(run.report);
  if (counts.failed > 0) return counts;
  // The report says all is well; the process knows of a failure outside any test.
  if (run.exitCode !== 0) return plus(counts, broken(run, `ended with code ${run.exitCode}`));
  if (counts.passed === 0) return plus(counts, broken(run, 'ran no test'));
  return counts;
};

const broken = (run: SuiteRun, what: string): Totals => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  problems: [`${run.name}: ${what}`],
});

const plus = (one: Totals, other: Totals): Totals => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
  problems: [...one.problems, ...other.problems],
});

/**
 * The true totals of all suites. A suite that crashed, left no report or ran no
 * test counts as one failure, so that silence can never pass for success.
 */
export const totalsOf = (runs: readonly SuiteRun[]): Totals =>
  runs.map(suiteTotals).reduce(plus, { passed: 0, failed: 0, skipped: 0, problems: [] });

/** The last line of `npm test`: "12 passed, 0 failed" with ", 3 skipped" when there are any. */
export const summaryLine = (totals: Totals): string =>
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`;
