import { describe, expect, test } from 'vitest';
import { readStory } from '../../../fhir-fixtures/read-story.ts';
import { DELIVERIES, deliveryTo } from '../../domain/place/delivery.ts';
import { isType } from '../codes/of-type.ts';
import { LOCAL } from '../codes/our-codes.ts';
import { toDestination } from './to-destination.ts';

const practice = (readStory('practice', '2026-11-23').entry ?? []).flatMap(
  ({ resource }) => resource ?? [],
);
const directory = practice.filter(isType('HealthcareService')).map((service) => {
  const organization = practice
    .filter(isType('Organization'))
    .find(({ id }) => service.providedBy?.reference === `Organization/${id}`);
  return toDestination(service, organization, 'America/Chicago', '2026-11-23');
});

const service: fhir4.HealthcareService = {
  resourceType: 'HealthcareService',
  id: '9',
  name: 'Sample Clinic',
  telecom: [{ system: 'phone', value: '+1-202-555-0109' }],
};

test('a receiving practice as the directory of docs/data.md describes it', () => {
  expect(directory.find((destination) => destination?.id === 'D1')).toEqual({
    reference: 'HealthcareService/d1',
    id: 'D1',
    name: 'Example Perinatal Therapy',
    phone: '+1-202-555-0101',
    secondPhone: '+1-202-555-0111',
    contactName: 'Dana Demoline',
    hours: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '18:00' }],
    closedDays: [],
    timeZone: 'America/New_York',
    languages: ['en', 'es'],
    payers: ['Examplecare PPO', 'Examplecare HMO', 'Example State Medicaid', 'TRICARE (example)'],
    specialties: ['perinatal'],
    modes: ['phone', 'portal', 'coordinator'],
    delivery: 'shared-task',
    telehealth: true,
    promise: { value: 1, unit: 'business_days' },
    earliestSlot: '2026-11-27T15:00:00Z',
    lastVerified: '2026-11-03',
  });
});

test('the fixtures hold both units of a promise, a holiday and a number not checked for long', () => {
  const facts = (id: string) => directory.find((destination) => destination?.id === id);
  expect(facts('D2')?.promise).toEqual({ value: 24, unit: 'hours' });
  expect(facts('D2')?.closedDays).toEqual([{ from: '2026-11-26', to: '2026-11-26' }]);
  expect(facts('D3')?.lastVerified).toBe('2026-07-26');
  expect(facts('D4')?.specialties).toEqual(['perinatal', 'psychiatry', 'urgent']);
});

test('every destination of the fixtures can be called', () => {
  expect(directory.map((destination) => destination?.id)).toEqual(['D1', 'D2', 'D3', 'D4']);
});

describe('a bare directory entry', () => {
  test('has no hours, no contact and no language, and the practice’s own time zone', () => {
    expect(toDestination(service, undefined, 'America/Chicago', '2026-11-23')).toEqual({
      reference: 'HealthcareService/9',
      id: null,
      name: 'Sample Clinic',
      phone: '+1-202-555-0109',
      secondPhone: null,
      contactName: null,
      hours: [],
      closedDays: [],
      timeZone: 'America/Chicago',
      languages: [],
      payers: [],
      specialties: [],
      modes: ['phone', 'coordinator'],
      telehealth: false,
      promise: null,
      earliestSlot: null,
      lastVerified: null,
    });
  });

  test('takes its organization’s phone', () => {
    const organization: fhir4.Organization = {
      resourceType: 'Organization',
      telecom: [{ system: 'phone', value: '+1-202-555-0110' }],
    };
    const bare = { ...service, telecom: undefined };
    expect(toDestination(bare, organization, 'UTC', '2026-11-23')?.phone).toBe('+1-202-555-0110');
  });

  test('without any phone is no destination', () => {
    expect(
      toDestination({ ...service, telecom: undefined }, undefined, 'UTC', '2026-11-23'),
    ).toBeNull();
  });
});

describe('how a referral gets there', () => {
  const by = (...codes: readonly (readonly [system: string, code: string])[]) => {
    const referralMethod = codes.map(([system, code]) => ({ coding: [{ system, code }] }));
    const place = toDestination({ ...service, referralMethod }, undefined, 'UTC', '2026-11-23');
    return place === null ? 'no place' : deliveryTo(place);
  };
  const R4 = 'http://terminology.hl7.org/CodeSystem/service-referral-method';

  test.each(DELIVERIES)('%s, where the directory states it', (way) => {
    expect(by([LOCAL.delivery, way])).toBe(way);
  });

  test.each([
    ['fax', 'fax'],
    ['semail', 'secure-message'],
    ['elec', null],
    ['phone', null],
  ] as const)('R4’s %s: %s', (code, way) => expect(by([R4, code])).toBe(way));

  test('a code that is none of these states nothing', () => {
    expect(by([R4, 'elec'], [LOCAL.delivery, 'pigeon'])).toBeNull();
  });
});

test('the line with the lowest rank is called', () => {
  const telecom: fhir4.ContactPoint[] = [
    { system: 'phone', value: 'second', rank: 2 },
    { system: 'fax', value: 'fax', rank: 1 },
    { system: 'phone', value: 'first', rank: 1 },
  ];
  expect(toDestination({ ...service, telecom }, undefined, 'UTC', '2026-11-23')?.phone).toBe(
    'first',
  );
});

test('the next one is the number to try second, and a number is never both', () => {
  const telecom: fhir4.ContactPoint[] = [
    { system: 'phone', value: 'second', rank: 2 },
    { system: 'phone', value: 'first', rank: 1 },
  ];
  const organization: fhir4.Organization = {
    resourceType: 'Organization',
    telecom: [{ system: 'phone', value: 'first' }],
  };
  expect(
    toDestination({ ...service, telecom }, organization, 'UTC', '2026-11-23')?.secondPhone,
  ).toBe('second');
  const only = [{ system: 'phone' as const, value: 'first' }];
  expect(
    toDestination({ ...service, telecom: only }, organization, 'UTC', '2026-11-23')?.secondPhone,
  ).toBeNull();
});

test('all day means midnight to midnight, and no days named means every day', () => {
  expect(
    toDestination(
      { ...service, availableTime: [{ allDay: true }] },
      undefined,
      'UTC',
      '2026-11-23',
    ),
  ).toMatchObject({
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }],
  });
});

test('half an opening time is unknown, not closed at midnight', () => {
  const availableTime = [{ availableStartTime: '08:00:00' }];
  expect(
    toDestination({ ...service, availableTime }, undefined, 'UTC', '2026-11-23')?.hours,
  ).toEqual([]);
});

test('a zone that is none leaves the practice’s own', () => {
  const extension = [
    { url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'Eastern, mostly' },
  ];
  expect(
    toDestination({ ...service, extension }, undefined, 'America/Chicago', '2026-11-23')?.timeZone,
  ).toBe('America/Chicago');
});
