import { HOW_OFTEN } from './answer-lists.ts';
import type { InstrumentEntry } from './instrument-entry.ts';
import { patientHealth } from './long-names.ts';
import { PHQ_9 } from './phq-9.ts';

// The first two items of the PHQ-9 (rules/screening.md#instruments). Codes: rules/fhir.md#loinc.
// Attribution: phq-9.ts.
export const PHQ_2 = {
  id: 'PHQ-2',
  about: 'mood',
  givenAs: 'self_report',
  items: 2,
  itemMax: 3,
  max: 6,
  answers: HOW_OFTEN,
  cutoff: { value: 3, source: 'HEDIS DSF-E' },
  otherCutoff: null,
  bands: null,
  selfHarmItem: null,
  // HEDIS: a full-length depression instrument on the same day decides
  // (rules/screening.md#brief-resolved).
  resolvedBy: ['EPDS', 'PHQ-9', 'PHQ-9M'],
  subscale: null,
  codes: {
    totals: ['55758-7'],
    panels: ['55757-9'],
    snomedTotals: [],
    items: [PHQ_9.codes.items[0], PHQ_9.codes.items[1]],
    unscored: [],
  },
  names: {
    code: 'phq[-_]?2',
    text: { 'PHQ-2': `PHQ[- ]?2|${patientHealth('2|two|zwei|dos')}` },
  },
} as const satisfies InstrumentEntry;
