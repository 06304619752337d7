import type { Person } from '../../domain/people/person.ts';
import type { Parsed } from '../border/parsed.ts';
import { ROLES, roleOf } from './role-of-relative.ts';
import { factsOf } from './to-person.ts';

/** Parents without a wording of their own: natural, step, foster, in v3-RoleCode. */
const OTHER_PARENTS: readonly string[] = [
  'PRN',
  'NPRN',
  'STPPRN',
  'STPMTH',
  'PRNFOST',
  'MTHFOST',
  'FTHFOST',
];

/** Whether a v3-RoleCode is that of a parent or a parent's partner; a grandmother's is not. */
export function isParentCode(code: string): boolean {
  return Object.hasOwn(ROLES, code) || OTHER_PARENTS.includes(code);
}

/** A relative without a chart here: nothing can be written about them. */
export function relativeToPerson(relative: Parsed<fhir4.RelatedPerson>, today: string): Person {
  const facts = factsOf(relative, today);
  return { reference: null, role: roleOf(relative), ...facts, interpreterNeeded: false };
}
