import type { HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import type { FhirFailure } from '../client/fhir-failure.ts';

/** What the chart says, after a write, about one record of the decision. */
export type Receipt = {
  readonly key: string;
  readonly kind: HandoffRecord['kind'];
  /** FHIR type, as the EHR's own record list names it. */
  readonly resourceType: string;
  /**
   * `ours`: in the chart as it was decided. `another`: someone else's record, or their newer
   * version, stands in its place. `missing`: not there, or still as it was before. `left_out`: this
   * EHR has no place for it, and nothing is lost by that.
   */
  readonly is: 'ours' | 'another' | 'missing' | 'left_out';
  /** A record of its own, a part of the handoff note, or of a note that is not in the chart yet. */
  readonly where: 'record' | 'note' | 'window';
  /** `Task/12` once it is in the chart as decided, else null. */
  readonly reference: string | null;
  /** When the server stored it: ISO date-time. */
  readonly savedAt: string | null;
  /** Why it is not a record of its own, in the server's answer; null: it is, or was never tried. */
  readonly why: FhirFailure | null;
};
