import type { ScreeningFinding } from './screening-finding.ts';

/**
 * The chart record the clinician step is about: the form with the marked item, else the current
 * one on which it was left open. Null: no form asks for the step.
 */
export function askedAbout({ reasons, findings }: Pick<ScreeningFinding, 'reasons' | 'findings'>) {
  const marked = reasons.find(({ code }) => code === 'self-harm item')?.screen;
  const open = findings.find(
    ({ selfHarm, age }) => selfHarm === 'unknown' && (age === 'today' || age === 'current'),
  )?.screen;
  return (marked ?? open)?.records[0] ?? null;
}
