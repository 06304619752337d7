/** What came of one part of the run. */
export type Count = {
  readonly name: string;
  readonly passed: number;
  /** One line each. */
  readonly failures: readonly string[];
  /** Said, and neither passed nor failed: documented differences, figures. */
  readonly notes: readonly string[];
};

/** What is printed for one part. */
export const said = ({ name, passed, failures, notes }: Count): readonly string[] => [
  ...failures.map((line) => `FAILED ${line}`),
  ...notes.map((line) => `  ${line}`),
  `${name}: ${passed} passed, ${failures.length} failed`,
];

/** The last line. Nothing passed at all is a failure too: silence must not pass for success. */
export function lastLine(counts: readonly Count[]): {
  readonly line: string;
  readonly ok: boolean;
} {
  const passed = counts.reduce((sum, one) => sum + one.passed, 0);
  const failed = counts.reduce((sum, one) => sum + one.failures.length, 0);
  return { line: `${passed} passed, ${failed} failed`, ok: failed === 0 && passed > 0 };
}
