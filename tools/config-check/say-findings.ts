import type { FolderCheck } from './check-folder.ts';
import type { Finding } from './finding.ts';

export const countOf = (findings: readonly Finding[], level: Finding['level']): number =>
  findings.filter((one) => one.level === level).length;

/** The findings for people: where, how bad, what, and what to do. */
export function sayFindings({ files, findings }: FolderCheck): string {
  const paragraphs = findings.map(({ file, line, level, setting, problem, fix }) =>
    [
      `${file}:${line}  ${level}  ${[setting, problem].filter(Boolean).join(' ')}`,
      `  fix  ${fix}`,
    ].join('\n'),
  );
  const [errors, warnings, notes] = (['error', 'warn', 'note'] as const).map((level) =>
    countOf(findings, level),
  );
  return [
    ...paragraphs,
    `${files.length} files: ${errors} errors, ${warnings} warnings, ${notes} notes.`,
  ].join('\n\n');
}
