import type { HandoffRecord, StoredRecord } from '../../domain/handoff-record.ts';
import { fromAppointment, toAppointment } from './appointment-record.ts';
import { fromCheckInTask, toCheckInTask } from './check-in-task.ts';
import { codeIn, EXTERNAL, LOCAL } from './codes.ts';
import { fromContactCommunication, toContactCommunication } from './contact-communication.ts';
import { fromEpisodeTask, toEpisodeTask } from './episode-task.ts';
import { fromFollowUpFlag, toFollowUpFlag } from './follow-up-flag.ts';
import { fromOfferCommunication, toOfferCommunication } from './offer-communication.ts';
import { fromPracticeTask, toPracticeTask } from './practice-task.ts';
import { identityOf, type WriteContext } from './record-identity.ts';
import {
  fromReferralServiceRequest,
  toReferralServiceRequest,
} from './referral-service-request.ts';

/** The resources a handoff is kept in. */
export type RecordResource =
  | fhir4.Task
  | fhir4.Communication
  | fhir4.ServiceRequest
  | fhir4.Appointment
  | fhir4.Flag;

/** A record of ours as the FHIR resource that carries it (fhir-model.md §7). Pure. */
export function toResource(record: HandoffRecord, context: WriteContext): RecordResource {
  switch (record.kind) {
    case 'episode':
      return toEpisodeTask(record, context);
    case 'offer':
      return toOfferCommunication(record, context);
    case 'referral':
      return toReferralServiceRequest(record, context);
    case 'practice_task':
      return toPracticeTask(record, context);
    case 'contact':
      return toContactCommunication(record, context);
    case 'appointment':
      return toAppointment(record, context);
    case 'check_in':
      return toCheckInTask(record, context);
    case 'flag':
      return toFollowUpFlag(record, context);
  }
}

/** What reading one resource gave: a record, nothing of ours, or one of ours we cannot read. */
export type ReadRecord =
  | { readonly is: 'record'; readonly stored: StoredRecord }
  | { readonly is: 'not_ours' }
  | { readonly is: 'unreadable'; readonly reference: string };

/** The record a resource tells of. Records entered in error are not records (fhir-model §7 (i)). */
export function fromResource(resource: fhir4.Resource): ReadRecord {
  if (!isRecordResource(resource)) return { is: 'not_ours' };
  const identity = identityOf(resource);
  if (identity === null || resource.status === 'entered-in-error') return { is: 'not_ours' };
  const reference = `${resource.resourceType}/${resource.id}`;
  const record = recordFrom(resource, identity.key);
  return record === null
    ? { is: 'unreadable', reference }
    : {
        is: 'record',
        stored: {
          record,
          reference,
          version: resource.meta?.versionId ?? '',
          savedAt: resource.meta?.lastUpdated ?? null,
          handoffId: identity.handoffId,
        },
      };
}

const isRecordResource = (resource: fhir4.Resource): resource is RecordResource =>
  ['Task', 'Communication', 'ServiceRequest', 'Appointment', 'Flag'].includes(
    resource.resourceType,
  );

function recordFrom(resource: RecordResource, key: string): HandoffRecord | null {
  switch (resource.resourceType) {
    case 'Task':
      return recordFromTask(resource, key);
    case 'Communication':
      return resource.category?.some((c) => codeIn(c, LOCAL.communication) === 'handoff-offer')
        ? fromOfferCommunication(resource, key)
        : fromContactCommunication(resource, key);
    case 'ServiceRequest':
      return fromReferralServiceRequest(resource, key);
    case 'Appointment':
      return fromAppointment(resource, key);
    case 'Flag':
      return fromFollowUpFlag(resource, key);
  }
}

function recordFromTask(task: fhir4.Task, key: string): HandoffRecord | null {
  if (codeIn(task.code, EXTERNAL.taskCode) === 'fulfill') return fromPracticeTask(task, key);
  switch (codeIn(task.code, LOCAL.task)) {
    case 'warm-handoff':
      return fromEpisodeTask(task, key);
    case 'revisit-handoff-offer':
      return fromCheckInTask(task, key);
    default:
      return null;
  }
}
