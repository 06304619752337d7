import { YES_IS_ONE } from './answer-lists.ts';
import type { InstrumentEntry } from './instrument-entry.ts';

// Five yes/no questions about the last month, after one that asks whether anything like it ever
// happened: Prins et al. 2016; VA National Center for PTSD, whose work is in the public domain.
export const PC_PTSD_5 = {
  id: 'PC-PTSD-5',
  about: 'trauma',
  givenAs: 'self_report_or_interview',
  items: 5,
  itemMax: 1,
  max: 5,
  answers: YES_IS_ONE,
  cutoff: {
    value: 4,
    source: 'Prins et al., J Gen Intern Med 2016;31:1206-1211; VA National Center for PTSD',
  },
  // 4 best balanced what is missed and what is not meant; among women it missed many, 3 fewer.
  otherCutoff: { who: 'women', source: 'Bovin et al., JAMA Netw Open 2021;4:e2036733' },
  bands: null,
  selfHarmItem: null,
  resolvedBy: [],
  subscale: null,
  // LOINC and SNOMED CT were searched, and no code was found in a source that could be checked.
  codes: { totals: [], panels: [], snomedTotals: [], items: [], unscored: [] },
  names: {
    code: 'pc[-_]?ptsd[-_]?5',
    text: { 'PC-PTSD-5': 'PC[- ]?PTSD[- ]?5|Primary Care PTSD Screen for DSM-?5' },
    gate: '(?:trauma(?:tic)?|event|exposure|gate|stem)(?:[-_/. ](?:event|exposure|experience))?',
  },
} as const satisfies InstrumentEntry;
