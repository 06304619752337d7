import type { ContactRecord } from '../../../domain/handoff/handoff-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { isDelivery } from '../../codes/delivery-codes.ts';
import { codeIn, LOCAL } from '../../codes/our-codes.ts';
import { toActor, toReceiver } from '../record/record-identity.ts';
import { CONTACT_CODES } from './contact-codes.ts';

type Outcome = keyof typeof CONTACT_CODES;

const isOutcome = (name: string): name is Outcome => name in CONTACT_CODES;

/** The call a Communication tells of; null when it is no call of ours. */
export function fromContactCommunication(
  communication: Parsed<fhir4.Communication>,
  key: string,
): ContactRecord | null {
  const code = communication.category
    ?.map((category) => codeIn(category, LOCAL.communication))
    .find((found) => found !== undefined);
  const outcome = Object.keys(CONTACT_CODES)
    .filter(isOutcome)
    .find((name) => CONTACT_CODES[name] === code);
  const to = toReceiver(communication.recipient?.[0]);
  if (outcome === undefined || to === null || communication.sent === undefined) return null;
  const delivery = communication.medium?.map((one) => codeIn(one, LOCAL.delivery)).find(isDelivery);
  return {
    kind: 'contact',
    key,
    at: communication.sent,
    by: toActor(communication.sender),
    outcome,
    to,
    spokeWith: communication.topic?.text ?? to.name,
    ...(delivery === undefined ? {} : { delivery }),
  };
}
