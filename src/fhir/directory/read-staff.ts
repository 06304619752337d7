import type { Place } from '../../domain/people/actor.ts';
import type { StaffMember } from '../../domain/people/staff.ts';
import type { Parsed } from '../border/parsed.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { Result } from '../client/fhir-failure.ts';
import { leftOut } from '../client/left-out.ts';
import { inForce } from '../codes/in-force.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';
import { placeOf } from './place-of.ts';

/**
 * Who works at the practice, from the EHR's directory; at one organization where it is known.
 *
 * @param today `YYYY-MM-DD`: a role that has ended or not begun is nobody's
 */
export async function readStaff(
  client: FhirClient,
  at: Place | null,
  today: string,
): Promise<Result<readonly StaffMember[]>> {
  const where = at === null ? '' : `&organization=${encodeURIComponent(at.reference)}`;
  const answer = await client.searchAll(`PractitionerRole?active=true${where}&_count=100`);
  if (!answer.ok) return answer;
  // Half a staff list would leave out the very person she is waiting for.
  const failure = leftOut('PractitionerRole', answer.value);
  if (failure !== null) return { ok: false, failure };
  const roles = answer.value.filter(isType('PractitionerRole'));
  const held = roles.filter(({ period }) => inForce(period, today));
  return { ok: true, value: held.flatMap(toStaff) };
}

/** Someone in a role; nobody when the role is vacant or has no name to call them by. */
function toStaff(role: Parsed<fhir4.PractitionerRole>): readonly StaffMember[] {
  const name = role.practitioner?.display;
  if (name === undefined || role.active === false) return [];
  return [
    {
      reference: `PractitionerRole/${role.id}`,
      practitioner: referenceOf(role.practitioner) ?? null,
      name,
      codes: roleCodes(role),
      at: placeOf(role),
    },
  ];
}

const roleCodes = ({ code = [] }: Parsed<fhir4.PractitionerRole>): readonly string[] =>
  code.flatMap(({ coding = [] }) => coding.flatMap((one) => one.code ?? []));
