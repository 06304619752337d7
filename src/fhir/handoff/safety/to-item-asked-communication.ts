import type { ItemAskedRecord } from '../../../domain/handoff/safety-record.ts';
import { concept, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import {
  encounterOf,
  partOfEpisode,
  patientReference,
  recordIdentifier,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';
import { ANSWERS, ITEM_ASKED } from './from-item-asked-communication.ts';

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
    category: [concept(LOCAL.communication, ITEM_ASKED, 'Answer asked for in person')],
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
