import { describe, expect, test } from 'vitest';
import { unreadableIn } from './as-sent.ts';
import { parseResource } from './parse-resource.ts';
import { wholeAgain } from './whole-again.ts';

const read = (sent: unknown): fhir4.Resource => {
  const resource = parseResource(sent);
  if (resource === null) throw new Error('no record');
  return resource;
};
const patient = (sent: object) => read({ resourceType: 'Patient', id: 'w1', ...sent });
const element = (name: string, sent: unknown) =>
  (patient({ [name]: sent }) as unknown as Record<string, unknown>)[name];

test('a record that is as R4 has it is the very same record', () => {
  const sent = {
    resourceType: 'Patient',
    id: 'w1',
    birthDate: '1995-04',
    name: [{ given: ['Petra'] }],
    // Of this nothing is read, so nothing is judged.
    maritalStatus: 12,
  };
  expect(parseResource(sent)).toBe(sent);
});

describe('what is no record at all', () => {
  test.each([null, 'Patient', 7, [], {}, { resourceType: 3 }])('%j', (sent) => {
    expect(parseResource(sent)).toBeNull();
  });
});

describe('a birth date', () => {
  test.each([
    ['with a time', '1995-04-05T00:00:00Z', '1995-04-05'],
    ['of a year', '1995', '1995'],
    ['that was never', '1995-02-30', undefined],
    ['of month 13', '1995-13', undefined],
    ['in words', 'April 5', undefined],
    ['that is a number', 19950405, undefined],
  ])('%s', (_, sent, expected) => {
    expect(element('birthDate', sent)).toBe(expected);
  });
});

describe('a date with a time', () => {
  const start = (sent: unknown) =>
    (read({ resourceType: 'Encounter', period: { start: sent } }) as fhir4.Encounter).period?.start;

  test.each([
    '2026',
    '2026-11',
    '2026-11-23',
    '2026-11-23T15:30:00-05:00',
    '2026-11-23T15:30:00.123Z',
    '2026-11-23T15:30:00',
    '2026-11-23T15:30',
    '2026-11-23T23:59:60Z',
  ])('%s stays as it is', (sent) => {
    expect(start(sent)).toBe(sent);
  });

  test.each([
    '2026-11-31',
    '2026-11-23T25:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11T10:00:00Z',
    '11/23/2026',
    '0000',
    { value: '2026' },
    true,
  ])('%j is none', (sent) => {
    expect(start(sent)).toBeUndefined();
  });
});

test.each([
  ['8:00:00', undefined],
  ['9am', undefined],
  ['25:00', undefined],
  ['24:00:00', undefined],
  ['08:00:00', '08:00:00'],
  ['08:00', '08:00'],
])('opening at %s is read as %s', (sent, expected) => {
  const service = read({
    resourceType: 'HealthcareService',
    availableTime: [{ availableStartTime: sent }],
  }) as fhir4.HealthcareService;
  expect(service.availableTime?.[0]?.availableStartTime).toBe(expected);
});

test('what is left out is named; null and empty text are absent, but for a null that hides one of a list', () => {
  const screen = read({
    resourceType: 'Observation',
    status: 'final',
    code: null,
    subject: { reference: '' },
    effectiveDateTime: 'yesterday',
    component: [{ valueInteger: 0 }, null, { valueInteger: '3', code: { coding: 'x' } }],
  });
  expect(screen).toMatchObject({
    status: 'final',
    subject: {},
    component: [{ valueInteger: 0 }, { code: { coding: [] } }],
  });
  expect(unreadableIn(screen)).toEqual([
    'effectiveDateTime',
    'component[1]',
    'component[2].valueInteger',
    'component[2].code.coding[0]',
  ]);
});

test('a number with a comparator that cannot be read is no number', () => {
  const screen = read({
    resourceType: 'Observation',
    valueQuantity: { value: 14, comparator: {} },
  });
  expect(screen).not.toHaveProperty('valueQuantity');
  expect(unreadableIn(screen)).toEqual(['valueQuantity']);
});

test.each([
  ['SGVyIG5vdGU=', 'SGVyIG5vdGU='],
  ['SGVy\nIG5vdGU', 'SGVy\nIG5vdGU'],
  ['not base64!', undefined],
  ['SGVyI', undefined],
])('a text packed as %j is read as %j', (sent, expected) => {
  const binary = read({ resourceType: 'Binary', data: sent }) as fhir4.Binary;
  expect(binary.data).toBe(expected);
});

test('half a character in a text does not stop what is made of it', () => {
  const [name] = (element('name', [{ family: 'Wild\ud800' }]) as fhir4.HumanName[]) ?? [];
  expect(encodeURIComponent(name?.family ?? '')).toMatch(/^Wild/);
});

test('one thing where a list belongs is a list of it', () => {
  expect(element('name', { given: 'Petra', family: 'Wildsample' })).toEqual([
    { given: ['Petra'], family: 'Wildsample' },
  ]);
});

test('a form nested without end is cut where nobody asks any more', () => {
  const deep = JSON.parse(`${'{"item":['.repeat(3000)}{}${']}'.repeat(3000)}`);
  const form = read({ resourceType: 'QuestionnaireResponse', item: [deep] });
  expect(unreadableIn(form)).toEqual([expect.stringMatching(/^item\[0\](\.item\[0\])+$/)]);
});

test('records inside another are read alike, each by itself', () => {
  const bundle = read({
    resourceType: 'Bundle',
    entry: [
      {
        resource: {
          resourceType: 'Flag',
          status: 7,
          contained: [{ resourceType: 'Patient', id: 1 }],
        },
      },
      { resource: 'gone' },
    ],
  }) as fhir4.Bundle;
  const [first, second] = bundle.entry ?? [];
  expect(first?.resource).not.toHaveProperty('status');
  expect((first?.resource as fhir4.Flag | undefined)?.contained?.[0]).not.toHaveProperty('id');
  expect(second).not.toHaveProperty('resource');
  expect(unreadableIn(bundle)).toEqual(['entry[1].resource']);
});

describe('sent back, a record is whole', () => {
  const sent = {
    resourceType: 'Task',
    id: 't1',
    status: 'requested',
    code: null,
    authoredOn: 'last week',
    input: [{ type: {}, valueInteger: 'three' }],
    output: [{ type: {}, valueDateTime: 'soon' }],
  };

  test('what could not be read goes back as it came, and what was decided goes as decided', () => {
    const task = read(sent) as fhir4.Task;
    const decided = { ...task, status: 'completed' as const, output: [] };
    expect(wholeAgain(decided)).toEqual({
      resourceType: 'Task',
      id: 't1',
      status: 'completed',
      authoredOn: 'last week',
      input: [{ type: {}, valueInteger: 'three' }],
      output: [],
    });
  });

  test('also after the record was copied as text', () => {
    const copy = JSON.parse(JSON.stringify(read(sent))) as fhir4.Task;
    expect(wholeAgain(copy)).toMatchObject({ authoredOn: 'last week', input: sent.input });
  });
});
