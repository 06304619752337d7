import type { InstrumentId } from '../../domain/screening/screen.ts';

/** How one instrument is coded in charts. Recognition is by these lists, never by display text. */
export type InstrumentCodes = {
  readonly id: InstrumentId;
  /** LOINC codes of the total score. */
  readonly totals: readonly string[];
  /** LOINC codes of the panel; real charts also keep the total under these (fhir-model.md §2.1). */
  readonly panels: readonly string[];
  /** SNOMED CT observables of the total. */
  readonly snomedTotals: readonly string[];
  /** LOINC codes of the scored questions, item 1 first; empty where none is verified. */
  readonly items: readonly string[];
  /** LOINC codes that belong to the form and carry no score. */
  readonly unscored: readonly string[];
  /**
   * Names, as a pattern, of yes/no questions about suicide outside the total, after the form's name
   * (`phq-a-suicide-attempt`) or in a form known to be one. No LOINC code for them is verified.
   */
  readonly yesNo?: string;
  /** Its name in home-made codes, linkIds and Questionnaire addresses, as a pattern. */
  readonly name: string;
};

const PHQ_9_ITEMS = [
  '44250-9',
  '44255-8',
  '44259-0',
  '44254-1',
  '44251-7',
  '44258-2',
  '44252-5',
  '44253-3',
  '44260-8',
];
const GAD_7_ITEMS = ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'];

// Codes and their sources: fhir-model.md §2.1 and §2.2, which marks what is verified.
export const INSTRUMENT_CODES: readonly InstrumentCodes[] = [
  {
    id: 'EPDS',
    totals: ['99046-5'],
    panels: ['71354-5'],
    snomedTotals: ['450320001'],
    // No LOINC item codes were found in any source: items are known by number or configuration.
    items: [],
    unscored: [],
    name: 'epds',
  },
  {
    id: 'PHQ-9',
    totals: ['44261-6'],
    panels: ['44249-1'],
    snomedTotals: [],
    items: PHQ_9_ITEMS,
    // "How difficult have these made it": asked after the nine, not scored (clinical.md §1.1).
    unscored: ['69722-7'],
    name: 'phq[-_]?9',
  },
  {
    id: 'PHQ-9M',
    totals: ['89204-2'],
    panels: [],
    snomedTotals: [],
    items: [],
    unscored: [],
    yesNo: '(?:suicid\\w*|self[-_]?harm)(?:[-_/. ]\\w+)*',
    // The PHQ-A is the same nine items for adolescents, with two yes/no questions after them.
    name: 'phq[-_]?(?:9[-_]?m|a)',
  },
  {
    id: 'PHQ-2',
    totals: ['55758-7'],
    panels: ['55757-9'],
    snomedTotals: [],
    items: PHQ_9_ITEMS.slice(0, 2),
    unscored: [],
    name: 'phq[-_]?2',
  },
  {
    id: 'GAD-7',
    totals: ['70274-6'],
    panels: ['69737-5'],
    snomedTotals: [],
    items: GAD_7_ITEMS,
    unscored: [],
    name: 'gad[-_]?7',
  },
  {
    id: 'GAD-2',
    // 70273-8, often quoted for it, is the PHQ-15 total (MII PRO guide): no code is verified.
    totals: [],
    panels: [],
    snomedTotals: [],
    items: GAD_7_ITEMS.slice(0, 2),
    unscored: [],
    name: 'gad[-_]?2',
  },
];

/** PHQ and GAD answers, LOINC answer list LL358-3 (US Core Questionnaire-phq-9-example). */
export const PHQ_ANSWER_SCORES: Readonly<Record<string, 0 | 1 | 2 | 3>> = {
  'LA6568-5': 0,
  'LA6569-3': 1,
  'LA6570-1': 2,
  'LA6571-9': 3,
};
