import type { OfferRecord } from '../../domain/handoff-record.ts';
import { HESITATION_REASONS, type HesitationReason } from '../../domain/hesitation.ts';
import { codeIn, concept, EXTERNAL, LOCAL } from './codes.ts';
import {
  encounterOf,
  patientReference,
  recordIdentifier,
  referTo,
  restrictedMeta,
  toActor,
  toReference,
  type WriteContext,
} from './record-identity.ts';

const CATEGORY = {
  agreed: ['handoff-offer', 'Handoff offer conversation'],
  prefers_to_wait: ['handoff-offer', 'Handoff offer conversation'],
} as const;

/** The conversation in which it was offered, hesitation included (fhir-model.md §7 (a), (d)). */
export function toOfferCommunication(
  offer: OfferRecord,
  context: WriteContext,
): fhir4.Communication {
  const [code, display] = CATEGORY[offer.answer];
  return {
    resourceType: 'Communication',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, offer.key)],
    partOf: referTo(context, 'root'),
    status: 'completed',
    category: [concept(LOCAL.communication, code, display)],
    medium: [concept(EXTERNAL.participationMode, 'FACE', 'face-to-face')],
    subject: patientReference(context),
    ...encounterOf(context),
    sent: offer.at,
    recipient: [patientReference(context)],
    sender: toReference(offer.by),
    reasonCode: [
      offer.reason === null
        ? concept(LOCAL.communication, 'agreed', 'Agreed')
        : { coding: [{ system: LOCAL.hesitation, code: offer.reason }] },
    ],
    payload: [{ contentString: offer.words }],
  };
}

const isReason = (code: string | undefined): code is HesitationReason =>
  HESITATION_REASONS.some((reason) => reason.code === code);

/** The offer a Communication tells of; null when it has no date. */
export function fromOfferCommunication(
  communication: fhir4.Communication,
  key: string,
): OfferRecord | null {
  if (communication.sent === undefined) return null;
  const codes = communication.reasonCode ?? [];
  const agreed = codes.some((code) => codeIn(code, LOCAL.communication) === 'agreed');
  const reason = codes.map((code) => codeIn(code, LOCAL.hesitation)).find(isReason);
  return {
    kind: 'offer',
    key,
    at: communication.sent,
    by: toActor(communication.sender),
    answer: agreed ? 'agreed' : 'prefers_to_wait',
    reason: agreed ? null : (reason ?? 'other'),
    words: communication.payload?.[0]?.contentString ?? '',
  };
}
