import type { ItemAskedRecord } from '../../domain/safety-record.ts';
import { codeIn, concept, EXTERNAL, LOCAL } from './codes.ts';
import {
  encounterOf,
  partOfEpisode,
  patientReference,
  recordIdentifier,
  restrictedMeta,
  toActor,
  toReference,
  type WriteContext,
} from './record-identity.ts';

const CODE = 'item-asked';
const ANSWERS = {
  positive: ['item-answer-yes', 'Answered yes'],
  negative: ['item-answer-no', 'Answered no'],
} as const;

/** An answer that was not on file, asked and given aloud: who asked, when, and what was said. */
export function toItemAskedCommunication(
  record: ItemAskedRecord,
  context: WriteContext,
): fhir4.Communication {
  const [code, display] = ANSWERS[record.answer];
  return {
    resourceType: 'Communication',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, record.key)],
    ...partOfEpisode(context),
    status: 'completed',
    category: [concept(LOCAL.communication, CODE, 'Answer asked for in person')],
    medium: [concept(EXTERNAL.participationMode, 'FACE', 'face-to-face')],
    subject: patientReference(context),
    ...(record.about === null ? {} : { about: [{ reference: record.about }] }),
    ...encounterOf(context),
    sent: record.at,
    recipient: [patientReference(context)],
    sender: toReference(record.by),
    reasonCode: [concept(LOCAL.communication, code, display)],
    payload: [{ contentString: 'Asked in person about an answer that was not on file.' }],
  };
}

export const isItemAsked = ({ category }: fhir4.Communication): boolean =>
  category?.some((one) => codeIn(one, LOCAL.communication) === CODE) === true;

/** The answer a Communication tells of; null when it has no date or no answer this version knows. */
export function fromItemAskedCommunication(
  communication: fhir4.Communication,
  key: string,
): ItemAskedRecord | null {
  const codes = (communication.reasonCode ?? []).map((code) => codeIn(code, LOCAL.communication));
  const answer = (['positive', 'negative'] as const).find((one) => codes.includes(ANSWERS[one][0]));
  if (answer === undefined || communication.sent === undefined) return null;
  const by = toActor(communication.sender);
  const about = communication.about?.[0]?.reference ?? null;
  return { kind: 'item_asked', key, at: communication.sent, by, answer, about };
}
