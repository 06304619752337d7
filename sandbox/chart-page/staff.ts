import type { ChartReader } from './chart-reader.ts';
import { idOf } from './visits.ts';
import { conceptText, personName } from './words.ts';

/** Someone who can be signed in. `reference` is what the app is told, "Practitioner/id". */
export type StaffMember = {
  readonly reference: string;
  readonly name: string;
  readonly role: string;
};

/** Everyone with a role in the practice, in the order the practice lists them. */
export async function readStaff(chart: ChartReader): Promise<readonly StaffMember[]> {
  const [roles, people] = await Promise.all([
    chart.search('PractitionerRole', '_count=200'),
    chart.search('Practitioner', '_count=200'),
  ]);
  const roleOf = (person: fhir4.Practitioner) =>
    roles.find(({ practitioner }) => idOf(practitioner?.reference) === person.id);
  return people.flatMap((person) => {
    const role = roleOf(person);
    if (role === undefined) return [];
    return [
      {
        reference: `Practitioner/${person.id}`,
        name: personName(person.name),
        role: conceptText(role.code?.[0]),
      },
    ];
  });
}
