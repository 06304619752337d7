import { PATIENT_HEALTH } from '../../domain/screening/instruments/long-names.ts';
import type { ShownForm } from '../../domain/screening/screen.ts';

/** A form without an entry of its own, by the words that name it. */
export type OtherForm = { readonly name: string; readonly pattern: RegExp };

/** Names as charts write them. Capitals, because "pass" is also a word; no code is verified. */
const SHOWN: readonly (OtherForm & { readonly name: ShownForm })[] = [
  { name: 'MDQ', pattern: /\bMDQ\b|Mood Disorder Questionnaire/g },
  { name: 'PSS', pattern: /\bPSS(?:[- ]?\d+)?\b|Perceived Stress Scale|PTSD Symptom Scale/g },
  { name: 'PASS', pattern: /\bPASS\b|Perinatal Anxiety Screening Scale/g },
];

/**
 * Other forms about mood, worry or suicide that practices give. The app has no entry for them, so
 * they are told by name and never scored; the last stands for one whose length is not said.
 */
export const OTHER_FORMS: readonly OtherForm[] = [
  ...SHOWN,
  { name: 'PHQ-4', pattern: longer(4, 'four') },
  { name: 'PHQ-8', pattern: longer(8, 'eight') },
  { name: 'PHQ-15', pattern: longer(15, 'fifteen') },
  { name: 'C-SSRS', pattern: /C-?SSRS|Columbia[- ]Suicide/gi },
  { name: 'ASQ', pattern: /Ask Suicide[- ]Screening/gi },
  { name: 'PDSS', pattern: /\bPDSS\b|Postpartum Depression Screening Scale/gi },
  { name: 'BDI', pattern: /\bBDI(?:[- ]?(?:2|II))?\b|Beck Depression Inventory/gi },
  { name: 'CES-D', pattern: /\bCES-?D\b|Epidemiologic(?:al)? Studies Depression/gi },
  { name: 'HADS', pattern: /\bHADS\b|Hospital Anxiety and Depression/gi },
  { name: 'DASS', pattern: /\bDASS(?:[- ]?\d+)?\b|Depression,? Anxiety,? (?:and )?Stress Scale/gi },
  { name: 'PC-PTSD', pattern: /PC[- ]?PTSD(?![- ]?5)/gi },
];

/** A Patient Health Questionnaire of which nobody can say how long it is. */
export const ANY_PATIENT_HEALTH = new RegExp(`${PATIENT_HEALTH}|\\bPHQ\\b(?![- ]?\\d)`, 'gi');

function longer(number: number, word: string): RegExp {
  return new RegExp(
    `PHQ[- ]?${number}(?!\\d)|${PATIENT_HEALTH}[- :,(]*(?:${number}|${word})(?![\\da-z])`,
    'gi',
  );
}

const ADDRESS = /^(mdq|pss|pass)(?:[-_]?\d+)?(?:[-_][a-z]{2})?$/i;

/** The form that is shown and never acted on, by its name. */
export const shownFormOf = (name: string): ShownForm | null =>
  SHOWN.find((one) => one.name === name)?.name ?? null;

/** The same by the last part of a Questionnaire's address. */
export function shownFormOfAddress(tail: string): ShownForm | null {
  return shownFormOf(ADDRESS.exec(tail)?.[1]?.toUpperCase() ?? '');
}
