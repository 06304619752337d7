import type { ShownForm } from '../../domain/screening/screen.ts';

/** Names as charts write them. Capitals, because "pass" is also a word; no code is verified. */
const IN_TEXT: readonly (readonly [ShownForm, RegExp])[] = [
  ['MDQ', /\bMDQ\b|Mood Disorder Questionnaire/],
  ['PSS', /\bPSS(?:[- ]?\d+)?\b|Perceived Stress Scale|PTSD Symptom Scale/],
  ['PASS', /\bPASS\b|Perinatal Anxiety Screening Scale/],
];
const ADDRESS = /^(mdq|pss|pass)(?:[-_]?\d+)?(?:[-_][a-z]{2})?$/i;

/** The form that a record's words name, if it is one that is shown and never acted on. */
export function shownFormInText(text: string): ShownForm | null {
  return IN_TEXT.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The same by the last part of a Questionnaire's address. */
export function shownFormOfAddress(tail: string): ShownForm | null {
  const name = ADDRESS.exec(tail)?.[1]?.toUpperCase();
  return name === 'MDQ' || name === 'PSS' || name === 'PASS' ? name : null;
}
