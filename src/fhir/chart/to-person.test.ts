import { describe, expect, test } from 'vitest';
import { patient } from '../records-for-tests.ts';
import { toChild, toPerson } from './to-person.ts';

const BCP_47 = 'urn:ietf:bcp:47';
const spoken = (code: string, preferred?: boolean): fhir4.PatientCommunication => ({
  language: { coding: [{ system: BCP_47, code }] },
  preferred,
});
const person = (more: Partial<fhir4.Patient>) => toPerson(patient(more), 'mother', '2026-11-23');

test('a patient in the clinic’s words', () => {
  expect(person({ telecom: [{ system: 'phone', value: '+1-202-555-0151' }] })).toEqual({
    reference: 'Patient/1',
    role: 'mother',
    given: 'Testa',
    family: 'Samplewell',
    birthDate: '1995-03-01',
    gender: 'female',
    language: null,
    interpreterNeeded: false,
    phones: ['+1-202-555-0151'],
    phoneNotes: [],
  });
});

test('what is noted beside a number is kept with it, for whoever asks', () => {
  const note = {
    url: 'http://hl7.org/fhir/StructureDefinition/contactpoint-comment',
    valueString: 'Do not call',
  };
  const noted: fhir4.Patient = {
    resourceType: 'Patient',
    id: '1',
    telecom: [{ system: 'phone', value: '555-0101', extension: [note] }],
  };
  expect(toPerson(noted, 'mother', '2026-11-23').phoneNotes).toEqual(['Do not call']);
});

describe('the name', () => {
  test('is the one she goes by, not a former one', () => {
    const name: fhir4.HumanName[] = [
      { use: 'old', family: 'Shaw', given: ['Amy'] },
      { use: 'official', family: 'Baxter', given: ['Amelia'] },
      { use: 'usual', family: 'Baxter', given: ['Amy'] },
    ];
    expect(person({ name })).toMatchObject({ given: 'Amy', family: 'Baxter' });
  });

  test('that has ended is a former one, whatever its use', () => {
    const name: fhir4.HumanName[] = [
      { use: 'usual', family: 'Shaw', period: { end: '2020-07-22' } },
      { family: 'Baxter' },
    ];
    expect(person({ name })).toMatchObject({ family: 'Baxter' });
  });

  test('known as text only is not taken apart', () => {
    expect(person({ name: [{ text: 'Testa May Samplewell' }] })).toMatchObject({
      given: 'Testa May Samplewell',
      family: '',
    });
  });
});

describe('the language', () => {
  test('is the preferred one', () => {
    expect(person({ communication: [spoken('en'), spoken('es', true)] }).language).toBe('es');
  });
  test('is the only one', () => {
    expect(person({ communication: [spoken('es')] }).language).toBe('es');
  });
  test('is not recorded when two are spoken and neither preferred', () => {
    expect(person({ communication: [spoken('en'), spoken('es')] }).language).toBeNull();
  });
});

describe('an interpreter is needed', () => {
  const core = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired';
  const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed';
  const coded = (code: string) => ({ system: 'http://snomed.info/sct', code });

  test.each<[string, boolean, fhir4.Extension[]]>([
    ['R4 says yes', true, [{ url: core, valueBoolean: true }]],
    ['US Core says yes', true, [{ url: usCore, valueCoding: coded('373066001') }]],
    [
      'one of two says yes',
      true,
      [
        { url: core, valueBoolean: false },
        { url: usCore, valueCoding: coded('373066001') },
      ],
    ],
    [
      'both say no',
      false,
      [
        { url: core, valueBoolean: false },
        { url: usCore, valueCoding: coded('373067005') },
      ],
    ],
    ['nobody says', false, []],
  ])('%s: %s', (_, needed, extension) => {
    expect(person({ extension }).interpreterNeeded).toBe(needed);
  });
});

test('phones come by rank, then the mobile first; e-mail and former numbers are not phones', () => {
  const telecom: fhir4.ContactPoint[] = [
    { system: 'phone', use: 'work', value: 'work' },
    { system: 'phone', use: 'home', value: 'home' },
    { system: 'phone', use: 'old', value: 'old' },
    { system: 'email', value: 'mail' },
    { system: 'phone', use: 'mobile', value: 'mobile' },
    { system: 'phone', use: 'work', value: 'first', rank: 1 },
  ];
  expect(person({ telecom }).phones).toEqual(['first', 'mobile', 'home', 'work']);
});

test('an unknown gender is not recorded', () => {
  expect(person({ gender: 'unknown' }).gender).toBeNull();
});

test('the child is named, and nothing else about the child is read', () => {
  expect(toChild(patient({ id: '2' }), '2026-11-23')).toEqual({
    reference: 'Patient/2',
    given: 'Testa',
    family: 'Samplewell',
    birthDate: '1995-03-01',
  });
});

test.each(['unknown', 'F', ' female, mostly', undefined])(
  'a gender said as %j is not known',
  (gender) => {
    expect(person({ gender: gender as 'unknown' }).gender).toBeNull();
  },
);
