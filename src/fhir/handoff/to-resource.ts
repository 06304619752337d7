import type { HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import { toIntroductionCommunication } from './introduction-communication.ts';
import type { WriteContext } from './record-identity.ts';
import type { RecordResource } from './record-type.ts';
import { toAppointment } from './to-appointment-record.ts';
import { toBatonTask } from './to-baton-task.ts';
import { toCheckInTask } from './to-check-in-task.ts';
import { toContactCommunication } from './to-contact-communication.ts';
import { toEmergencyTask } from './to-emergency-task.ts';
import { toEpisodeTask } from './to-episode-task.ts';
import { toFollowUpFlag } from './to-follow-up-flag.ts';
import { toItemAskedCommunication } from './to-item-asked-communication.ts';
import { toNextStepTask } from './to-next-step-task.ts';
import { toOfferCommunication } from './to-offer-communication.ts';
import { toPacketDocument } from './to-packet-document.ts';
import { toPracticeTask } from './to-practice-task.ts';
import { toReferralServiceRequest } from './to-referral-service-request.ts';
import { toSafetyTask } from './to-safety-task.ts';

/** A record of ours as the FHIR resource that carries it (fhir-model.md §7). Pure. */
export function toResource(record: HandoffRecord, context: WriteContext): RecordResource {
  switch (record.kind) {
    case 'episode':
      return toEpisodeTask(record, context);
    case 'baton':
      return toBatonTask(record, context);
    case 'introduction':
      return toIntroductionCommunication(record, context);
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
    case 'next_step':
      return toNextStepTask(record, context);
    case 'packet':
      return toPacketDocument(record, context);
    case 'safety':
      return toSafetyTask(record, context);
    case 'item_asked':
      return toItemAskedCommunication(record, context);
    case 'emergency':
      return toEmergencyTask(record, context);
    case 'flag':
      return toFollowUpFlag(record, context);
  }
}
