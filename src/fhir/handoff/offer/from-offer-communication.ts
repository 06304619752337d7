import type { OfferRecord } from '../../../domain/handoff/handoff-record.ts';
import { HESITATION_REASONS, type HesitationReason } from '../../../domain/handoff/hesitation.ts';
import type { Parsed } from '../../border/parsed.ts';
import { codeIn, LOCAL } from '../../codes/our-codes.ts';
import { toActor } from '../record/record-identity.ts';
import { fromConsentElements } from './consent-of-offer.ts';

const isReason = (code: string | undefined): code is HesitationReason =>
  HESITATION_REASONS.some((reason) => reason.code === code);

/** The offer a Communication tells of; null when it has no date. */
export function fromOfferCommunication(
  communication: Parsed<fhir4.Communication>,
  key: string,
): OfferRecord | null {
  if (communication.sent === undefined) return null;
  const codes = communication.reasonCode ?? [];
  const agreed = codes.some((code) => codeIn(code, LOCAL.communication) === 'agreed');
  const [reason, secondReason] = codes
    .map((code) => codeIn(code, LOCAL.hesitation))
    .filter(isReason);
  const consent = fromConsentElements(communication);
  return {
    kind: 'offer',
    key,
    at: communication.sent,
    by: toActor(communication.sender),
    answer: agreed ? 'agreed' : 'not_today',
    reason: agreed ? null : (reason ?? 'other'),
    ...(agreed || secondReason === undefined ? {} : { secondReason }),
    words: communication.payload?.[0]?.contentString ?? '',
    ...(consent === undefined ? {} : { consent }),
  };
}
