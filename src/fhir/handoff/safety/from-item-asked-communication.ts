import type { ItemAskedRecord } from '../../../domain/handoff/safety-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { codeIn, LOCAL } from '../../codes/our-codes.ts';
import { toActor } from '../record/record-identity.ts';

/** Category of the Communication in our own system. */
export const ITEM_ASKED = 'item-asked';
export const ANSWERS = {
  positive: ['item-answer-yes', 'Answered yes'],
  negative: ['item-answer-no', 'Answered no'],
} as const;

export const isItemAsked = ({ category }: Parsed<fhir4.Communication>): boolean =>
  category?.some((one) => codeIn(one, LOCAL.communication) === ITEM_ASKED) === true;

/** The answer a Communication tells of; null when it has no date or no answer this version knows. */
export function fromItemAskedCommunication(
  communication: Parsed<fhir4.Communication>,
  key: string,
): ItemAskedRecord | null {
  const codes = (communication.reasonCode ?? []).map((code) => codeIn(code, LOCAL.communication));
  const answer = (['positive', 'negative'] as const).find((one) => codes.includes(ANSWERS[one][0]));
  if (answer === undefined || communication.sent === undefined) return null;
  const by = toActor(communication.sender);
  const about = communication.about?.[0]?.reference ?? null;
  return { kind: 'item_asked', key, at: communication.sent, by, answer, about };
}
