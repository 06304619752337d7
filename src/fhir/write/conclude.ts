import type { FhirFailure } from '../client/fhir-failure.ts';
import type { Receipt } from './receipts-of.ts';
import type { Sent } from './sent.ts';
import type { Item, Run } from './write-run.ts';

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
  const open = run.find(mayStillArrive);
  if (open !== undefined) return { is: 'unknown', failure: open.failure ?? NOT_AS_SENT, run };
  if (receipts.some(({ is }) => is === 'ours')) {
    return { is: 'partly_saved', receipts, failure, run };
  }
  return { is: 'not_saved', failure: failure ?? NOT_AS_SENT };
}

const CONFLICT: FhirFailure = { kind: 'conflict', method: 'POST', what: 'Bundle', text: null };

const NOT_AS_SENT: FhirFailure = { kind: 'refused', method: 'POST', what: 'Bundle', text: null };

/** Sent and not answered: that one look did not find it does not say that it will not come. */
export const mayStillArrive = ({ state, failure }: Item): boolean =>
  state === 'unknown' || (state === 'pending' && failure?.kind === 'unknown_outcome');
