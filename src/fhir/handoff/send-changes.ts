import type { Actor, Change } from '../../domain/handoff-record.ts';
import type { FhirClient } from '../fhir-client.ts';
import { type FhirFailure, outcomeText } from '../fhir-failure.ts';
import { type HandoffContext, handoffTransaction } from './handoff-transaction.ts';
import { handoffProvenance } from './provenance.ts';
import { type Receipt, readBack } from './read-back.ts';
import { takeBack } from './take-back.ts';

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
  if (!answer.ok && !mayBeThere(answer.failure)) return { is: 'not_saved', ...answer };
  const read = await readBack(client, changes, bundle);
  const conflict = !answer.ok && answer.failure.kind === 'conflict';
  if (!read.ok) {
    return { is: 'unknown', failure: answer.ok || conflict ? read.failure : answer.failure };
  }
  const { receipts, resources } = read;
  if (receipts.every(({ is }) => is === 'ours')) {
    const targets = receipts.flatMap(({ reference }) => reference ?? []);
    const first = answer.ok && !metEarlier(changes, answer.value);
    const provenanceFailure = await recordProvenance(client, changes, targets, by, at, first);
    return { is: 'saved', receipts, resources, provenanceFailure };
  }
  if (conflict) return { is: 'changed_elsewhere', ...answer };
  if (receipts.some(({ is }) => is === 'another')) {
    if (answer.ok) await takeBack(client, changes, answer.value, receipts, resources);
    return { is: 'changed_elsewhere', failure: CONFLICT };
  }
  if (receipts.some(({ is }) => is === 'ours')) return { is: 'partly_saved', receipts };
  return {
    is: 'not_saved',
    failure: answer.ok ? refusedIn(answer.value) : didNotArrive(answer.failure),
  };
}

const CONFLICT: FhirFailure = { kind: 'conflict', method: 'POST', what: 'Bundle', text: null };

/**
 * A failure after which the records may be in the chart all the same. A conflict too: sent a second
 * time, after a lost answer, our own first write is what the second one collides with.
 */
const mayBeThere = ({ kind }: FhirFailure): boolean =>
  ['unknown_outcome', 'server_failed', 'unreadable', 'conflict'].includes(kind);

/** The chart was asked and holds none of it: what was not known is now known not to have arrived. */
const didNotArrive = (failure: FhirFailure): FhirFailure =>
  failure.kind === 'unknown_outcome' ? { ...failure, kind: 'offline' } : failure;

/** A server that ran the transaction as a batch and refused every entry. */
function refusedIn({ entry = [] }: fhir4.Bundle): FhirFailure {
  const said = entry.flatMap(({ response }) => outcomeText(response?.outcome) ?? []);
  const text = said.length === 0 ? null : [...new Set(said)].join('; ');
  return { kind: 'refused', method: 'POST', what: 'Bundle', text };
}

/** 200 instead of 201 on a conditional create: the record was there already. */
const metEarlier = (changes: readonly Change[], answer: fhir4.Bundle): boolean =>
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
  firstTime: boolean,
): Promise<FhirFailure | null> {
  const [first] = targets;
  if (first === undefined) return null;
  if (!firstTime) {
    const earlier = await client.searchAll(`Provenance?target=${first}`);
    if (!earlier.ok) return earlier.failure;
    const recorded = earlier.value.some(
      (resource) =>
        resource.resourceType === 'Provenance' &&
        Date.parse((resource as fhir4.Provenance).recorded) === Date.parse(at),
    );
    if (recorded) return null;
  }
  const spoke = changes.map(({ record }) => record).find((record) => record.kind === 'contact');
  const created = changes.some(
    ({ write, record }) => write === 'create' && record.kind === 'episode',
  );
  const undone = changes.find((change) => change.write === 'void');
  const answer = await client.create(
    handoffProvenance({
      targets,
      at,
      by,
      activity: undone ? 'NULLIFY' : created ? 'CREATE' : 'UPDATE',
      ...(undone === undefined ? {} : { reason: undone.because }),
      informant: spoke?.kind === 'contact' && spoke.outcome === 'spoke' ? spoke.spokeWith : null,
    }),
    null,
  );
  return answer.ok ? null : answer.failure;
}
