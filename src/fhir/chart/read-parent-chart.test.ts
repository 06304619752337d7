import { describe, expect, test } from 'vitest';
import type { ParentChoice } from '../../domain/people/parent.ts';
import { createFhirClient } from '../client/fhir-client.ts';
import { patient, relative } from '../records-for-tests.ts';
import { readChart } from './whole-chart.ts';

const BASE = 'https://ehr.example/fhir';
const NIA = patient({ id: '2', birthDate: '2026-09-20', name: [{ given: ['Nia'] }] });
const KEISHA = { name: [{ family: 'Testudo', given: ['Keisha'] }], birthDate: '2001-10-21' };
const ownChart = (id: string, relativeId: string) =>
  patient({
    id,
    ...KEISHA,
    link: [{ type: 'seealso', other: { reference: `RelatedPerson/${relativeId}` } }],
  });
const screenOf = (id: string): fhir4.Observation => ({
  resourceType: 'Observation',
  id: `total-${id}`,
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '99046-5' }] },
  subject: { reference: `Patient/${id}` },
  effectiveDateTime: '2026-11-23T11:00:00-05:00',
  valueInteger: 17,
});

type Answer = readonly fhir4.Resource[] | number;

/** An EHR in which the infant's chart is open; searches not given are empty, numbers a status. */
async function launch(given: Readonly<Record<string, Answer>>, parent: ParentChoice | null = null) {
  const asked: string[] = [];
  const client = createFhirClient({
    base: BASE,
    authorization: async () => 'Bearer token',
    fetch: async (input) => {
      const path = decodeURIComponent(String(input).slice(BASE.length + 1));
      asked.push(path);
      if (path === 'Patient/2') return Response.json(NIA);
      const key = Object.keys(given).find((start) => path.startsWith(start));
      const answer = key === undefined ? [] : (given[key] ?? []);
      if (typeof answer === 'number') return new Response('{}', { status: answer });
      const entry = answer.map((resource) => ({ resource }));
      return Response.json({ resourceType: 'Bundle', type: 'searchset', entry });
    },
  });
  const at = '2026-11-23T16:00:00Z';
  const read = await readChart(client, { patientId: '2', encounterId: null, at, parent });
  if (!read.ok) throw new Error(read.failure.kind);
  return { asked, chart: read.value };
}

const MOTHER = { 'RelatedPerson?patient=2': [relative('MTH', KEISHA)] };
const LINKED = { 'Patient?link=RelatedPerson/relative-MTH': [ownChart('7', 'relative-MTH')] };

describe('the parent’s own chart', () => {
  test('is found by its link, and read in one more wave', async () => {
    const { chart, asked } = await launch({
      ...MOTHER,
      ...LINKED,
      'Observation?patient=7': [screenOf('7')],
    });
    expect(chart).toMatchObject({
      person: { reference: 'Patient/7', role: 'mother' },
      screens: [{ instrument: 'EPDS', total: 17 }],
      parentLookup: null,
    });
    expect(asked).toContain('Task?patient=7&_count=100');
    expect(asked.some((path) => path.startsWith('Patient?family'))).toBe(false);
  });

  test('is looked for by name with birth date where nothing links, and staff are asked (H1)', async () => {
    const { chart, asked } = await launch({
      ...MOTHER,
      'Patient?family=Testudo&given=Keisha&birthdate=2001-10-21': [patient({ id: '9', ...KEISHA })],
    });
    expect(chart.parent?.is).toBe('ask_chart');
    expect(chart.person.reference).toBeNull();
    expect(asked.some((path) => path.includes('patient=9'))).toBe(false);
  });

  test('is not anyone a server answers with that ignores the search parameter (H1)', async () => {
    const { chart } = await launch({ ...MOTHER, 'Patient?': [patient({ id: '66' })] });
    expect(chart.parent).toMatchObject({ is: 'settled', parent: { found: [] } });
    expect(chart.person.reference).toBeNull();
  });

  test('may not be looked up with this account: that is said, and nothing is read', async () => {
    const { chart } = await launch({ ...MOTHER, 'Patient?': 403 });
    expect(chart).toMatchObject({
      person: { reference: null, given: 'Keisha' },
      parentLookup: { kind: 'not_permitted' },
    });
  });

  test('a server that refuses to search by link is asked the other way', async () => {
    const { chart } = await launch({
      ...MOTHER,
      'Patient?link': 400,
      'Patient?family': [patient({ id: '9', ...KEISHA })],
    });
    expect(chart).toMatchObject({ parent: { is: 'ask_chart' }, parentLookup: null });
  });
});

describe('two parents with charts here', () => {
  const BOTH = {
    'RelatedPerson?patient=2': [relative('MTH'), relative('FTH')],
    ...LINKED,
    'Patient?link=RelatedPerson/relative-FTH': [ownChart('8', 'relative-FTH')],
  };

  test('who answered is taken from the forms, and only that chart is read further', async () => {
    const { chart, asked } = await launch({ ...BOTH, 'Observation?patient=8': [screenOf('8')] });
    expect(chart.person).toMatchObject({ reference: 'Patient/8', role: 'father' });
    expect(asked).toContain('Task?patient=8&_count=100');
    expect(asked).not.toContain('Task?patient=7&_count=100');
  });

  test('both answered: asked, and nothing of either is shown', async () => {
    const { chart } = await launch({
      ...BOTH,
      'Observation?patient=7': [screenOf('7')],
      'Observation?patient=8': [screenOf('8')],
    });
    expect(chart).toMatchObject({ parent: { is: 'ask_who' }, screens: [], unread: [] });
  });

  test('the one staff named is read, and the other is not', async () => {
    const choice = { who: 'RelatedPerson/relative-MTH', chart: null };
    const { chart, asked } = await launch(BOTH, choice);
    expect(chart.person.reference).toBe('Patient/7');
    expect(asked.some((path) => path.includes('patient=8'))).toBe(false);
  });

  test('asked on purpose: no chart is opened before the answer', async () => {
    const { chart, asked } = await launch(BOTH, { who: null, chart: null });
    expect(chart.parent?.is).toBe('ask_who');
    expect(asked.some((path) => /patient=[78]/.test(path))).toBe(false);
  });
});

test('a result kept in the child’s chart is said and not used (rules/chart.md#kept-in-the-childs-chart)', async () => {
  const stored = { ...screenOf('2'), focus: [{ reference: 'RelatedPerson/relative-MTH' }] };
  const { chart } = await launch({ ...MOTHER, ...LINKED, 'Observation?patient=2': [stored] });
  expect(chart).toMatchObject({ resultInChildsChart: true, screens: [], unread: [] });
});

test('only failures of the parent’s own sections make the picture incomplete', async () => {
  const infants = await launch({ ...MOTHER, ...LINKED, 'Observation?patient=2': 403 });
  expect(infants.chart.notRead).toEqual([]);
  const hers = await launch({ ...MOTHER, ...LINKED, 'Observation?patient=7': 403 });
  expect(hers.chart.notRead).toMatchObject([{ what: 'Observation' }, { what: 'births' }]);
});
