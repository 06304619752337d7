import type { HandoffRecord, StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { mayBeOurs } from '../codes/is-ours.ts';
import { codeIn, LOCAL } from '../codes/our-codes.ts';
import { referenceTo } from '../codes/reference.ts';
import { fromAppointment } from './appointment/from-appointment-record.ts';
import { fromBatonTask } from './baton/from-baton-task.ts';
import {
  fromIntroductionCommunication,
  isIntroduction,
} from './baton/introduction-communication.ts';
import { fromCheckInTask } from './check-in/from-check-in-task.ts';
import { fromContactCommunication } from './contact/from-contact-communication.ts';
import { fromEpisodeTask } from './episode/from-episode-task.ts';
import { fromFollowUpFlag } from './flag/from-follow-up-flag.ts';
import { fromNextStepTask } from './next-step/from-next-step-task.ts';
import { fromOfferCommunication } from './offer/from-offer-communication.ts';
import { fromPacketDocument } from './packet/from-packet-document.ts';
import { fromPracticeTask } from './practice-task/from-practice-task.ts';
import { withRealTimes } from './record/real-times.ts';
import { identityOf } from './record/record-identity.ts';
import type { RecordResource } from './record/record-type.ts';
import { fromReferralServiceRequest } from './referral/from-referral-service-request.ts';
import { fromAssessmentTask } from './safety/from-assessment-task.ts';
import { EMERGENCY, fromEmergencyTask } from './safety/from-emergency-task.ts';
import { fromItemAskedCommunication, isItemAsked } from './safety/from-item-asked-communication.ts';

/** What reading one resource gave: a record, nothing of ours, or one of ours we cannot read. */
export type ReadRecord =
  | { readonly is: 'record'; readonly stored: StoredRecord }
  | { readonly is: 'not_ours' }
  | { readonly is: 'unreadable'; readonly reference: string };

/**
 * The record a resource tells of. Records entered in error are not records (rules/fhir.md#void).
 */
export function fromResource(resource: fhir4.Resource): ReadRecord {
  if (!isRecordResource(resource)) return { is: 'not_ours' };
  const identity = identityOf(resource);
  if (resource.status === 'entered-in-error') return { is: 'not_ours' };
  if (identity === null) {
    return mayBeOurs(resource)
      ? { is: 'unreadable', reference: referenceTo(resource) }
      : { is: 'not_ours' };
  }
  // The handoff note holds records and is none (fhir/note/notes-in.ts).
  if (/^note(?:-\d+)?$/.test(identity.key)) return { is: 'not_ours' };
  const reference = referenceTo(resource);
  const told = recordFrom(resource, identity.key);
  const record = told && withRealTimes(told);
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
  ['Task', 'Communication', 'ServiceRequest', 'Appointment', 'Flag', 'DocumentReference'].includes(
    resource.resourceType,
  );

function recordFrom(resource: RecordResource, key: string): HandoffRecord | null {
  switch (resource.resourceType) {
    case 'Task':
      return recordFromTask(resource, key);
    case 'Communication':
      if (isItemAsked(resource)) return fromItemAskedCommunication(resource, key);
      if (isIntroduction(resource)) return fromIntroductionCommunication(resource, key);
      return resource.category?.some((c) => codeIn(c, LOCAL.communication) === 'handoff-offer')
        ? fromOfferCommunication(resource, key)
        : fromContactCommunication(resource, key);
    case 'ServiceRequest':
      return fromReferralServiceRequest(resource, key);
    case 'Appointment':
      return fromAppointment(resource, key);
    case 'DocumentReference':
      return fromPacketDocument(resource, key);
    case 'Flag':
      return fromFollowUpFlag(resource, key);
  }
}

function recordFromTask(task: fhir4.Task, key: string): HandoffRecord | null {
  // By its key: one that the EHR made has a code of its own.
  if (key.startsWith('practice-task')) return fromPracticeTask(task, key);
  switch (codeIn(task.code, LOCAL.task)) {
    case 'warm-handoff':
      return fromEpisodeTask(task, key);
    case 'handoff-logistics':
      return fromBatonTask(task, key);
    case 'callback':
      return fromNextStepTask(task, key);
    case 'safety-assessment':
      return fromAssessmentTask(task, key);
    case EMERGENCY:
      return fromEmergencyTask(task, key);
    case 'revisit-handoff-offer':
      return fromCheckInTask(task, key);
    default:
      return null;
  }
}
