import type { HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import { toAppointment } from './appointment/to-appointment-record.ts';
import { toIntroductionCommunication } from './baton/introduction-communication.ts';
import { toBatonTask } from './baton/to-baton-task.ts';
import { toCheckInTask } from './check-in/to-check-in-task.ts';
import { toContactCommunication } from './contact/to-contact-communication.ts';
import { toEpisodeTask } from './episode/to-episode-task.ts';
import { toFollowUpFlag } from './flag/to-follow-up-flag.ts';
import { toNextStepTask } from './next-step/to-next-step-task.ts';
import { toOfferCommunication } from './offer/to-offer-communication.ts';
import { toPacketDocument } from './packet/to-packet-document.ts';
import { toPracticeTask } from './practice-task/to-practice-task.ts';
import type { WriteContext } from './record/record-identity.ts';
import type { RecordResource } from './record/record-type.ts';
import { toReferralServiceRequest } from './referral/to-referral-service-request.ts';
import { toAssessmentTask } from './safety/to-assessment-task.ts';
import { toEmergencyTask } from './safety/to-emergency-task.ts';
import { toItemAskedCommunication } from './safety/to-item-asked-communication.ts';

/** A record of ours as the FHIR resource that carries it (rules/fhir.md#record-kinds). Pure. */
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
    case 'assessment':
      return toAssessmentTask(record, context);
    case 'item_asked':
      return toItemAskedCommunication(record, context);
    case 'emergency':
      return toEmergencyTask(record, context);
    case 'flag':
      return toFollowUpFlag(record, context);
  }
}
