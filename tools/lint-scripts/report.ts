import type { LintFinding } from '../../src/content/lint/lint-finding.ts';
import type { LintedEntry } from '../../src/content/practice-scripts/practice-scripts.ts';

/** What `--json` prints: every finding with its script, line, rule, reason and replacement. */
export type Report = {
  readonly file: string;
  readonly scripts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly (LintFinding & { readonly script: string; readonly line: number })[];
};

export function reportOf(
  file: string,
  linted: readonly LintedEntry[],
  lines: readonly number[],
): Report {
  const findings = linted.flatMap(({ id, findings: found }, index) =>
    found.map((finding) => ({ script: id, line: lines[index] ?? 1, ...finding })),
  );
  const count = (level: LintFinding['level']) =>
    findings.filter((finding) => finding.level === level).length;
  return {
    file,
    scripts: linted.length,
    errors: count('error'),
    warnings: count('warn'),
    findings,
  };
}

/** The report for people: where, how bad, which rule, why, and what to say instead. */
export function sayReport({ file, scripts, errors, warnings, findings }: Report): string {
  const paragraphs = findings.map(({ script, line, level, rule, found, why, instead }) =>
    [
      `${file}:${line}  ${script}  ${level}  ${rule}${found === null ? '' : `  “${found}”`}`,
      `  why      ${why}`,
      `  instead  ${instead}`,
    ].join('\n'),
  );
  const sum = `${scripts} scripts: ${errors} errors, ${warnings} warnings.`;
  const next =
    errors > 0
      ? ' A script with an error is not shown; the article’s sentence is said instead.'
      : warnings > 0
        ? ' Keep a script with a warning only for a reason.'
        : '';
  return [...paragraphs, sum + next].join('\n\n');
}
