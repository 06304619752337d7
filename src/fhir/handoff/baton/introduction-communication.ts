import type { IntroductionRecord } from '../../../domain/handoff/baton-record.ts';
import { codeIn, concept, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import {
  encounterOf,
  patientReference,
  recordIdentifier,
  referTo,
  restrictedMeta,
  toActor,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';

const CODE = 'introduction';

/** The provider's own introduction: sender provider, recipients she and the coordinator (§7 (c)). */
export function toIntroductionCommunication(
  introduction: IntroductionRecord,
  context: WriteContext,
): fhir4.Communication {
  return {
    resourceType: 'Communication',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, introduction.key)],
    partOf: referTo(context, 'root'),
    status: 'completed',
    category: [concept(LOCAL.communication, CODE, 'Introduction of who carries on')],
    medium: [concept(EXTERNAL.participationMode, 'FACE', 'face-to-face')],
    subject: patientReference(context),
    ...encounterOf(context),
    sent: introduction.at,
    recipient: [patientReference(context), toReference(introduction.to)],
    sender: toReference(introduction.by),
    payload: [{ contentString: 'Introduced in person to who sets up the visit.' }],
  };
}

export const isIntroduction = ({ category }: fhir4.Communication): boolean =>
  category?.some((one) => codeIn(one, LOCAL.communication) === CODE) === true;

/** The introduction a Communication tells of; null when it does not say when, or to whom. */
export function fromIntroductionCommunication(
  communication: fhir4.Communication,
  key: string,
): IntroductionRecord | null {
  const to = communication.recipient?.[1];
  if (communication.sent === undefined || to === undefined) return null;
  const by = toActor(communication.sender);
  return { kind: 'introduction', key, at: communication.sent, by, to: toActor(to) };
}
