import type { Actor, Change } from '../../domain/handoff-record.ts';
import type { FhirClient } from '../fhir-client.ts';
import type { FhirFailure } from '../fhir-failure.ts';
import { type HandoffContext, handoffTransaction } from './handoff-transaction.ts';
import { handoffProvenance } from './provenance.ts';
import { type Receipt, readBack } from './read-back.ts';

/** What became of one decision's records. Only `saved` may be shown as saved. */
export type Sent =
  | {
      readonly is: 'saved';
      readonly receipts: readonly Receipt[];
      readonly resources: readonly fhir4.Resource[];
      /** Null when "who wrote it" is recorded too; else why it is not (the records stand). */
      readonly provenanceFailure: FhirFailure | null;
    }
  /** Someone else changed it first: nothing of this decision was written. */
  | { readonly is: 'changed_elsewhere'; readonly failure: FhirFailure }
  | { readonly is: 'not_saved'; readonly failure: FhirFailure }
  /** Some records are in the chart and some are not: a server that ran the transaction as a batch. */
  | { readonly is: 'partly_saved'; readonly receipts: readonly Receipt[] }
  /** It was sent, and the chart could not be asked: neither saved nor not saved may be claimed. */
  | { readonly is: 'unknown'; readonly failure: FhirFailure };

/**
 * Sends one decision as a transaction and says what the chart holds afterwards, read back from the
 * server. Safe to call again with the same decision: identifiers are conditional, versions matched.
 */
export async function sendChanges(
  client: FhirClient,
  changes: readonly Change[],
  context: HandoffContext,
  by: Actor,
  at: string,
): Promise<Sent> {
  const bundle = handoffTransaction(changes, context);
  const answer = await client.transaction(bundle);
  if (!answer.ok && !mayHaveArrived(answer.failure)) {
    return {
      is: answer.failure.kind === 'conflict' ? 'changed_elsewhere' : 'not_saved',
      ...answer,
    };
  }
  const read = await readBack(client, changes, bundle);
  if (!read.ok) return { is: 'unknown', failure: answer.ok ? read.failure : answer.failure };
  const missing = read.receipts.filter(({ reference }) => reference === null);
  if (missing.length === read.receipts.length && !answer.ok) {
    return { is: 'not_saved', failure: answer.failure };
  }
  if (missing.length > 0) {
    // A create that met someone else's record of the same name: theirs stands, ours was not made.
    return answer.ok && metAnother(changes, answer.value)
      ? { is: 'changed_elsewhere', failure: CONFLICT }
      : { is: 'partly_saved', receipts: read.receipts };
  }
  const targets = read.receipts.flatMap(({ reference }) => (reference ? [reference] : []));
  const fresh = answer.ok && !metAnother(changes, answer.value);
  const provenanceFailure = await recordProvenance(client, changes, targets, by, at, fresh);
  return { is: 'saved', receipts: read.receipts, resources: read.resources, provenanceFailure };
}

const CONFLICT: FhirFailure = { kind: 'conflict', method: 'POST', what: 'Bundle', text: null };

/** A failure after which the records may be in the chart all the same. */
const mayHaveArrived = ({ kind }: FhirFailure): boolean =>
  kind === 'unknown_outcome' || kind === 'server_failed' || kind === 'unreadable';

/** 200 instead of 201 on a conditional create: the record was there already. */
const metAnother = (changes: readonly Change[], answer: fhir4.Bundle): boolean =>
  changes.some(
    ({ write }, index) =>
      write === 'create' && answer.entry?.[index]?.response?.status.startsWith('200') === true,
  );

async function recordProvenance(
  client: FhirClient,
  changes: readonly Change[],
  targets: readonly string[],
  by: Actor,
  at: string,
  fresh: boolean,
): Promise<FhirFailure | null> {
  const [first] = targets;
  if (first === undefined) return null;
  if (!fresh) {
    const earlier = await client.searchAll(`Provenance?target=${first}`);
    if (!earlier.ok) return earlier.failure;
    const recorded = earlier.value.some(
      (resource) =>
        resource.resourceType === 'Provenance' && (resource as fhir4.Provenance).recorded === at,
    );
    if (recorded) return null;
  }
  const spoke = changes.map(({ record }) => record).find((record) => record.kind === 'contact');
  const created = changes.some(
    ({ write, record }) => write === 'create' && record.kind === 'episode',
  );
  const answer = await client.create(
    handoffProvenance({
      targets,
      at,
      by,
      activity: created ? 'CREATE' : 'UPDATE',
      informant: spoke?.kind === 'contact' && spoke.outcome === 'spoke' ? spoke.spokeWith : null,
    }),
    null,
  );
  return answer.ok ? null : answer.failure;
}
