import { HOW_OFTEN } from './answer-lists.ts';
import type { InstrumentEntry } from './instrument-entry.ts';
import { generalAnxiety } from './long-names.ts';

// Items and range: rules/screening.md#instruments. Codes: rules/fhir.md#loinc and
// rules/fhir.md#snomed. Attribution: phq-9.ts.
export const GAD_7 = {
  id: 'GAD-7',
  about: 'worry',
  givenAs: 'self_report',
  items: 7,
  itemMax: 3,
  max: 21,
  answers: HOW_OFTEN,
  cutoff: { value: 10, source: 'Spitzer et al., Arch Intern Med 2006;166:1092-1097' },
  otherCutoff: null,
  bands: {
    bands: [
      { from: 0, to: 4 },
      { from: 5, to: 9 },
      { from: 10, to: 14 },
      { from: 15, to: 21 },
    ],
    source: 'Spitzer et al., Arch Intern Med 2006;166:1092-1097',
  },
  selfHarmItem: null,
  resolvedBy: [],
  subscale: null,
  codes: {
    totals: ['70274-6'],
    panels: ['69737-5'],
    // Generalized Anxiety Disorder 7 item score (NHS Digital, SNOMED code usage 2023-24).
    snomedTotals: ['445455005'],
    items: ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'],
    unscored: [],
  },
  names: {
    code: 'gad[-_]?7',
    text: { 'GAD-7': `GAD[- ]?7|TAG[- ]?7|${generalAnxiety('7|seven|sieben|siete')}` },
  },
} as const satisfies InstrumentEntry;
