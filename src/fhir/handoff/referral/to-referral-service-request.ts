import type { ReferralRecord } from '../../../domain/handoff/handoff-record.ts';
import { EXTERNAL, MENTAL_HEALTH_REFERRAL } from '../../codes/our-codes.ts';
import { SID } from '../../codes/sid.ts';
import {
  encounterOf,
  patientReference,
  recordIdentifier,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';
import { STATUS_REASON, withdrawnBecause } from '../record/withdrawn-because.ts';

const US_CORE_SERVICE_REQUEST =
  'http://hl7.org/fhir/us/core/StructureDefinition/us-core-servicerequest';

/** The referral as a US Core ServiceRequest; it authorises, the Tasks carry progress (§0.1). */
export function toReferralServiceRequest(
  referral: ReferralRecord,
  context: WriteContext,
): fhir4.ServiceRequest {
  return {
    resourceType: 'ServiceRequest',
    meta: { profile: [US_CORE_SERVICE_REQUEST], ...restrictedMeta() },
    ...(referral.state === 'withdrawn'
      ? {
          extension: [
            { url: STATUS_REASON, valueCodeableConcept: withdrawnBecause(referral.because) },
          ],
        }
      : {}),
    identifier: [
      {
        ...recordIdentifier(context, referral.key),
        type: { coding: [{ system: EXTERNAL.identifierType, code: 'PLAC' }] },
      },
    ],
    requisition: { system: SID.handoff, value: context.handoffId },
    status: referral.state === 'active' ? 'active' : 'revoked',
    intent: 'order',
    category: [
      {
        coding: [
          {
            system: EXTERNAL.snomed,
            code: '386053000',
            display: 'Evaluation procedure (procedure)',
          },
        ],
      },
    ],
    priority: 'urgent',
    code: { coding: [MENTAL_HEALTH_REFERRAL], text: 'Perinatal support referral, warm handoff' },
    subject: patientReference(context),
    ...encounterOf(context),
    authoredOn: referral.at,
    requester: toReference(referral.by),
    performer: [toReference(referral.to)],
    reasonReference: referral.screens.map((reference) => ({ reference })),
  };
}
