import type { InstrumentId } from './screen.ts';

/** A number that decides something, with where it comes from. */
export type CitedCutoff = { readonly value: number; readonly source: string };

/** One screening instrument as the practice uses it. Item wording is never kept (clinical.md §2). */
export type Instrument = {
  readonly id: InstrumentId;
  /** Number of items, each scored 0 to 3. */
  readonly items: number;
  /** Highest possible total; the lowest is 0. */
  readonly max: number;
  /** The days the questions ask about. */
  readonly recallDays: number;
  /** Positive at this total or above, unless the practice sets another. */
  readonly cutoff: CitedCutoff;
  /** Number of the self-harm item, counted from 1; null: the instrument does not ask. */
  readonly selfHarmItem: number | null;
  /** A short form to be followed by a longer one. */
  readonly brief: boolean;
  /** Full-length instruments whose same-day negative result resolves a positive short form. */
  readonly resolvedBy: readonly InstrumentId[];
  /** Our own topic labels, item 1 first: never the wording. Null where none are needed. */
  readonly topics: readonly string[] | null;
  readonly attribution: string;
};

const PFIZER =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.';

// Items, ranges, recall, self-harm items: clinical.md §1.1. Attribution lines: clinical.md §2.
export const INSTRUMENTS: Readonly<Record<InstrumentId, Instrument>> = {
  EPDS: {
    id: 'EPDS',
    items: 10,
    max: 30,
    recallDays: 7,
    cutoff: { value: 10, source: 'HEDIS PND-E/PDS-E; Levis et al., BMJ 2020;371:m4022' },
    selfHarmItem: 10,
    brief: false,
    resolvedBy: [],
    topics: [
      'enjoyment and humor',
      'looking forward',
      'self-blame',
      'worry',
      'fear',
      'coping',
      'sleep',
      'sadness',
      'crying',
      'self-harm thoughts',
    ],
    attribution:
      'Cox JL, Holden JM, Sagovsky R. Detection of postnatal depression. Br J Psychiatry 1987;150:782-786. (c) The Royal College of Psychiatrists.',
  },
  'PHQ-9': {
    id: 'PHQ-9',
    items: 9,
    max: 27,
    recallDays: 14,
    cutoff: { value: 10, source: 'HEDIS DSF-E' },
    selfHarmItem: 9,
    brief: false,
    resolvedBy: [],
    topics: null,
    attribution: PFIZER,
  },
  'PHQ-9M': {
    id: 'PHQ-9M',
    items: 9,
    max: 27,
    recallDays: 14,
    cutoff: { value: 10, source: 'HEDIS DSF-E (17 years and younger)' },
    selfHarmItem: 9,
    brief: false,
    resolvedBy: [],
    topics: null,
    attribution: PFIZER,
  },
  'PHQ-2': {
    id: 'PHQ-2',
    items: 2,
    max: 6,
    recallDays: 14,
    cutoff: { value: 3, source: 'HEDIS DSF-E' },
    selfHarmItem: null,
    brief: true,
    // HEDIS: a full-length depression instrument on the same day decides (clinical.md §1.3).
    resolvedBy: ['EPDS', 'PHQ-9', 'PHQ-9M'],
    topics: null,
    attribution: PFIZER,
  },
  'GAD-7': {
    id: 'GAD-7',
    items: 7,
    max: 21,
    recallDays: 14,
    cutoff: { value: 10, source: 'Spitzer et al., Arch Intern Med 2006;166:1092-1097' },
    selfHarmItem: null,
    brief: false,
    resolvedBy: [],
    topics: null,
    attribution: PFIZER,
  },
  'GAD-2': {
    id: 'GAD-2',
    items: 2,
    max: 6,
    recallDays: 14,
    cutoff: { value: 3, source: 'Kroenke et al., Ann Intern Med 2007;146:317-325' },
    selfHarmItem: null,
    brief: true,
    // Our own rule by analogy with PHQ-2: the GAD-2 is the first two items of the GAD-7.
    resolvedBy: ['GAD-7'],
    topics: null,
    attribution: PFIZER,
  },
};

/** The order in which instruments are listed everywhere: depression first, full length first. */
export const INSTRUMENT_ORDER: readonly InstrumentId[] = [
  'EPDS',
  'PHQ-9',
  'PHQ-9M',
  'PHQ-2',
  'GAD-7',
  'GAD-2',
];

/** The EPDS anxiety items (EPDS-3A), counted from 1 (clinical.md §1.1). */
export const EPDS_3A_ITEMS: readonly number[] = [3, 4, 5];

/** Four cut-offs are published for the same three items; 6 is the default (clinical.md §0.2). */
export const EPDS_3A_CUTOFF: CitedCutoff = {
  value: 6,
  source: 'MGH Center for Women’s Mental Health (others publish 3, 4 and 5)',
};
