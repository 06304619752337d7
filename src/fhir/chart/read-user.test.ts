import { describe, expect, test } from 'vitest';
import { gateRoleOf } from '../../domain/people/clinician-role.ts';
import { createFhirClient } from '../client/fhir-client.ts';
import { inRole, readUser } from './read-user.ts';

const DAY = '2026-11-23';
const practice = { clinicianRoles: ['367A00000X'] };
const midwife: fhir4.PractitionerRole = {
  resourceType: 'PractitionerRole',
  id: 'ob',
  practitioner: { reference: 'Practitioner/olive', display: 'Dr. Olive Specimen, CNM' },
  code: [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '367A00000X' }] }],
};
const olive: fhir4.Practitioner = {
  resourceType: 'Practitioner',
  id: 'olive',
  name: [{ text: 'Dr. Olive Specimen, CNM' }],
};

/** An EHR that holds these, and answers a search for her roles with them. */
const ehrWith = (...resources: readonly fhir4.FhirResource[]) => {
  const asked: string[] = [];
  const client = createFhirClient({
    base: 'https://ehr.example/fhir',
    authorization: async () => 'Bearer test',
    fetch: async (input) => {
      const path = String(input).replace('https://ehr.example/fhir/', '');
      asked.push(path);
      const one = resources.find(({ resourceType, id }) => path === `${resourceType}/${id}`);
      if (one !== undefined) return Response.json(one);
      if (!path.startsWith('PractitionerRole?')) return new Response('{}', { status: 404 });
      const roles = resources.filter(({ resourceType }) => resourceType === 'PractitionerRole');
      return Response.json({
        resourceType: 'Bundle',
        type: 'searchset',
        entry: roles.map((resource) => ({ resource })),
      });
    },
  });
  return { client, asked };
};
const roleOf = async (reference: string | null, ...resources: readonly fhir4.FhirResource[]) =>
  gateRoleOf((await readUser(ehrWith(...resources).client, reference, DAY)).roleCodes, practice);

describe('who may do the clinician step', () => {
  test('a user signed in as a role on the practice’s list', async () => {
    expect(await roleOf('PractitionerRole/ob', midwife)).toBe('clinician');
  });

  test('a user signed in as a person, by the roles they hold', async () => {
    expect(await roleOf('Practitioner/olive', olive, midwife)).toBe('clinician');
  });

  test('not by a role that has ended', async () => {
    const ended = { ...midwife, active: false };
    expect(await roleOf('Practitioner/olive', olive, ended)).toBe('staff');
    expect(await roleOf('PractitionerRole/ob', ended)).toBe('staff');
  });

  test('H6: nobody the EHR does not name, or whose roles it does not tell', async () => {
    expect(await roleOf(null)).toBe('staff');
    expect(await roleOf('Practitioner/olive')).toBe('staff');
    expect(await roleOf('Practitioner/olive', olive)).toBe('staff');
  });

  test('both questions are asked at once', async () => {
    const { client, asked } = ehrWith(olive, midwife);
    await readUser(client, 'Practitioner/olive', DAY);
    expect(asked).toEqual([
      'Practitioner/olive',
      'PractitionerRole?practitioner=Practitioner%2Folive',
    ]);
  });
});

describe('how a record names them', () => {
  const named = async (reference: string, ...resources: readonly fhir4.FhirResource[]) =>
    readUser(ehrWith(...resources).client, reference, DAY);
  const elsewhere = { ...midwife, id: 'birth-center' };

  test('in the one role they hold', async () => {
    expect((await named('Practitioner/olive', olive, midwife)).user).toEqual({
      reference: 'PractitionerRole/ob',
      name: 'Dr. Olive Specimen, CNM',
    });
  });

  test('as the person where no role is told, or it has ended', async () => {
    const person = { reference: 'Practitioner/olive' };
    const ended = { ...midwife, period: { end: '2026-10-31' } };
    expect((await named('Practitioner/olive', olive)).user).toMatchObject(person);
    expect((await named('Practitioner/olive', olive, ended)).user).toMatchObject(person);
  });

  test('of several roles, in the one that takes part in the visit', async () => {
    const { user, roles } = await named('Practitioner/olive', olive, midwife, elsewhere);
    expect(user.reference).toBe('Practitioner/olive');
    const atVisit = (...staff: readonly string[]) => inRole(user, roles, staff).reference;
    expect(atVisit('PractitionerRole/birth-center')).toBe('PractitionerRole/birth-center');
    expect(atVisit()).toBe('Practitioner/olive');
    expect(atVisit('PractitionerRole/of-another')).toBe('Practitioner/olive');
    expect(atVisit(...roles)).toBe('Practitioner/olive');
  });

  test('H6: never in somebody else’s role, where the search is not heeded', async () => {
    const another = { ...midwife, practitioner: { reference: 'Practitioner/nora' } };
    const { user, roleCodes, references } = await named('Practitioner/olive', olive, another);
    expect(user.reference).toBe('Practitioner/olive');
    expect(roleCodes).toEqual([]);
    expect(references).toEqual(['Practitioner/olive']);
  });
});

test.each(['Practitioner/9', 'PractitionerRole/9', 'RelatedPerson/9', 'Patient/9'])(
  'a user that is %s and cannot be read is who is signed in, not a part of the chart',
  async (reference) => {
    const { failure } = await readUser(ehrWith().client, reference, DAY);
    expect(failure).toMatchObject({ what: 'fhirUser' });
  },
);
