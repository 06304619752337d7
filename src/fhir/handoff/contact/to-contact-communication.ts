import type { ContactRecord } from '../../../domain/handoff/handoff-record.ts';
import type { Delivery } from '../../../domain/place/delivery.ts';
import { DELIVERY_DISPLAY } from '../../codes/delivery-codes.ts';
import { concept, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import {
  encounterOf,
  patientReference,
  REFERRAL_IN_FORCE,
  recordIdentifier,
  referTo,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';
import { OUTCOMES } from './contact-outcomes.ts';

const sentBy = (delivery: Delivery | undefined): fhir4.CodeableConcept =>
  delivery === 'fax'
    ? concept(EXTERNAL.participationMode, 'FAXWRIT', 'telefax')
    : concept(EXTERNAL.participationMode, 'ELECTRONIC', 'electronic data');

/** A call to the receiving practice (rules/fhir.md#contact). */
export function toContactCommunication(
  contact: ContactRecord,
  context: WriteContext,
): fhir4.Communication {
  const outcome = OUTCOMES[contact.outcome];
  return {
    resourceType: 'Communication',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, contact.key)],
    basedOn: referTo(context, REFERRAL_IN_FORCE),
    partOf: referTo(context, 'root'),
    status: outcome.status,
    ...(contact.outcome === 'no_answer'
      ? {
          statusReason: concept(
            EXTERNAL.communicationNotDone,
            'recipient-unavailable',
            'Recipient Unavailable',
          ),
        }
      : {}),
    category: [
      concept(EXTERNAL.communicationCategory, 'notification', 'Notification'),
      concept(LOCAL.communication, outcome.code, outcome.display),
    ],
    medium: [
      contact.outcome === 'sent_by_portal'
        ? sentBy(contact.delivery)
        : concept(EXTERNAL.participationMode, 'PHONE', 'telephone'),
      ...(contact.delivery === undefined
        ? []
        : [concept(LOCAL.delivery, contact.delivery, DELIVERY_DISPLAY[contact.delivery])]),
    ],
    subject: patientReference(context),
    topic: { text: contact.spokeWith },
    ...encounterOf(context),
    sent: contact.at,
    // She hears a call; what is sent goes to the practice alone.
    recipient: [
      toReference(contact.to),
      ...(contact.outcome === 'sent_by_portal' ? [] : [patientReference(context)]),
    ],
    sender: toReference(contact.by),
    payload: [{ contentString: outcome.says }],
  };
}
