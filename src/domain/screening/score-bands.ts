import type { InstrumentId } from './screen.ts';

/** A published range of totals, both ends included. It names no severity and decides nothing. */
export type ScoreBand = { readonly from: number; readonly to: number };

/** The ranges a total is read against, lowest first, and who publishes them. */
export type ScoreBands = { readonly bands: readonly ScoreBand[]; readonly source: string };

const PHQ_9: readonly ScoreBand[] = [
  { from: 0, to: 4 },
  { from: 5, to: 9 },
  { from: 10, to: 14 },
  { from: 15, to: 19 },
  { from: 20, to: 27 },
];
const PHQ_SOURCE = 'Kroenke, Spitzer, Williams, J Gen Intern Med 2001;16:606-613';

/**
 * Bands as published (clinical.md §1.1), shown behind Details for orientation only: the cut-off in
 * `instruments.ts` is what lists someone. Short forms have none.
 */
export const SCORE_BANDS: Readonly<Record<InstrumentId, ScoreBands | null>> = {
  EPDS: {
    bands: [
      { from: 0, to: 9 },
      { from: 10, to: 12 },
      { from: 13, to: 30 },
    ],
    source: 'Phoenix Health, perinatal mental health screening thresholds (2026)',
  },
  'PHQ-9': { bands: PHQ_9, source: PHQ_SOURCE },
  'PHQ-9M': { bands: PHQ_9, source: PHQ_SOURCE },
  'PHQ-2': null,
  'GAD-7': {
    bands: [
      { from: 0, to: 4 },
      { from: 5, to: 9 },
      { from: 10, to: 14 },
      { from: 15, to: 21 },
    ],
    source: 'Spitzer et al., Arch Intern Med 2006;166:1092-1097',
  },
  'GAD-2': null,
};

/** The band a total lies in; null: the instrument has none, or the total is not one of its scores. */
export function bandOf(instrument: InstrumentId, total: number): ScoreBand | null {
  return (
    SCORE_BANDS[instrument]?.bands.find(({ from, to }) => from <= total && total <= to) ?? null
  );
}
