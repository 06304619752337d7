import type { Actor, Place } from './actor.ts';

/**
 * Roles that usually take the baton, in the order they are asked (rules/screen.md#who-carries-on).
 */
export const BATON_ROLES = ['assistant', 'coordinator', 'front_desk'] as const;
export type BatonRole = (typeof BATON_ROLES)[number];

/** Someone who works at the practice, in one role. */
export type StaffMember = {
  /** `PractitionerRole/7`. */
  readonly reference: string;
  /** `Practitioner/3`; null when the directory does not say who fills the role. */
  readonly practitioner: string | null;
  readonly name: string;
  /** Role codes as the directory has them. */
  readonly codes: readonly string[];
  /** The organization the role is at. */
  readonly at: Place | null;
};

/** The signed-in user under every name a record may call them by. */
export type Me = {
  readonly references: readonly string[];
  /** Role codes; empty when the EHR does not let the app read them. */
  readonly codes: readonly string[];
  readonly at: Place | null;
};

/** SNOMED CT 22515006 and 159561009; NUCC 171M00000X: the codes the directory uses (docs/data.md). */
export const ROLE_CODES: Readonly<Record<BatonRole, string>> = {
  assistant: '22515006',
  coordinator: '171M00000X',
  front_desk: '159561009',
};

/** The baton role among these codes, if any. */
export function batonRoleOf(codes: readonly string[]): BatonRole | null {
  return BATON_ROLES.find((role) => codes.includes(ROLE_CODES[role])) ?? null;
}

export const isMe = (me: Me, who: Actor | null): boolean =>
  who?.reference !== null && who !== null && me.references.includes(who.reference);

/** Everyone but the signed-in user, who usually does it first; otherwise by name. */
export function peopleToPassTo(staff: readonly StaffMember[], me: Me): readonly StaffMember[] {
  const rank = ({ codes }: StaffMember): number => {
    const role = batonRoleOf(codes);
    return role === null ? BATON_ROLES.length : BATON_ROLES.indexOf(role);
  };
  return staff
    .filter(
      ({ reference, practitioner }) =>
        !me.references.includes(reference) &&
        (practitioner === null || !me.references.includes(practitioner)),
    )
    .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** "Maya", of "Maya Mockworth, MA": how people at the practice speak of each other. */
export function firstNameOf(name: string): string {
  const words = name.split(',')[0]?.trim().split(/\s+/) ?? [];
  return words.find((word) => !/^(dr|mr|mrs|ms|mx|prof)\.?$/i.test(word)) ?? name;
}
