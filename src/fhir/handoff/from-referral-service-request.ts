import type { ReferralRecord } from '../../domain/handoff-record.ts';
import { toActor, toReceiver } from './record-identity.ts';
import { readBecause, STATUS_REASON } from './withdrawn-because.ts';

/** The referral a ServiceRequest tells of; null when it names no date or no place. */
export function fromReferralServiceRequest(
  request: fhir4.ServiceRequest,
  key: string,
): ReferralRecord | null {
  const to = toReceiver(request.performer?.[0]);
  if (to === null || request.authoredOn === undefined) return null;
  return {
    kind: 'referral',
    key,
    at: request.authoredOn,
    by: toActor(request.requester),
    to,
    state: request.status === 'revoked' ? 'withdrawn' : 'active',
    ...readBecause(
      request.extension?.find(({ url }) => url === STATUS_REASON)?.valueCodeableConcept,
    ),
    screens: (request.reasonReference ?? []).flatMap(({ reference }) =>
      reference === undefined ? [] : [reference],
    ),
  };
}
