import type { FhirFailure } from '../client/fhir-failure.ts';
import type { Receipt } from './receipts-of.ts';
import type { Sent } from './sent.ts';
import type { Run } from './write-run.ts';

/** What a decision came to. */
export type Outcome = {
  readonly run: Run;
  readonly receipts: readonly Receipt[];
  readonly resources: readonly fhir4.Resource[];
  readonly provenanceFailure: FhirFailure | null;
  readonly leftBehind: readonly string[];
  /** It stands whole in its log: what is missing beside that can be written by anyone. */
  readonly committed: boolean;
};

/**
 * What may be said of a decision after the chart was read back. Pure. In this order: someone else
 * came first; all of it is there; its fate is open; some of it is there; none.
 */
export function conclude({ run, receipts, resources, ...rest }: Outcome): Sent {
  const isOvertaken = run.some(({ lost }) => lost) || receipts.some(({ is }) => is === 'another');
  if (isOvertaken && !rest.committed) {
    return { is: 'changed_elsewhere', failure: CONFLICT, leftBehind: rest.leftBehind };
  }
  const { provenanceFailure } = rest;
  if (receipts.every(({ is }) => is === 'ours' || is === 'left_out')) {
    const pasted = receipts.some(({ where }) => where === 'window');
    return { is: pasted ? 'not_in_chart' : 'saved', receipts, resources, provenanceFailure };
  }
  const failure = run.find((item) => item.failure !== null)?.failure ?? null;
  const open = run.find(({ state }) => state === 'unknown');
  if (open !== undefined) return { is: 'unknown', failure: open.failure ?? NOT_AS_SENT, run };
  if (receipts.some(({ is }) => is === 'ours')) {
    return { is: 'partly_saved', receipts, failure, run };
  }
  return { is: 'not_saved', failure: didNotArrive(failure ?? NOT_AS_SENT) };
}

const CONFLICT: FhirFailure = { kind: 'conflict', method: 'POST', what: 'Bundle', text: null };

const NOT_AS_SENT: FhirFailure = { kind: 'refused', method: 'POST', what: 'Bundle', text: null };

/** The chart was asked and holds none of it: what was not known is now known not to have arrived. */
export const didNotArrive = (failure: FhirFailure): FhirFailure =>
  failure.kind === 'unknown_outcome' ? { ...failure, kind: 'offline' } : failure;
