import type { PersonRole } from '../../domain/people/person.ts';
import type { Parsed } from '../border/parsed.ts';
import { ROLE_CODE } from '../codes/code-systems.ts';

/** A relative's relation to the child, v3-RoleCode; anything not here is simply a parent. */
export const ROLES: Readonly<Record<string, PersonRole>> = {
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
