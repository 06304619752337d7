import type { OfferRecord } from '../../../domain/handoff/handoff-record.ts';
import { concept, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import {
  encounterOf,
  patientReference,
  recordIdentifier,
  referTo,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';
import { toConsentElements } from './consent-of-offer.ts';

const CATEGORY = {
  agreed: ['handoff-offer', 'Handoff offer conversation'],
  not_today: ['handoff-offer', 'Handoff offer conversation'],
} as const;

/** The conversation in which it was offered, hesitation included (rules/fhir.md#offer). */
export function toOfferCommunication(
  offer: OfferRecord,
  context: WriteContext,
): fhir4.Communication {
  const [code, display] = CATEGORY[offer.answer];
  const consent = toConsentElements(offer.consent);
  return {
    resourceType: 'Communication',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, offer.key)],
    partOf: referTo(context, 'root'),
    status: 'completed',
    ...consent.instantiated,
    category: [concept(LOCAL.communication, code, display), ...consent.interpreted],
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
      ...(offer.secondReason === undefined
        ? []
        : [{ coding: [{ system: LOCAL.hesitation, code: offer.secondReason }] }]),
    ],
    payload: [{ contentString: offer.words }, ...consent.asked],
  };
}
