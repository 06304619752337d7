import { describe, expect, test } from 'vitest';
import { createFhirClient } from '../client/fhir-client.ts';
import { CONTACT_COMMENT } from '../codes/code-systems.ts';
import { CONTACT_PURPOSE } from '../codes/directory-codes.ts';
import { readStaff } from '../directory/read-staff.ts';
import { patient, relative } from '../records-for-tests.ts';
import { readUser } from './read-user.ts';
import { wholeChartFrom } from './whole-chart.ts';

// The chart is read on 23 November 2026. R4 Period: both ends are included, no end goes on.
const AT = '2026-11-23T20:50:00Z';
const DAY = '2026-11-23';

const read = (of: fhir4.Patient, ...resources: readonly fhir4.Resource[]) =>
  wholeChartFrom({
    patient: of,
    encounter: null,
    resources,
    at: AT,
    homeZone: 'America/New_York',
    notRead: [],
  });
const infant = patient({ id: '2', birthDate: '2026-09-20', name: [{ given: ['Nia'] }] });
const parents = (...resources: readonly fhir4.Resource[]) => {
  const { parent } = read(infant, ...resources);
  return parent?.is === 'ask_who' ? parent.parents : parent === null ? [] : [parent.parent];
};
const service = (more: Partial<fhir4.HealthcareService>): fhir4.HealthcareService => ({
  resourceType: 'HealthcareService',
  id: 's',
  telecom: [{ system: 'phone', value: '202-555-0110' }],
  providedBy: { reference: 'Organization/o' },
  ...more,
});
const organization = (more: Partial<fhir4.Organization>): fhir4.Organization => ({
  resourceType: 'Organization',
  id: 'o',
  ...more,
});
const found = { birthDate: '2001-10-21', name: [{ family: 'Testudo', given: ['Keisha'] }] };
const clientOf = (...resources: readonly fhir4.Resource[]) =>
  createFhirClient({
    base: 'https://ehr.example/fhir',
    authorization: async () => 'Bearer test',
    fetch: async () =>
      Response.json({
        resourceType: 'Bundle',
        type: 'searchset',
        entry: resources.map((resource) => ({ resource })),
      }),
  });
const role = (period: fhir4.Period): fhir4.PractitionerRole => ({
  resourceType: 'PractitionerRole',
  id: 'r',
  period,
  practitioner: { reference: 'Practitioner/olive', display: 'Dr. Olive Specimen' },
  code: [{ coding: [{ code: '367A00000X' }] }],
});

/** Whether what carries this period counts. */
type Reading = (period: fhir4.Period) => boolean | Promise<boolean>;

const READINGS: Readonly<Record<string, Reading>> = {
  'the name she is called': (period) => {
    const names: fhir4.HumanName[] = [
      { use: 'official', given: ['Petra'], family: 'Wildsample' },
      { use: 'usual', given: ['Pet'], family: 'Wildsample', period },
    ];
    return read(patient({ name: names })).person.given === 'Pet';
  },
  'her number': (period) =>
    read(patient({ telecom: [{ system: 'phone', value: '202-555-0177', period }] })).person.phones
      .length === 1,
  'what is noted beside her number': (period) => {
    const extension = [{ url: CONTACT_COMMENT, valueString: 'Shared' }];
    const telecom: fhir4.ContactPoint[] = [
      { system: 'phone', value: '202-555-0177', period, extension },
    ];
    return read(patient({ telecom })).person.phoneNotes?.length === 1;
  },
  'her cover': (period) => {
    const cover: fhir4.Coverage = {
      resourceType: 'Coverage',
      status: 'active',
      beneficiary: { reference: 'Patient/1' },
      payor: [{ display: 'Oldcare' }],
      period,
    };
    return read(patient(), cover).payers.includes('Oldcare');
  },
  'a flag on her chart': (period) => {
    const flag: fhir4.Flag = {
      resourceType: 'Flag',
      status: 'active',
      code: { coding: [{ code: 'a' }] },
      subject: { reference: 'Patient/1' },
      period,
    };
    return read(patient(), flag).flags.length === 1;
  },
  'a relationship: whoever was the foster mother is nobody to call': (period) =>
    parents(relative('MTH', { period })).length === 1,
  'a relative’s number': (period) =>
    parents(relative('MTH', { telecom: [{ system: 'phone', value: '202-555-0177', period }] }))[0]
      ?.person.phones.length === 1,
  'an identifier that two charts share': (period) => {
    const identifier = [{ system: 'urn:mrn', value: '157', period }];
    const hers = patient({ id: '7', identifier, name: [{ family: 'Else', given: ['Ann'] }] });
    return parents(relative('MTH', { identifier }), hers)[0]?.person.reference === 'Patient/7';
  },
  'the address of a chart that was found': (period) => {
    const chart = patient({ id: '7', ...found, address: [{ line: ['1 Sample St'], period }] });
    return parents(relative('MTH', found), chart)[0]?.found[0]?.address === '1 Sample St';
  },
  'the number of a practice': (period) =>
    read(patient(), service({ telecom: [{ system: 'phone', value: '202-555-0110', period }] }))
      .destinations.length === 1,
  'the number of its organization': (period) => {
    const telecom: fhir4.ContactPoint[] = [{ system: 'phone', value: '202-555-0111', period }];
    return (
      read(patient(), service({ telecom: [] }), organization({ telecom })).destinations.length === 1
    );
  },
  'whom to ask for at intake': (period) => {
    const purpose = { coding: [{ system: CONTACT_PURPOSE, code: 'PATINF' }] };
    const contact = [{ purpose, name: { text: 'Dana', period } }];
    const chart = read(patient(), service({}), organization({ contact }));
    return chart.destinations[0]?.contactName === 'Dana';
  },
  'when a practice is closed': (during) =>
    (
      read(patient(), service({ notAvailable: [{ description: 'closed', during }] }))
        .destinations[0]?.closedDays ?? []
    ).some(({ from, to }) => from <= DAY && DAY <= to),
  'a role of the signed-in user': async (period) =>
    (await readUser(clientOf(role(period)), 'Practitioner/olive', DAY)).roleCodes.length === 1,
  'a role on the staff list': async (period) => {
    const staff = await readStaff(clientOf(role(period)), null, DAY);
    return staff.ok && staff.value.length === 1;
  },
};

const PERIODS: readonly (readonly [string, fhir4.Period, boolean])[] = [
  ['ends in years to come', { start: '2024-01-01', end: '2030-12-31' }, true],
  ['ends today', { start: '2024', end: '2026-11-23' }, true],
  ['ended yesterday', { start: '2024', end: '2026-11-22' }, false],
  ['ends with this month', { start: '2024', end: '2026-11' }, true],
  ['ended with last year', { start: '2024', end: '2025' }, false],
  ['begins tomorrow', { start: '2026-11-24' }, false],
  ['begins next year', { start: '2027' }, false],
  ['began and goes on', { start: '2026-11-23' }, true],
];

describe.each(Object.entries(READINGS))('%s', (_, isInForce) => {
  test.each(PERIODS)('%s', async (_when, period, expected) => {
    expect(await isInForce(period)).toBe(expected);
  });
});

test('a mother whose relation to the child ended is not called, and nobody takes her place', () => {
  expect(parents(relative('MTH', { period: { end: '2026-10-01' } }))).toEqual([]);
});
