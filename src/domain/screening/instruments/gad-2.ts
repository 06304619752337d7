import { HOW_OFTEN } from './answer-lists.ts';
import { GAD_7 } from './gad-7.ts';
import type { InstrumentEntry } from './instrument-entry.ts';
import { generalAnxiety } from './long-names.ts';

// The first two items of the GAD-7 (rules/screening.md#instruments). Codes: rules/fhir.md#loinc.
// Attribution: phq-9.ts.
export const GAD_2 = {
  id: 'GAD-2',
  about: 'worry',
  givenAs: 'self_report',
  items: 2,
  itemMax: 3,
  max: 6,
  answers: HOW_OFTEN,
  cutoff: { value: 3, source: 'Kroenke et al., Ann Intern Med 2007;146:317-325' },
  otherCutoff: null,
  bands: null,
  selfHarmItem: null,
  // Our own rule by analogy with PHQ-2: the GAD-2 is the first two items of the GAD-7.
  resolvedBy: ['GAD-7'],
  subscale: null,
  codes: {
    // 70273-8, often quoted for it, is the PHQ-15 total (MII PRO guide): no code is verified.
    totals: [],
    panels: [],
    snomedTotals: [],
    items: [GAD_7.codes.items[0], GAD_7.codes.items[1]],
    unscored: [],
  },
  names: {
    code: 'gad[-_]?2',
    text: { 'GAD-2': `GAD[- ]?2|${generalAnxiety('2|two|zwei|dos')}` },
  },
} as const satisfies InstrumentEntry;
