import type { Change, StoredRecord } from '../../domain/handoff-record.ts';
import type { FhirClient } from '../fhir-client.ts';
import type { FhirFailure } from '../fhir-failure.ts';
import { fromResource } from './from-resource.ts';
import { identifierSearch } from './handoff-transaction.ts';
import type { RecordResource } from './record-type.ts';
import { isVoided } from './voided.ts';

/** What the chart says, after a write, about one record of the decision. */
export type Receipt = {
  readonly key: string;
  readonly kind: Change['record']['kind'];
  /** FHIR type, as the EHR's own record list names it. */
  readonly resourceType: string;
  /**
   * `ours`: in the chart as it was decided. `another`: someone else's record, or their newer
   * version, stands in its place. `missing`: not there, or still as it was before.
   */
  readonly is: 'ours' | 'another' | 'missing';
  /** `Task/12` once it is in the chart as decided, else null. */
  readonly reference: string | null;
  /** When the server stored it: ISO date-time. */
  readonly savedAt: string | null;
};

export type ReadBack =
  | {
      readonly ok: true;
      readonly receipts: readonly Receipt[];
      readonly resources: readonly fhir4.Resource[];
    }
  | { readonly ok: false; readonly failure: FhirFailure };

/**
 * Reads every record of a decision back from the server by its identifier: the only ground on
 * which the screen may say "saved" (hazard H11). A record counts as saved when the chart holds it in
 * the state that was decided; an update that did not happen does not.
 */
export async function readBack(
  client: FhirClient,
  changes: readonly Change[],
  sent: fhir4.Bundle,
): Promise<ReadBack> {
  const written = (sent.entry ?? []).flatMap(({ resource }) =>
    resource === undefined ? [] : [resource as RecordResource],
  );
  const types = [...new Set(written.map(({ resourceType }) => resourceType))];
  const answers = await Promise.all(
    types.map((type) => client.searchAll(searchFor(type, written))),
  );
  const failure = answers.find((answer) => !answer.ok);
  if (failure !== undefined && !failure.ok) return failure;
  const resources = answers
    .flatMap((answer) => (answer.ok ? answer.value : []))
    .filter((resource) => resource.resourceType !== 'OperationOutcome');
  const found = resources.flatMap((resource) => {
    const read = fromResource(resource);
    return read.is === 'record' ? [{ stored: read.stored, resource }] : [];
  });
  const receipts = changes.map((change, index): Receipt => {
    const match =
      change.write === 'void'
        ? voidedIn(resources, change.stored)
        : found.find(({ stored }) => holds(stored, change));
    return {
      key: change.record.key,
      kind: change.record.kind,
      is: match
        ? 'ours'
        : found.some(({ stored }) => isInPlaceOf(stored, change))
          ? 'another'
          : 'missing',
      resourceType: written[index]?.resourceType ?? '',
      reference: match?.stored.reference ?? null,
      savedAt: match?.resource.meta?.lastUpdated ?? null,
    };
  });
  return { ok: true, receipts, resources };
}

function searchFor(type: string, written: readonly RecordResource[]): string {
  const values = written
    .filter((resource) => resource.resourceType === type)
    .flatMap((resource) => resource.identifier?.slice(0, 1) ?? [])
    .map((identifier) => identifierSearch(identifier).replace('identifier=', ''));
  return `${type}?identifier=${values.join(',')}`;
}

/** The record entered in error, as the chart holds it now. */
function voidedIn(resources: readonly fhir4.Resource[], stored: StoredRecord) {
  const resource = resources.find((one) => isVoided(one, stored));
  return resource === undefined ? undefined : { stored, resource };
}

/** Whether a stored record is this change: same record, and in the state that was decided. */
function holds(stored: StoredRecord, change: Change): boolean {
  const { record } = change;
  if (stored.record.key !== record.key || stored.record.kind !== record.kind) return false;
  if (change.write !== 'create' && stored.reference !== change.stored.reference) return false;
  return stateOf(stored.record) === stateOf(record);
}

/** Whether a stored record took the place of this change, rather than being what it found. */
const isInPlaceOf = (stored: StoredRecord, change: Change): boolean =>
  change.write === 'create'
    ? stored.record.key === change.record.key
    : stored.reference === change.stored.reference && stored.version !== change.stored.version;

const stateOf = (record: Change['record']): string => {
  switch (record.kind) {
    case 'episode':
      // Who as well as when: two people can decide in the same instant.
      return [
        record.state,
        Temporal.Instant.from(record.lastAt).epochMilliseconds,
        record.lastBy.reference ?? record.lastBy.name,
      ].join(' ');
    case 'baton':
      return `${record.state} ${record.holder?.reference}`;
    case 'introduction':
      return record.to.name;
    case 'safety':
      return record.disposition;
    case 'item_asked':
      return record.answer;
    case 'emergency':
      return `${record.state} ${record.reason}`;
    case 'offer':
      return `${record.answer} ${record.reason}`;
    case 'contact':
      return record.outcome;
    case 'next_step':
      return `${record.state} ${Temporal.Instant.from(record.from).epochMilliseconds}`;
    case 'packet':
      return record.text;
    case 'appointment':
      return `${record.state} ${Temporal.Instant.from(record.start).epochMilliseconds}`;
    case 'check_in':
      return `${record.state} ${record.due}`;
    case 'practice_task':
      return `${record.state} ${record.appointmentAt === null} ${record.nextStep === undefined}`;
    case 'referral':
    case 'flag':
      return record.state;
  }
};
