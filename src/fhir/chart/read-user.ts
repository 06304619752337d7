import type { Actor, Place } from '../../domain/people/actor.ts';
import type { Parsed } from '../border/parsed.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { FhirFailure } from '../client/fhir-failure.ts';
import { inForce, inUse } from '../codes/in-force.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';
import { placeOf } from '../directory/place-of.ts';

/** The signed-in user, the roles in which they work here, and what of that could not be read. */
export type SignedInUser = {
  readonly user: Actor;
  /** Codes of their PractitionerRoles; empty where the EHR does not say or may not be asked. */
  readonly roleCodes: readonly string[];
  /** Every reference a record may name them by: the person's, and the roles'. */
  readonly references: readonly string[];
  /** The roles in force, `PractitionerRole/7`; a person may hold several. */
  readonly roles: readonly string[];
  /** The organization they work at; null when the directory does not say. */
  readonly at: Place | null;
  readonly failure: FhirFailure | null;
};

/**
 * The signed-in user as a record names them. Their name is a courtesy: where it cannot be read,
 * the reference alone still says who it was, and `failure` why there is no name. Their roles are
 * no courtesy: a user whose roles are not known counts as staff (rules/safety.md#clinician-only).
 * A `fhirUser` that is a Practitioner has its roles beside it; both are asked for at once. With one
 * role they act in it, and a record names that: who at which practice (`inRole`, where several).
 *
 * @param today `YYYY-MM-DD`: a role that has ended or not begun gives no one a clinician's say
 */
export async function readUser(
  client: FhirClient,
  reference: string | null,
  today: string,
): Promise<SignedInUser> {
  if (reference === null) {
    const user = { reference, name: 'Signed-in user' };
    return { user, roleCodes: [], references: [], roles: [], at: null, failure: null };
  }
  const [answer, search] = await Promise.all([
    client.read<fhir4.Practitioner | Parsed<fhir4.PractitionerRole>>(reference),
    /(^|\/)Practitioner\//.test(reference)
      ? client.searchAll(`PractitionerRole?practitioner=${encodeURIComponent(reference)}`)
      : null,
  ]);
  const failed = !answer.ok ? answer.failure : search?.ok === false ? search.failure : null;
  const own = answer.ok ? answer.value.resource : null;
  const found: readonly fhir4.Resource[] = [
    ...(own === null ? [] : [own]),
    ...(search?.ok ? search.value : []),
  ];
  const held = found
    .filter(isType('PractitionerRole'))
    .filter(({ active, period }) => active !== false && inForce(period, today))
    // A server that does not heed the search answers with everybody's roles.
    .filter((role) => role === own || referenceOf(role.practitioner) === reference);
  const roles = held.map(({ id }) => `PractitionerRole/${id}`);
  return {
    user: inRole({ reference, name: (own && nameOf(own, today)) ?? reference }, roles, roles),
    roleCodes: held.flatMap(codesOf),
    references: [...new Set([reference, ...held.flatMap(namesOf)])],
    roles,
    at: held.map(placeOf).find((place) => place !== null) ?? null,
    // Whatever type the user is, what was not read is who is signed in.
    failure: failed && { ...failed, what: 'fhirUser' },
  };
}

/**
 * The user as a record names them: in the one of their roles that is among these, which at a visit
 * are those who take part in it; in several, or none, the role is not known and the person stands.
 */
export function inRole(user: Actor, roles: readonly string[], among: readonly string[]): Actor {
  const [role, another] = roles.filter((one) => among.includes(one));
  return role === undefined || another !== undefined ? user : { ...user, reference: role };
}

const namesOf = ({ id, practitioner }: Parsed<fhir4.PractitionerRole>): readonly string[] => {
  const person = referenceOf(practitioner);
  return [`PractitionerRole/${id}`, ...(person === undefined ? [] : [person])];
};

const codesOf = ({ code = [] }: Parsed<fhir4.PractitionerRole>): readonly string[] =>
  code.flatMap(({ coding = [] }) => coding.flatMap((one) => one.code ?? []));

function nameOf(
  resource: Parsed<fhir4.Practitioner> | Parsed<fhir4.PractitionerRole>,
  today: string,
): string | undefined {
  if (resource.resourceType === 'PractitionerRole') return resource.practitioner?.display;
  const [first, ...others] = resource.name ?? [];
  const name = [first, ...others].find((one) => one && inUse(one, today)) ?? first;
  if (name?.text !== undefined) return name.text;
  const parts = [...(name?.prefix ?? []), ...(name?.given ?? []), name?.family].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(' ');
}
