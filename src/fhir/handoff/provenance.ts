import type { Actor } from '../../domain/people/actor.ts';
import type { Receiver } from '../../domain/place/receiver-key.ts';
import { concept, EXTERNAL } from '../codes/our-codes.ts';
import { toReference } from './record/record-identity.ts';

/**
 * Who wrote the records, with what, and on whose word (rules/fhir.md#provenance). Provenance has
 * no identifier in R4 and so cannot be created conditionally: it follows in a call of its own.
 */
export function handoffProvenance(options: {
  readonly targets: readonly string[];
  readonly at: string;
  readonly by: Actor;
  readonly activity: 'CREATE' | 'UPDATE' | 'NULLIFY';
  /** Why records were entered in error; absent when none were. */
  readonly reason?: string;
  /** The receiving practice, when staff record its answer; nobody there is named by guesswork. */
  readonly informant: Receiver | null;
}): fhir4.Provenance {
  const agent = (type: string, who: fhir4.Reference): fhir4.ProvenanceAgent => ({
    type: { coding: [{ system: EXTERNAL.provenanceAgent, code: type }] },
    who,
  });
  return {
    resourceType: 'Provenance',
    target: options.targets.map((reference) => ({ reference })),
    occurredDateTime: options.at,
    recorded: options.at,
    ...(options.reason === undefined ? {} : { reason: [{ text: options.reason }] }),
    activity: concept(EXTERNAL.dataOperation, options.activity, options.activity.toLowerCase()),
    agent: [
      agent('author', toReference(options.by)),
      agent('assembler', { display: 'Connect to care (warm handoff app)' }),
      ...(options.informant === null ? [] : [agent('informant', asAgent(options.informant))]),
    ],
  };
}

/** What may answer for a record in R4 (https://hl7.org/fhir/R4/provenance.html, agent.who). */
const AGENTS: readonly string[] = [
  'Device',
  'Organization',
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'RelatedPerson',
];

/** A practice the directory knows as a HealthcareService can be no agent: it is named in words. */
const asAgent = (who: Receiver): fhir4.Reference => {
  const { reference, display } = toReference(who);
  const [type] = reference?.split('/').slice(-2) ?? [];
  return type !== undefined && AGENTS.includes(type)
    ? toReference(who)
    : { display: display ?? reference ?? '' };
};
