import { EPDS } from './instruments/epds.ts';
import { GAD_2 } from './instruments/gad-2.ts';
import { GAD_7 } from './instruments/gad-7.ts';
import type { InstrumentEntry, ScoreBand } from './instruments/instrument-entry.ts';
import { PC_PTSD_5 } from './instruments/pc-ptsd-5.ts';
import { PHQ_2 } from './instruments/phq-2.ts';
import { PHQ_9 } from './instruments/phq-9.ts';
import { PHQ_9M } from './instruments/phq-9m.ts';

/** In the order in which they are listed everywhere: depression first, full length first. */
const ENTRIES = {
  EPDS,
  'PHQ-9': PHQ_9,
  'PHQ-9M': PHQ_9M,
  'PHQ-2': PHQ_2,
  'GAD-7': GAD_7,
  'GAD-2': GAD_2,
  'PC-PTSD-5': PC_PTSD_5,
};

/**
 * The screening instruments the practice acts on: those with an entry
 * (rules/screening.md#instruments).
 */
export type InstrumentId = keyof typeof ENTRIES;

/** One screening instrument as the practice uses it. */
export type Instrument<Id extends InstrumentId = InstrumentId> = InstrumentEntry<InstrumentId> & {
  readonly id: Id;
};

export const INSTRUMENTS: { readonly [Id in InstrumentId]: Instrument<Id> } = ENTRIES;

/** All of them, in their order. */
export const ALL_INSTRUMENTS: readonly Instrument[] = Object.values(INSTRUMENTS);

export const INSTRUMENT_ORDER: readonly InstrumentId[] = ALL_INSTRUMENTS.map(({ id }) => id);

/** The EPDS anxiety items: an own reason, an own setting (rules/screening.md#epds-3a). */
export const EPDS_3A = EPDS.subscale;

/** The band a total lies in; null: the instrument has none, or the total is not one of its scores. */
export function bandOf(instrument: InstrumentId, total: number): ScoreBand | null {
  const bands = INSTRUMENTS[instrument].bands?.bands ?? [];
  return bands.find(({ from, to }) => from <= total && total <= to) ?? null;
}
