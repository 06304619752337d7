import { OUR_BASE } from './sid.ts';

/** Whether a resource carries an identifier of ours: a record of a handoff, or a note of one. */
export function isOurs(resource: fhir4.Resource): boolean {
  const { identifier } = resource as { identifier?: fhir4.Identifier | fhir4.Identifier[] };
  return [identifier].flat().some((one) => one?.system?.startsWith(OUR_BASE) === true);
}

/**
 * Whether a resource carries our identifier or a code of ours: it was a record of a handoff, also
 * where it no longer says of which.
 */
export function mayBeOurs(resource: fhir4.Resource): boolean {
  const { code, category } = resource as {
    readonly code?: fhir4.CodeableConcept | string;
    readonly category?: fhir4.CodeableConcept | readonly fhir4.CodeableConcept[];
  };
  const codings = [code, category]
    .flat()
    .flatMap((one) => (typeof one === 'object' ? (one.coding ?? []) : []));
  return (
    isOurs(resource) ||
    codings.some(({ system = '' }) => system.startsWith(OUR_BASE) && OUR_SYSTEM.test(system))
  );
}

/** Each of `LOCAL`, and none a practice flags or screens with (is-ours.test.ts). */
const OUR_SYSTEM = /\/CodeSystem\/(?:handoff|safety|referral)-[a-z-]+$/;
