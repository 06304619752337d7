import type { StoredRecord } from '../../../domain/handoff/handoff-record.ts';
import { madeByHand } from '../../../domain/handoff/order-by-hand.ts';
import { referenceTo } from '../../codes/reference.ts';
import { SID } from '../../codes/sid.ts';
import type { RecordResource } from './record-type.ts';

/**
 * A record entered in error (rules/fhir.md#void): never deleted. Its identifier is marked, so
 * that the same handoff can write the right record under its own: a conditional create would
 * otherwise meet this one and write nothing.
 */
export function enteredInError(
  resource: RecordResource,
  stored: StoredRecord,
  because: string,
): RecordResource {
  const [identifier, ...others] = resource.identifier ?? [];
  const mark = `error-${stored.reference.split('/').at(-1)}`;
  // A reason to cancel belongs to a cancelled visit (R4 app-4).
  const { cancelationReason: _, ...kept } = resource as fhir4.Appointment;
  return {
    ...(kept as RecordResource),
    status: 'entered-in-error',
    ...(resource.resourceType === 'Task' ? { statusReason: { text: because } } : {}),
    ...(identifier === undefined
      ? {}
      : { identifier: [{ ...identifier, value: `${identifier.value}:${mark}` }, ...others] }),
  } as RecordResource;
}

/**
 * Whether a resource is the stored record, now entered in error; one that somebody made in the EHR
 * is not: of that we only take our identifier back.
 */
export const isEnteredInError = (
  resource: fhir4.Resource,
  { handoffId, record, reference }: StoredRecord,
): boolean =>
  referenceTo(resource) === reference &&
  (madeByHand(record) === null
    ? (resource as RecordResource).status === 'entered-in-error'
    : !(resource as RecordResource).identifier?.some(
        ({ system, value }) => system === SID.record && value === `${handoffId}:${record.key}`,
      ));
