import type { Change, StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { madeByHand } from '../../domain/handoff/order-by-hand.ts';
import { isType } from '../codes/of-type.ts';
import { referenceTo } from '../codes/reference.ts';
import { laidOver } from './laid-over.ts';
import { linkedByHand } from './link-by-hand.ts';
import { enteredInError } from './record/entered-in-error.ts';
import {
  LATEST_OFFER,
  REFERRAL_IN_FORCE,
  recordIdentifier,
  type WriteContext,
} from './record/record-identity.ts';
import type { RecordResource } from './record/record-type.ts';
import { toResource } from './to-resource.ts';

/** What a decision is written into: whose handoff, which visit, and what the chart already holds. */
export type HandoffContext = Omit<WriteContext, 'refer'> & {
  readonly stored: readonly StoredRecord[];
  /** The resources as read: what others put in them is kept. */
  readonly resources: readonly fhir4.Resource[];
};

/**
 * The changes of one decision as one transaction (rules/fhir.md#transaction): conditional creates
 * by the identifier minted with the decision, updates only of the version that was read. Pure, so
 * sending it twice asks the server for the same thing twice.
 */
export function handoffTransaction(
  changes: readonly Change[],
  context: HandoffContext,
): fhir4.Bundle {
  const created = changes
    .filter(({ write }) => write === 'create')
    .map(({ record }) => ({
      key: record.key,
      kind: record.kind,
      reference: madeByHand(record) ?? temporaryReference(context.handoffId, record.key),
    }));
  const write: WriteContext = { ...context, refer: referrer(created, context) };
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: changes.map((change) => entryOf(change, write, context.resources)),
  };
}

/** One change as the request that writes it, alone or in a transaction. */
export function entryOf(
  change: Change,
  write: WriteContext,
  resources: readonly fhir4.Resource[],
): WriteEntry {
  const byHand = madeByHand(change.record);
  if (byHand !== null) return linkEntry(change, byHand, write, resources);
  const resource = withoutEmptyLists(toResource(change.record, write));
  if (change.write === 'create') return createEntry(resource, change.record.key, write);
  const before = find(resources, change.stored.reference);
  const entry = updateEntry(resource, change.stored, before);
  return change.write === 'update'
    ? entry
    : { ...entry, resource: enteredInError(entry.resource, change.stored, change.because) };
}

/** What a record refers to may have no resource here; a list in FHIR is never empty (R4 §2.1.0). */
const withoutEmptyLists = (resource: RecordResource): RecordResource =>
  Object.fromEntries(
    Object.entries(resource).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ) as unknown as RecordResource;

/** A request that writes one record. */
export type WriteEntry = fhir4.BundleEntry & { readonly resource: RecordResource };

const find = (
  resources: readonly fhir4.Resource[],
  reference: string,
): fhir4.Resource | undefined => resources.find((resource) => referenceTo(resource) === reference);

function createEntry(resource: RecordResource, key: string, context: WriteContext): WriteEntry {
  return {
    fullUrl: temporaryReference(context.handoffId, key),
    resource,
    request: {
      method: 'POST',
      url: resource.resourceType,
      ifNoneExist: identifierSearch(recordIdentifier(context, key)),
    },
  };
}

function updateEntry(
  resource: RecordResource,
  stored: StoredRecord,
  before: fhir4.Resource | undefined,
): WriteEntry {
  return {
    fullUrl: stored.reference,
    resource: laidOver(before, resource, stored),
    request: { method: 'PUT', url: stored.reference, ifMatch: `W/"${stored.version}"` },
  };
}

/**
 * One that somebody made in the EHR, of the version that was read.
 * @throws Error when it was never read: a mistake of the caller
 */
function linkEntry(
  change: Change,
  reference: string,
  write: WriteContext,
  resources: readonly fhir4.Resource[],
): WriteEntry {
  const before = find(resources, reference);
  if (before === undefined || !(isType('ServiceRequest')(before) || isType('Task')(before))) {
    throw new Error(`${reference} was not read`);
  }
  const version = change.write === 'create' ? before.meta?.versionId : change.stored.version;
  return {
    fullUrl: reference,
    // What R4 requires of it and its makers left out is theirs to add.
    resource: linkedByHand(before as fhir4.ServiceRequest | fhir4.Task, change, write),
    request: { method: 'PUT', url: reference, ifMatch: `W/"${version ?? ''}"` },
  };
}

/** `identifier=system|value`, as a conditional create and the read-back search for it. */
export const identifierSearch = (identifier: fhir4.Identifier): string =>
  `identifier=${encodeURIComponent(`${identifier.system}|${identifier.value}`)}`;

/** A record of this decision that is written, or about to be, and what refers to it. */
export type Created = {
  readonly key: string;
  readonly kind: Change['record']['kind'];
  readonly reference: string;
};

/** Where another record of the handoff is found: stored before, or created by this decision. */
export function referrer(
  created: readonly Created[],
  context: Pick<HandoffContext, 'stored' | 'handoffId'>,
): WriteContext['refer'] {
  const known = new Map<string, string>();
  const remember = ({ key, kind, reference }: Created): void => {
    known.set(key, reference);
    if (kind === 'referral') known.set(REFERRAL_IN_FORCE, reference);
    if (kind === 'offer') known.set(LATEST_OFFER, reference);
  };
  const mine = context.stored.filter(({ handoffId }) => handoffId === context.handoffId);
  for (const { inNote, record, reference: own } of mine) {
    const reference = madeByHand(record) ?? own;
    // What a note carries has no resource of its own to refer to, but where somebody made it.
    if (inNote === true && madeByHand(record) === null) continue;
    if (record.kind === 'referral' && record.state === 'withdrawn')
      known.set(record.key, reference);
    else remember({ key: record.key, kind: record.kind, reference });
  }
  created.forEach(remember);
  return (key) => known.get(key) ?? null;
}

/**
 * `urn:uuid:` of a record within its transaction: made from the handoff and the key, so that the
 * transaction is the same however often it is built. Not an identifier outside it.
 */
function temporaryReference(handoffId: string, key: string): string {
  let hash = 0xcbf29ce484222325n; // FNV-1a, 64 bit
  for (const char of key) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  const tail = hash.toString(16).padStart(16, '0').slice(-12);
  return `urn:uuid:${handoffId.slice(0, 24)}${tail}`;
}
