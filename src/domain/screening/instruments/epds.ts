import { NUMBERS_ONLY } from './answer-lists.ts';
import type { InstrumentEntry } from './instrument-entry.ts';

// Items, range, self-harm item: rules/screening.md#instruments. Codes: rules/fhir.md#loinc, which
// marks what is verified. Cox JL, Holden JM, Sagovsky R, Br J Psychiatry 1987;150:782-786, (c) The
// Royal College of Psychiatrists: no wording of any item is kept (rules/screening.md#item-wording).
export const EPDS = {
  id: 'EPDS',
  about: 'mood',
  givenAs: 'self_report',
  items: 10,
  itemMax: 3,
  max: 30,
  // EPDS answers have their own list, which has no published scores: items run both ways.
  answers: NUMBERS_ONLY,
  cutoff: { value: 10, source: 'HEDIS PND-E/PDS-E; Levis et al., BMJ 2020;371:m4022' },
  // Acceptable at 7 to 10 in fathers (rules/screening.md#fathers).
  otherCutoff: { who: 'fathers', source: 'PMC9156997' },
  bands: {
    bands: [
      { from: 0, to: 9 },
      { from: 10, to: 12 },
      { from: 13, to: 30 },
    ],
    source: 'Phoenix Health, perinatal mental health screening thresholds (2026)',
  },
  selfHarmItem: 10,
  resolvedBy: [],
  subscale: {
    name: 'EPDS-3A',
    items: [3, 4, 5],
    max: 9,
    about: 'worry',
    // Four cut-offs are published for the same three items; 6 is the default
    // (rules/screening.md#epds-3a).
    cutoff: {
      value: 6,
      source: 'MGH Center for Women’s Mental Health (others publish 3, 4 and 5)',
    },
  },
  codes: {
    totals: ['99046-5'],
    panels: ['71354-5'],
    snomedTotals: ['450320001'],
    // No LOINC item codes were found in any source: items are known by number or configuration.
    items: [],
    unscored: [],
  },
  names: {
    code: 'epds',
    // English, German, Spanish and Portuguese, French. The city alone names other scales too.
    text: {
      EPDS:
        'EPDS|EPNDS|^\\W*Edinburgh\\W*$|\\bEdinburgh(?:er)?(?=[- ]*(?:p(?:ost|eri|re)|antenatal|maternal|depress|s[ck]al[ae]|scor|sum|total|screen|questionnaire))|' +
        '\\b(?:escala|test|cuestionario|depresi[oó]n|depress[aã]o)\\b[^|;]*\\bEdi[mn]burgo\\b|[eé]chelle\\b[^|;]*[eé]di[mn]bourg',
    },
    shortForm: { name: 'EPDS-3', ending: '3a?' },
  },
} as const satisfies InstrumentEntry;
