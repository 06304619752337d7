import type { Person, PersonRole } from '../../domain/people/person.ts';
import type { Parsed } from '../border/parsed.ts';
import { ROLE_CODE } from '../codes/code-systems.ts';
import { factsOf } from './to-person.ts';

/** A relative's relation to the child, v3-RoleCode; anything not here is simply a parent. */
const ROLES: Readonly<Record<string, PersonRole>> = {
  MTH: 'mother',
  NMTH: 'mother',
  GESTM: 'mother',
  FTH: 'father',
  NFTH: 'father',
  ADOPTM: 'adoptive_parent',
  ADOPTF: 'adoptive_parent',
  ADOPTP: 'adoptive_parent',
  // A parent's husband or partner: the wording is for "dads and partners"
  // (rules/words.md#wordings).
  STPFTH: 'partner',
  DOMPART: 'partner',
  SIGOTHR: 'partner',
  SPS: 'partner',
  HUSB: 'partner',
  WIFE: 'partner',
};

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

/** How a relative is related to the child; `parent` when the chart does not say it in a code. */
export function roleOf(relative: Parsed<fhir4.RelatedPerson>): PersonRole {
  const codes = (relative.relationship ?? []).flatMap(({ coding = [] }) => coding);
  const roles = codes
    .filter(({ system }) => system === undefined || system === ROLE_CODE)
    .map(({ code }) => ROLES[code ?? '']);
  // An adoptive mother may be coded as both: the wording must not speak of a birth.
  return roles.includes('adoptive_parent')
    ? 'adoptive_parent'
    : (roles.find((role) => role !== undefined) ?? 'parent');
}

/** A relative without a chart here: nothing can be written about them. */
export function relativeToPerson(relative: Parsed<fhir4.RelatedPerson>, today: string): Person {
  const facts = factsOf(relative, today);
  return { reference: null, role: roleOf(relative), ...facts, interpreterNeeded: false };
}
