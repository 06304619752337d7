import type { ContactRecord } from '../../domain/handoff-record.ts';
import { codeIn, LOCAL } from './codes.ts';
import { OUTCOMES } from './contact-outcomes.ts';
import { toActor, toReceiver } from './record-identity.ts';

type Outcome = keyof typeof OUTCOMES;

const isOutcome = (name: string): name is Outcome => name in OUTCOMES;

/** The call a Communication tells of; null when it is no call of ours. */
export function fromContactCommunication(
  communication: fhir4.Communication,
  key: string,
): ContactRecord | null {
  const code = communication.category
    ?.map((category) => codeIn(category, LOCAL.communication))
    .find((found) => found !== undefined);
  const outcome = Object.keys(OUTCOMES)
    .filter(isOutcome)
    .find((name) => OUTCOMES[name].code === code);
  const to = toReceiver(communication.recipient?.[0]);
  if (outcome === undefined || to === null || communication.sent === undefined) return null;
  return {
    kind: 'contact',
    key,
    at: communication.sent,
    by: toActor(communication.sender),
    outcome,
    to,
    spokeWith: communication.topic?.text ?? to.name,
  };
}
