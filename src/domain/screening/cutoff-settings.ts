import type { InstrumentId } from './instruments.ts';

/** The practice's own numbers, as far as scoring needs them. */
export type CutoffSettings = {
  /** Only the cut-offs the practice has changed; the published defaults are in instruments.ts. */
  readonly cutoffs: Partial<Record<InstrumentId, number>>;
  /** Cut-off of the EPDS anxiety items (3, 4, 5); default 6, rules/screening.md#epds-3a. */
  readonly epds3aCutoff: number;
};
