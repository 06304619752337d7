import { OUR_BASE } from './sid.ts';

/** Whether a resource carries an identifier of ours: a record of a handoff, or a note of one. */
export function isOurs(resource: fhir4.Resource): boolean {
  const { identifier } = resource as { identifier?: fhir4.Identifier | fhir4.Identifier[] };
  return [identifier].flat().some((one) => one?.system?.startsWith(OUR_BASE) === true);
}
