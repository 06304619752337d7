import { describe, expect, test } from 'vitest';
import type { QuestionnaireLinks } from '../../domain/screening/form-settings.ts';
import { readScreens } from './read-screens.ts';
import {
  answerCode,
  codesOf,
  epdsResponse,
  observation,
  response,
  SUBJECT,
} from './records-for-tests.ts';

const read = (...resources: readonly fhir4.Resource[]) =>
  readScreens(resources, { subject: SUBJECT });

const EPDS = 'http://loinc.org/q/71354-5';
const PHQ_9 = 'http://loinc.org/q/44249-1';
const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const answers = [1, 0, 2, 3, 1, 0, 2, 1, 3, 2] as const;

const numbered = (linkId: (number: number) => string) =>
  Object.fromEntries(numbers.map((n) => [linkId(n), { valueInteger: answers[n - 1] ?? 0 }]));

describe('EPDS items, for which no LOINC codes exist, are known by their numbers', () => {
  test.each<[string, (number: number) => string]>([
    ['epds-1', (n) => `epds-${n}`],
    ['epds_01', (n) => `epds_${String(n).padStart(2, '0')}`],
    ['/epds/1', (n) => `/epds/${n}`],
    ['EPDS1', (n) => `EPDS${n}`],
    ['epds-q1', (n) => `epds-q${n}`],
    ['form.epds.1', (n) => `form.epds.${n}`],
  ])('%s, whatever the questionnaire is called', (_, linkId) => {
    const { screens, unread } = read(response('q', undefined, numbered(linkId)));
    expect(screens).toMatchObject([{ instrument: 'EPDS', total: null, items: answers }]);
    expect(unread).toEqual([]);
  });

  test.each([EPDS, 'https://ehr.example/Questionnaire/epds|2.1', 'Questionnaire/EPDS-es'])(
    'a plain number, when the questionnaire is known to be an EPDS: %s',
    (questionnaire) => {
      const { screens } = read(response('q', questionnaire, numbered(String)));
      expect(screens).toMatchObject([{ instrument: 'EPDS', items: answers }]);
    },
  );

  test('a plain number in an unknown questionnaire is nothing', () => {
    const unknown = response('q', 'https://ehr.example/Questionnaire/771', numbered(String));
    expect(read(unknown)).toEqual({ screens: [], unread: [] });
  });

  test('a linkId the practice has configured, and only those', () => {
    const links: QuestionnaireLinks = {
      instrument: 'EPDS',
      items: Object.fromEntries(numbers.map((n) => [`row${n}`, n])),
      total: 'sum',
    };
    const form = response('q', 'https://ehr.example/Questionnaire/771|3', {
      ...numbered((n) => `row${n}`),
      sum: { valueInteger: 15 },
      '10': { valueInteger: 0 },
    });
    const { screens } = readScreens([form], {
      subject: SUBJECT,
      forms: { linkIds: { 'https://ehr.example/Questionnaire/771': links }, itemCodes: {} },
    });
    expect(screens).toMatchObject([{ instrument: 'EPDS', total: 15, items: answers }]);
  });

  test('an EPDS whose questions carry unknown numbers is told, not guessed', () => {
    const form = response('q', EPDS, { a: { valueInteger: 1 }, b: { valueInteger: 2 } });
    expect(read(form)).toMatchObject({
      screens: [{ instrument: 'EPDS', total: null, items: null }],
      unread: [
        { record: 'QuestionnaireResponse/q', reason: 'not_scorable', detail: 'EPDS answers' },
      ],
    });
  });

  test('component answers of one Observation', () => {
    const component = numbers.map((n) => ({
      code: { coding: [{ system: 'urn:local', code: `epds-${n}` }] },
      valueInteger: answers[n - 1] ?? 0,
    }));
    const { screens } = read(observation('t', '71354-5', { valueInteger: 15, component }));
    expect(screens).toMatchObject([{ total: 15, items: answers, records: ['Observation/t'] }]);
  });
});

describe('one answer', () => {
  const items = codesOf('PHQ-9').items;
  const phq9 = (answer: fhir4.QuestionnaireResponseItemAnswer | undefined) =>
    read(
      response('q', PHQ_9, {
        ...Object.fromEntries(items.map((code) => [`/${code}`, { valueInteger: 1 }])),
        [`/${items[8]}`]: answer,
      }),
    );
  const ordinal = { url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 2 };

  test.each<[string, fhir4.QuestionnaireResponseItemAnswer]>([
    ['an integer', { valueInteger: 2 }],
    ['a decimal', { valueDecimal: 2.0 }],
    ['a string', { valueString: '2' }],
    ['a LOINC answer code', { valueCoding: answerCode(2, 'http://loinc.org') }],
    ['a LOINC answer code without its system', { valueCoding: answerCode(2) }],
    [
      'a home-made code with an ordinal value',
      { valueCoding: { system: 'urn:x', code: 'c', extension: [ordinal] } },
    ],
    ['an ordinal value on the answer', { valueCoding: { code: 'c' }, extension: [ordinal] }],
  ])('is read from %s', (_, answer) => {
    const { screens, unread } = phq9(answer);
    expect(screens[0]?.items?.[8]).toBe(2);
    expect(unread).toEqual([]);
  });

  test('left blank is null and needs no explanation', () => {
    const { screens, unread } = phq9(undefined);
    expect(screens[0]?.items).toEqual([1, 1, 1, 1, 1, 1, 1, 1, null]);
    expect(unread).toEqual([]);
  });

  test.each<[string, fhir4.QuestionnaireResponseItemAnswer, string]>([
    ['a code nobody published a score for', { valueCoding: { code: 'never' } }, 'unknown_answer'],
    ['the position of an option', { valueCoding: { code: '2' } }, 'unknown_answer'],
    ['a number no item can have', { valueInteger: 4 }, 'out_of_range'],
    ['a yes', { valueBoolean: true }, 'not_a_number'],
  ])('that is %s is blank, told, and never 0', (_, answer, reason) => {
    const { screens, unread } = phq9(answer);
    expect(screens[0]?.items?.[8]).toBeNull();
    expect(unread).toMatchObject([
      {
        record: 'QuestionnaireResponse/q',
        reason,
        detail: expect.stringContaining('PHQ-9 item 9'),
      },
    ]);
  });

  test('given twice is no answer', () => {
    const form = epdsResponse('q', [1, 1, 1, 1, 1, 1, 1, 1, 1, null]);
    const twice = (form.item ?? []).map((item) =>
      item.linkId === 'epds-10'
        ? { ...item, answer: [{ valueInteger: 0 }, { valueInteger: 2 }] }
        : item,
    );
    const { screens, unread } = read({ ...form, item: twice } as fhir4.QuestionnaireResponse);
    expect(screens[0]?.items?.[9]).toBeNull();
    expect(unread).toMatchObject([{ reason: 'unknown_answer' }]);
  });

  test('a PHQ answer code does not score an EPDS item', () => {
    const { screens, unread } = read(
      response('q', EPDS, {
        'epds-1': { valueInteger: 1 },
        'epds-10': { valueCoding: answerCode(0) },
      }),
    );
    expect(screens[0]?.items?.[9]).toBeNull();
    expect(unread).toMatchObject([{ reason: 'unknown_answer' }]);
  });

  test('the difficulty question after the PHQ-9 is not scored', () => {
    const form = response('q', PHQ_9, {
      '/44260-8': { valueInteger: 1 },
      '/69722-7': { valueCoding: { code: 'LA6573-5' } },
    });
    const { screens, unread } = read(form);
    expect(screens[0]?.items).toEqual([null, null, null, null, null, null, null, null, 1]);
    expect(unread).toEqual([]);
  });
});

describe('the two questions that PHQ-2 and PHQ-9 share', () => {
  const [first = '', second = '', third = ''] = codesOf('PHQ-9').items;
  const loose = (id: string, code: string, score: number) =>
    observation(id, code, { valueInteger: score });

  test('both and nothing else are a PHQ-2', () => {
    const { screens } = read(loose('a', first, 2), loose('b', second, 1));
    expect(screens).toMatchObject([{ instrument: 'PHQ-2', items: [2, 1] }]);
  });

  test('beside another question they begin a PHQ-9', () => {
    const { screens } = read(loose('a', first, 2), loose('b', second, 1), loose('c', third, 0));
    expect(screens).toMatchObject([
      { instrument: 'PHQ-9', items: [2, 1, 0, null, null, null, null, null, null] },
    ]);
  });

  test('one alone is a PHQ-9 with blanks: what was not asked must not look never asked', () => {
    expect(read(loose('a', first, 2)).screens).toMatchObject([{ instrument: 'PHQ-9' }]);
  });

  test('belong to the panel that names them', () => {
    const panel = observation('p', '55757-9', { hasMember: [{ reference: 'Observation/a' }] });
    const phq9 = observation('t', '44261-6', { valueInteger: 9 });
    const { screens } = read(loose('a', first, 2), panel, phq9);
    expect(screens.map(({ instrument }) => instrument).toSorted()).toEqual(['PHQ-2', 'PHQ-9']);
    expect(screens.find(({ instrument }) => instrument === 'PHQ-2')?.items).toEqual([2, null]);
  });
});

test('one questionnaire may hold two instruments', () => {
  const [phq = '', phq2 = '', phq3 = ''] = codesOf('PHQ-9').items;
  const [gad = '', gad2 = '', gad3 = ''] = codesOf('GAD-7').items;
  const form = Object.fromEntries(
    [phq, phq2, phq3, gad, gad2, gad3].map((code) => [`/both/${code}`, { valueInteger: 1 }]),
  );
  const { screens } = read(response('q', 'https://ehr.example/Questionnaire/both', form));
  expect(screens.map(({ instrument }) => instrument)).toEqual(['GAD-7', 'PHQ-9']);
});
