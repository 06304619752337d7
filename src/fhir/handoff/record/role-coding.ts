import { BATON_ROLES, type BatonRole, ROLE_CODES } from '../../../domain/people/staff.ts';
import { EXTERNAL } from '../../codes/our-codes.ts';

const NUCC = 'http://nucc.org/provider-taxonomy';

/** The baton roles as `Task.performerType` names them. */
const CODINGS: Readonly<Record<BatonRole, readonly [system: string, display: string]>> = {
  assistant: [EXTERNAL.snomed, 'Medical assistant'],
  coordinator: [NUCC, 'Case Manager/Care Coordinator'],
  front_desk: [EXTERNAL.snomed, 'Receptionist'],
};

export function toRoleConcept(role: BatonRole): fhir4.CodeableConcept {
  const [system, display] = CODINGS[role];
  return { coding: [{ system, code: ROLE_CODES[role], display }] };
}

/** The role a queue is for; null: none of those this version knows. */
export function fromRoleConcept(concept: fhir4.CodeableConcept | undefined): BatonRole | null {
  const codes = (concept?.coding ?? []).map(({ code }) => code);
  return BATON_ROLES.find((role) => codes.includes(ROLE_CODES[role])) ?? null;
}
