import type { FhirFailure } from '../client/fhir-failure.ts';
import type { Receipt } from './receipts-of.ts';
import type { Run } from './write-run.ts';

/** The records of a decision as the server gave them back. */
export type ReadBack = readonly fhir4.Resource[];

/** What became of one decision's records. Only `saved` may be shown as saved. */
export type Sent =
  | {
      readonly is: 'saved';
      readonly receipts: readonly Receipt[];
      readonly resources: ReadBack;
      /** Null when "who wrote it" is recorded too, or cannot be here; else why it is not. */
      readonly provenanceFailure: FhirFailure | null;
    }
  /** This EHR takes some of it or none: the rest stands in a note that someone has to paste. */
  | {
      readonly is: 'not_in_chart';
      readonly receipts: readonly Receipt[];
      readonly resources: ReadBack;
      readonly provenanceFailure: FhirFailure | null;
    }
  /** Someone else changed it first: nothing of this decision stands. */
  | {
      readonly is: 'changed_elsewhere';
      readonly failure: FhirFailure;
      /** Records of this decision that could not be taken back, `Task/12`. */
      readonly leftBehind: readonly string[];
    }
  | { readonly is: 'not_saved'; readonly failure: FhirFailure }
  /** Some records are in the chart and some are not; sending again goes on from there. */
  | {
      readonly is: 'partly_saved';
      readonly receipts: readonly Receipt[];
      readonly failure: FhirFailure | null;
      readonly run: Run;
    }
  /** It was sent, and the chart could not be asked: neither saved nor not saved may be claimed. */
  | { readonly is: 'unknown'; readonly failure: FhirFailure; readonly run: Run };
