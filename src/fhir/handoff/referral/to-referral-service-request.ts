import type { ReferralRecord } from '../../../domain/handoff/handoff-record.ts';
import { COUNTED_REFERRAL, EXTERNAL, MENTAL_HEALTH_REFERRAL } from '../../codes/our-codes.ts';
import { SID } from '../../codes/sid.ts';
import {
  encounterOf,
  LATEST_OFFER,
  patientReference,
  recordIdentifier,
  referTo,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';
import { STATUS_REASON, withdrawnBecause } from '../record/withdrawn-because.ts';

const US_CORE_SERVICE_REQUEST =
  'http://hl7.org/fhir/us/core/StructureDefinition/us-core-servicerequest';

/** R4 ServiceRequest.reasonReference: these types and no others; a form is none of them. */
const REASON_TYPES = ['Condition', 'Observation', 'DiagnosticReport', 'DocumentReference'];

const mayBeReason = (reference: string): boolean =>
  REASON_TYPES.includes(reference.split('/')[0] ?? '');

const toReferences = (references: readonly string[]): fhir4.Reference[] =>
  references.map((reference) => ({ reference }));

/** Which form and how it was answered stays in the results referred to. */
const REASON = 'Positive perinatal mental health screening';

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
    code: {
      coding: [MENTAL_HEALTH_REFERRAL, COUNTED_REFERRAL[referral.care ?? 'counselor']],
      text: 'Perinatal support referral, warm handoff',
    },
    subject: patientReference(context),
    ...encounterOf(context),
    authoredOn: referral.at,
    requester: toReference(referral.by),
    performer: [toReference(referral.to)],
    reasonCode: referral.screens.length === 0 ? [] : [{ text: REASON }],
    reasonReference: toReferences(referral.screens.filter(mayBeReason)),
    insurance: toReferences(context.insurance ?? []),
    // A result that is a form only; and her agreement.
    supportingInfo: [
      ...toReferences(referral.screens.filter((screen) => !mayBeReason(screen))),
      ...(referral.state === 'active' ? herAgreement(context) : []),
    ],
  };
}

/**
 * Her agreement: while the referral stands, the latest conversation about it. Where no conversation
 * is a record of its own the handoff note holds it. The note is written last and has no address
 * yet; it is named by its identifier (R4 Reference: a logical reference is not resolved).
 */
function herAgreement(context: WriteContext): fhir4.Reference[] {
  const conversation = referTo(context, LATEST_OFFER);
  if (conversation.length > 0) return conversation;
  const identifier = { system: SID.record, value: `${context.handoffId}:note` };
  return [{ type: 'DocumentReference', identifier, display: 'Her agreement: the handoff note' }];
}
