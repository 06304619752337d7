import { HOW_OFTEN } from './answer-lists.ts';
import type { InstrumentEntry, ScoreBands } from './instrument-entry.ts';
import { patientHealth } from './long-names.ts';

/** The bands of the nine items, whichever form asks them. */
export const PHQ_9_BANDS = {
  bands: [
    { from: 0, to: 4 },
    { from: 5, to: 9 },
    { from: 10, to: 14 },
    { from: 15, to: 19 },
    { from: 20, to: 27 },
  ],
  source: 'Kroenke, Spitzer, Williams, J Gen Intern Med 2001;16:606-613',
} as const satisfies ScoreBands;

// Items, range, self-harm item: rules/screening.md#instruments. Codes: rules/fhir.md#loinc and
// rules/fhir.md#snomed. rules/screening.md#attribution: Developed by Drs. Robert L. Spitzer, Janet
// B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.
export const PHQ_9 = {
  id: 'PHQ-9',
  about: 'mood',
  givenAs: 'self_report',
  items: 9,
  itemMax: 3,
  max: 27,
  answers: HOW_OFTEN,
  cutoff: { value: 10, source: 'HEDIS DSF-E' },
  otherCutoff: null,
  bands: PHQ_9_BANDS,
  selfHarmItem: 9,
  resolvedBy: [],
  subscale: null,
  codes: {
    totals: ['44261-6'],
    panels: ['44249-1'],
    // Patient Health Questionnaire Nine Item score (NHS Digital, SNOMED code usage 2023-24).
    snomedTotals: ['720433000'],
    items: [
      '44250-9',
      '44255-8',
      '44259-0',
      '44254-1',
      '44251-7',
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    ],
    // "How difficult have these made it": asked after the nine, not scored
    // (rules/screening.md#instruments).
    unscored: ['69722-7'],
  },
  names: {
    code: 'phq[-_]?9',
    text: { 'PHQ-9': `PHQ[- ]?9|${patientHealth('9|nine|neun|nueve')}` },
  },
} as const satisfies InstrumentEntry;
