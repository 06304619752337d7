import { HOW_OFTEN } from './answer-lists.ts';
import type { InstrumentEntry } from './instrument-entry.ts';
import { patientHealth } from './long-names.ts';
import { PHQ_9_BANDS } from './phq-9.ts';

// Items, range, self-harm item: rules/screening.md#instruments. Codes: rules/fhir.md#loinc.
// Attribution: phq-9.ts.
export const PHQ_9M = {
  id: 'PHQ-9M',
  about: 'mood',
  givenAs: 'self_report',
  items: 9,
  itemMax: 3,
  max: 27,
  answers: HOW_OFTEN,
  cutoff: { value: 10, source: 'HEDIS DSF-E (17 years and younger)' },
  otherCutoff: null,
  bands: PHQ_9_BANDS,
  selfHarmItem: 9,
  resolvedBy: [],
  subscale: null,
  codes: { totals: ['89204-2'], panels: [], snomedTotals: [], items: [], unscored: [] },
  names: {
    // The PHQ-A is the same nine items for adolescents, with two yes/no questions after them.
    code: 'phq[-_]?(?:9[-_]?m|a)',
    text: {
      'PHQ-9M': `PHQ[- ]?9[- :(]*M(?:od[a-z]+[^|;]{0,30})?(?![a-z])|(?:${patientHealth('9')})[- :(]*modified`,
      'PHQ-A': 'PHQ(?:[- ]?9)?[- ]?A(?![a-z])',
    },
    // No LOINC code for them is verified.
    yesNo: '(?:suicid\\w*|self[-_]?harm)(?:[-_/. ]\\w+)*',
  },
} as const satisfies InstrumentEntry;
