import type { ContactRecord } from '../../domain/handoff-record.ts';
import { codeIn, concept, EXTERNAL, LOCAL } from './codes.ts';
import {
  encounterOf,
  patientReference,
  REFERRAL_IN_FORCE,
  recordIdentifier,
  referTo,
  restrictedMeta,
  toActor,
  toPlace,
  toReference,
  type WriteContext,
} from './record-identity.ts';

/** What each outcome is in the chart; an attempt is never recorded as contact (hazard H13). */
const OUTCOMES = {
  spoke: {
    code: 'warm-contact',
    display: 'Live warm contact with receiving practice',
    status: 'completed',
    says: 'Introduced her to the receiving practice by phone; she spoke with them herself.',
  },
  voicemail: {
    code: 'voicemail-left',
    display: 'Voicemail left for receiving practice (attempt)',
    status: 'completed',
    says: 'Attempt: a message without patient details was left for the receiving practice.',
  },
  no_answer: {
    code: 'no-answer',
    display: 'Receiving practice did not answer (attempt)',
    status: 'not-done',
    says: 'Attempt: the receiving practice did not answer.',
  },
} as const;

type Outcome = keyof typeof OUTCOMES;

/** A call to the receiving practice (fhir-model.md §7 (a) step 3). */
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
    medium: [concept(EXTERNAL.participationMode, 'PHONE', 'telephone')],
    subject: patientReference(context),
    topic: { text: contact.spokeWith },
    ...encounterOf(context),
    sent: contact.at,
    recipient: [toReference(contact.to), patientReference(context)],
    sender: toReference(contact.by),
    payload: [{ contentString: outcome.says }],
  };
}

const isOutcome = (name: string): name is Outcome => name in OUTCOMES;

/** The call a Communication tells of; null when it is no call of ours. */
export function fromContactCommunication(
  communication: fhir4.Communication,
  key: string,
): ContactRecord | null {
  const code = communication.category
    ?.map((category) => codeIn(category, LOCAL.communication))
    .find((found) => found !== undefined);
  const outcome = Object.keys(OUTCOMES)
    .filter(isOutcome)
    .find((name) => OUTCOMES[name].code === code);
  const to = toPlace(communication.recipient?.[0]);
  if (outcome === undefined || to === null || communication.sent === undefined) return null;
  return {
    kind: 'contact',
    key,
    at: communication.sent,
    by: toActor(communication.sender),
    outcome,
    to,
    spokeWith: communication.topic?.text ?? to.name,
  };
}
