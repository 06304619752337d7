import type { Reason } from './screening-finding.ts';

/** Anxiety is among the reasons: the offer that speaks of worry fits her (clinical.md §6.2, EN-T-ANX). */
export function isAboutWorry(reasons: readonly Reason[]): boolean {
  return reasons.some(({ code }) => code.startsWith('GAD-') || code.startsWith('EPDS-3A'));
}
