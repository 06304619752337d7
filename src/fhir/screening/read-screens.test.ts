import { describe, expect, test } from 'vitest';
import { readScreens } from './read-screens.ts';
import { epdsResponse, observation, response, SUBJECT, TAKEN } from './records-for-tests.ts';

const read = (...resources: readonly fhir4.Resource[]) =>
  readScreens(resources, { subject: SUBJECT });

const epdsTotal = (id: string, more: Partial<fhir4.Observation>) =>
  observation(id, '99046-5', more);

describe('the total of a form', () => {
  test.each<[string, Partial<fhir4.Observation>]>([
    ['a quantity', { valueQuantity: { value: 12, unit: '{score}', code: '{score}' } }],
    ['a quantity without a unit', { valueQuantity: { value: 12 } }],
    ['an integer', { valueInteger: 12 }],
    ['a string', { valueString: '12' }],
    ['a string with the highest possible', { valueString: '12/30' }],
    ['a concept with text', { valueCodeableConcept: { text: '12' } }],
    ['a concept with a numeric code', { valueCodeableConcept: { coding: [{ code: '12' }] } }],
  ])('is read from %s', (_, value) => {
    expect(read(epdsTotal('t', value))).toEqual({
      screens: [
        {
          instrument: 'EPDS',
          taken: TAKEN,
          total: 12,
          items: null,
          answeredBy: null,
          language: null,
          records: ['Observation/t'],
          encounter: null,
        },
      ],
      unread: [],
    });
  });

  test('is also read under the code of the panel', () => {
    const { screens } = read(observation('t', '71354-5', { valueInteger: 12 }));
    expect(screens).toMatchObject([{ instrument: 'EPDS', total: 12 }]);
  });

  test.each<[string, Partial<fhir4.Observation>, object]>([
    [
      'above the highest possible',
      { valueInteger: 34 },
      { reason: 'out_of_range', detail: 'EPDS total 34' },
    ],
    ['below zero', { valueInteger: -1 }, { reason: 'out_of_range', detail: 'EPDS total -1' }],
    ['not a whole number', { valueQuantity: { value: 12.5 } }, { reason: 'out_of_range' }],
    [
      'in percent',
      { valueQuantity: { value: 12, unit: '%' } },
      { reason: 'wrong_unit', detail: 'EPDS total 12 %' },
    ],
    ['a T-score', { valueQuantity: { value: 12, code: '{Tscore}' } }, { reason: 'wrong_unit' }],
    ['only a limit', { valueQuantity: { value: 12, comparator: '>' } }, { reason: 'not_a_number' }],
    [
      'words',
      { valueString: 'positive' },
      { reason: 'not_a_number', detail: 'EPDS total positive' },
    ],
    ['out of another maximum', { valueString: '12/27' }, { reason: 'not_a_number' }],
    ['a yes', { valueBoolean: true }, { reason: 'not_a_number' }],
    ['missing', {}, { reason: 'no_value', detail: 'EPDS total' }],
  ])('is refused with a reason when it is %s (H8)', (_, value, unread) => {
    // It was filled in: that nothing of it is read must not look like a form that was never given.
    expect(read(epdsTotal('t', value))).toEqual({
      screens: [expect.objectContaining({ instrument: 'EPDS', total: null, items: null })],
      unread: [expect.objectContaining({ record: 'Observation/t', ...unread })],
    });
  });
});

describe('a record that cannot count is left out with a reason', () => {
  test.each<[string, Partial<fhir4.Observation>, string]>([
    ['entered in error', { status: 'entered-in-error' }, 'entered_in_error'],
    ['preliminary', { status: 'preliminary' }, 'not_final'],
    ['registered', { status: 'registered' }, 'not_final'],
    ['cancelled', { status: 'cancelled' }, 'not_final'],
    ['about the infant', { subject: { reference: 'Patient/2' } }, 'someone_else'],
    ['about nobody in particular', { subject: undefined }, 'someone_else'],
    [
      'in her chart, about someone else',
      { focus: [{ reference: 'RelatedPerson/9' }] },
      'someone_else',
    ],
    ['without a date', { effectiveDateTime: undefined }, 'no_date'],
    ['dated by month only', { effectiveDateTime: '2026-11' }, 'no_date'],
    ['dated on a day that is none', { effectiveDateTime: '2026-02-31' }, 'no_date'],
  ])('%s', (_, more, reason) => {
    const { screens, unread } = read(epdsTotal('t', { valueInteger: 12, ...more }));
    expect(screens).toEqual([]);
    expect(unread).toMatchObject([{ record: 'Observation/t', reason }]);
  });

  test.each([
    ['in-progress', 'not_final'],
    ['stopped', 'not_final'],
    ['entered-in-error', 'entered_in_error'],
  ] as const)('answers that are %s', (status, reason) => {
    const { screens, unread } = read(epdsResponse('q', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], { status }));
    expect(screens).toEqual([]);
    expect(unread).toMatchObject([{ record: 'QuestionnaireResponse/q', reason }]);
  });

  test('what a refused record held of someone else is not told', () => {
    const other = epdsTotal('t', { valueInteger: 12, subject: { reference: 'Patient/2' } });
    expect(read(other).unread[0]?.detail).toBe('EPDS result');
  });

  test.each<[string, fhir4.Resource]>([
    ['named so in its text', observation('t', 'x', { code: { text: 'EPDS-3' }, valueInteger: 5 })],
    [
      'coded so',
      observation('t', 'x', { code: { coding: [{ code: 'EPDS-3' }] }, valueInteger: 3 }),
    ],
    [
      'a questionnaire',
      response('t', 'https://ehr.example/Questionnaire/epds-3', { 'epds-3': { valueInteger: 2 } }),
    ],
  ])('a bare EPDS-3 is shown and never scored: %s', (_, resource) => {
    expect(read(resource)).toMatchObject({
      screens: [],
      unread: [{ reason: 'not_scorable', detail: 'EPDS-3' }],
    });
  });

  test('a screen known only by its display text is told and never scored', () => {
    const named = observation('t', 'x', {
      code: { coding: [{ system: 'urn:local', code: '771' }], text: 'PHQ-9 Total' },
      valueInteger: 14,
    });
    expect(read(named)).toMatchObject({
      screens: [{ instrument: 'PHQ-9', total: null, items: null }],
      unread: [{ reason: 'not_scorable', name: 'PHQ-9' }],
    });
  });

  test('a LOINC code under another system is not a LOINC code', () => {
    const code = { coding: [{ system: 'urn:local', code: '99046-5' }] };
    expect(read(observation('t', 'x', { code, valueInteger: 12 }))).toEqual({
      screens: [],
      unread: [],
    });
  });

  test('anything that is no screen is neither read nor told', () => {
    const weight = observation('w', '29463-7', { valueQuantity: { value: 70, unit: 'kg' } });
    const patient: fhir4.Patient = { resourceType: 'Patient', id: '1' };
    expect(read(weight, patient)).toEqual({ screens: [], unread: [] });
  });
});

test('the person who answered, the language and the visit come along', () => {
  const { screens } = read(
    epdsResponse('q', [0, 0, 0, 0, 0, 0, 0, 0, 0, 1], {
      language: 'es',
      encounter: { reference: 'https://ehr.example/fhir/Encounter/7' },
      source: { reference: 'Patient/1', display: 'Testa Samplewell' },
    }),
  );
  expect(screens).toMatchObject([
    { language: 'es', encounter: 'Encounter/7', answeredBy: 'Testa Samplewell' },
  ]);
});

test('the newest screen comes first', () => {
  const { screens } = read(
    epdsTotal('old', { valueInteger: 9, effectiveDateTime: '2026-11-01' }),
    epdsTotal('new', { valueInteger: 4 }),
  );
  expect(screens.map(({ records: [record] }) => record)).toEqual([
    'Observation/new',
    'Observation/old',
  ]);
});

test('a record that came twice is read once, in its newest version', () => {
  const { screens } = read(
    epdsTotal('t', { valueInteger: 9, meta: { lastUpdated: '2026-11-23T10:00:00Z' } }),
    epdsTotal('t', { valueInteger: 19, meta: { lastUpdated: '2026-11-23T11:00:00Z' } }),
  );
  expect(screens).toMatchObject([{ total: 19 }]);
});

describe('MDQ, PSS and PASS are shown, and never acted on (rules/screening.md#shown-only)', () => {
  const named = (display: string, more: Partial<fhir4.Observation> = {}) =>
    observation('m', 'home', {
      code: { coding: [{ system: 'https://ehr.example/codes', code: 'home', display }] },
      valueInteger: 22,
      ...more,
    });

  test.each([
    ['MDQ total', 'MDQ'],
    ['Mood Disorder Questionnaire', 'MDQ'],
    ['PSS-10 score', 'PSS'],
    ['Perceived Stress Scale', 'PSS'],
    ['PTSD Symptom Scale', 'PSS'],
    ['Perinatal Anxiety Screening Scale', 'PASS'],
  ])('%s is named with its number and day, as %s', (display, form) => {
    expect(read(named(display))).toEqual({
      screens: [],
      unread: [
        {
          record: 'Observation/m',
          reason: 'not_scorable',
          form,
          detail: `${form} 22 2026-11-23`,
          name: form,
          taken: TAKEN,
        },
      ],
    });
  });

  test.each([
    ['mdq', 'MDQ'],
    ['PSS-10', 'PSS'],
    ['pass_es', 'PASS'],
  ])('the answers to a Questionnaire/%s too', (tail, form) => {
    const { screens, unread } = read(
      response('q', `https://ehr.example/Questionnaire/${tail}`, { '1': { valueInteger: 3 } }),
    );
    expect(screens).toEqual([]);
    expect(unread).toMatchObject([{ form, reason: 'not_scorable' }]);
  });

  test('one entered in error is that, and not shown as a result (H9)', () => {
    const { unread } = read(named('MDQ total', { status: 'entered-in-error' }));
    expect(unread).toMatchObject([{ reason: 'entered_in_error' }]);
    expect(unread[0]).not.toHaveProperty('form');
  });

  test('"hearing test: pass" is none of them', () => {
    expect(read(named('Newborn hearing: pass or refer'))).toEqual({ screens: [], unread: [] });
  });
});

test('a record that lost its id and comes from two searches is read once, and told once', () => {
  const { id: _, ...nameless } = observation('m', 'home', {
    code: { coding: [{ system: 'https://ehr.example/codes', code: 'home', display: 'MDQ total' }] },
    valueInteger: 9,
  });
  const another = { ...nameless, issued: '2026-11-23T16:00:00Z' };
  expect(read(nameless, structuredClone(nameless), another).unread).toHaveLength(1);
});
