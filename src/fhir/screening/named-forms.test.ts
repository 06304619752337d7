import { describe, expect, test } from 'vitest';
import { assessScreening } from '../../domain/screening/screening.ts';
import { readScreens } from './read-screens.ts';
import { answerCode, observation, response, SUBJECT, TAKEN } from './records-for-tests.ts';

// A form is named by its address, a title, its words or a code. Named, it is scored or told: it is
// never "nothing found", and what a finished form asks is never "not asked".

const practice = { timeZone: 'America/New_York', cutoffs: {}, epds3aCutoff: 6 };
const read = (...resources: readonly fhir4.Resource[]) => {
  const { screens, unread } = readScreens(resources, { subject: SUBJECT });
  const finding = assessScreening({ screens, at: TAKEN, practice });
  return {
    screens,
    unread,
    reasons: finding.reasons.map(({ code }) => code),
    selfHarm: finding.selfHarm,
    gate: finding.gate,
  };
};

/** Nine answers, the last one marked; the total is 12. */
const PHQ_9 = [2, 2, 1, 2, 1, 1, 1, 0, 2] as const;
/** Ten answers, the last one 0; the total is 12. */
const EPDS = [2, 1, 1, 2, 1, 1, 2, 1, 1, 0] as const;

const questions = (scores: readonly number[], linkId: (number: number) => string) =>
  Object.fromEntries(scores.map((score, index) => [linkId(index + 1), { valueInteger: score }]));

const contained = (more: Partial<fhir4.Questionnaire>): Partial<fhir4.QuestionnaireResponse> => {
  const form: fhir4.Questionnaire = { resourceType: 'Questionnaire', id: 'f', status: 'active' };
  return { contained: [{ ...form, ...more }] };
};

describe('a finished form is known by what names it, and its numbered questions are read', () => {
  const numbered = questions(PHQ_9, (n) => `q${n}`);
  const display = (valueString: string): Partial<fhir4.QuestionnaireResponse> => ({
    _questionnaire: {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/display', valueString }],
    },
  });

  test.each<[string, string | undefined, Partial<fhir4.QuestionnaireResponse>]>([
    ['a prefix in its address', 'https://pro.example/Questionnaire/xy-qst-pro-phq-9', {}],
    ['an address that ends in its version', 'https://e.example/Questionnaire/PHQ9/2.0', {}],
    ['a canonical with a version', 'https://e.example/Questionnaire/questionnaire-PHQ9|1.4', {}],
    ['a LOINC panel inside its address', 'https://e.example/Questionnaire/44249-1-x', {}],
    ['a display', 'urn:uuid:5c1f0a5e', display('Patient Health Questionnaire (PHQ-9)')],
    ['a German display', undefined, display('Gesundheitsfragebogen für Patienten - 9')],
    ['a Spanish display', undefined, display('Cuestionario sobre la Salud del Paciente-9')],
    ['the title of its contained form', '#f', contained({ title: 'PHQ-9 (de)' })],
    [
      'the code of its contained form',
      '#f',
      contained({ code: [{ system: 'http://loinc.org', code: '44249-1' }] }),
    ],
  ])('%s', (_, address, more) => {
    expect(read(response('q', address, numbered, more))).toMatchObject({
      screens: [{ instrument: 'PHQ-9', items: PHQ_9 }],
      unread: [],
      selfHarm: 'positive',
      gate: 'paused_until_assessment',
    });
  });

  test.each([
    'https://ehr.example/Questionnaire/Edinburgh',
    'https://ehr.example/Questionnaire/EPDS_v2',
    'https://ehr.example/Questionnaire/clinic-epds-es-2024',
    'https://ehr.example/Questionnaire/edinburgh-postnatal-depression-scale',
  ])('%s is an EPDS', (address) => {
    const form = response('q', address, questions(EPDS, String));
    expect(read(form)).toMatchObject({ reasons: ['EPDS>=10'], selfHarm: 'negative' });
  });

  test('a group with a title holds its own form, beside another', () => {
    const group = (text: string, scores: readonly number[]): fhir4.QuestionnaireResponseItem => ({
      linkId: text.length.toString(36),
      text,
      item: scores.map((score, index) => ({
        linkId: `${index + 1}`,
        answer: [{ valueInteger: score }],
      })),
    });
    const both = {
      ...response('q', undefined, {}),
      item: [group('PHQ-9', PHQ_9), group('Generalized Anxiety Disorder 7', [3, 3, 2, 2, 2, 1, 2])],
    };
    expect(read(both).screens).toMatchObject([
      { instrument: 'GAD-7', items: [3, 3, 2, 2, 2, 1, 2] },
      { instrument: 'PHQ-9', items: PHQ_9 },
    ]);
  });
});

describe('the questions of a known form are read whatever stands before their numbers', () => {
  test.each<[string, (n: number) => string]>([
    ['PHQ.1', (n) => `PHQ.${n}`],
    ['H1/T1/Q1', (n) => `H1/T1/Q${n}`],
    ['intake.mood-01', (n) => `intake.mood-${String(n).padStart(2, '0')}`],
    ['frage7', (n) => `frage${n}`],
  ])('%s', (_, linkId) => {
    const form = response('q', 'https://e.example/Questionnaire/de-phq-9', {
      ...questions(PHQ_9, linkId),
      [linkId(10)]: { valueCoding: answerCode(3) },
      'consent-2': { valueBoolean: true },
    });
    expect(read(form)).toMatchObject({ screens: [{ items: PHQ_9 }], unread: [] });
  });

  test('the questions of its contained form carry their codes', () => {
    const codes = ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7'].concat(
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    );
    const item = codes.map(
      (code, index): fhir4.QuestionnaireItem => ({
        linkId: `x${'abcdefghi'[index]}`,
        type: 'choice',
        code: [{ system: 'https://loinc.org/', code }],
        answerOption: [0, 1, 2, 3].map((score) => ({
          valueCoding: {
            code: `c${score}`,
            extension: [
              { url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: score },
            ],
          },
        })),
      }),
    );
    const form = response(
      'q',
      '#f',
      Object.fromEntries(
        PHQ_9.map((score, index) => [
          `x${'abcdefghi'[index]}`,
          { valueCoding: { code: `c${score}` } },
        ]),
      ),
      contained({ item }),
    );
    expect(read(form)).toMatchObject({ screens: [{ instrument: 'PHQ-9', items: PHQ_9 }] });
  });

  test('its total is read by a plain name; her answers to questions nobody knows stay open', () => {
    const form = response('q', 'http://gateway.example/Questionnaire/xgateway-epds', {
      'a-first': { valueInteger: 2 },
      'j-last': { valueInteger: 0 },
      'anxiety-score': { valueInteger: 6 },
      score: { valueInteger: 15 },
    });
    expect(read(form)).toMatchObject({
      screens: [{ total: 15, items: null }],
      selfHarm: 'unknown',
      gate: 'ask_item',
    });
  });

  test.each<[string, (n: number) => string]>([
    ['counted from 0', (n) => `q${n - 1}`],
    ['counted from 0, with its name', (n) => `epds-${n - 1}`],
    ['in two rows', (n) => (n <= 5 ? `a.${n}` : `b.${n - 5}`)],
  ])('%s, nobody knows which is which: told, never shifted', (_, linkId) => {
    const form = response('q', 'https://e.example/Questionnaire/epds', questions(EPDS, linkId));
    expect(read(form)).toMatchObject({
      screens: [{ total: null, items: null }],
      unread: [{ reason: 'not_scorable', name: 'EPDS' }],
      selfHarm: 'unknown',
      gate: 'ask_item',
    });
  });
});

describe('a finished form with no readable answer did ask: unknown, and to be asked', () => {
  const asked = { selfHarm: 'unknown', gate: 'ask_item', reasons: ['self-harm item unanswered'] };
  const options = (linkId: (n: number) => string, code: (score: number) => string) =>
    Object.fromEntries(
      PHQ_9.map((score, index) => [
        linkId(index + 1),
        { valueCoding: { system: 'http://forms.example/cs', code: code(score) } },
      ]),
    );

  test.each<[string, fhir4.Resource]>([
    [
      'answers in codes of its own, by an address with its name',
      response(
        'q',
        'http://forms.example/Questionnaire/questionnaire-example-PHQ9',
        options(
          (n) => `H1/T1/Q${n}`,
          (score) => `c${score}`,
        ),
      ),
    ],
    [
      'bare digits as codes',
      response(
        'q',
        'http://x.example/Questionnaire/phq-9',
        options((n) => `phq9-${n}`, String),
      ),
    ],
    ['every question left blank', response('q', 'http://x.example/Questionnaire/epds', {})],
    [
      'a total in percent',
      observation('t', '99046-5', { valueQuantity: { value: 40, code: '%' } }),
    ],
    [
      'a total known by its words alone',
      observation('t', 'x', {
        code: { coding: [{ system: 'urn:oid:1.2.3', code: 'F777' }], text: 'Edinburgh score' },
        valueInteger: 15,
      }),
    ],
    [
      'a total known by the display of a local code alone',
      observation('t', 'x', {
        code: {
          coding: [{ system: 'urn:x', code: '7', display: 'Patient Health Questionnaire-9 total' }],
        },
        valueQuantity: { value: 15, code: '{score}' },
      }),
    ],
  ])('%s', (_, resource) => {
    const found = read(resource);
    expect(found).toMatchObject(asked);
    expect(found.unread[0]).toMatchObject({ name: expect.stringMatching(/^(PHQ-9|EPDS)$/) });
  });

  test('its answers elsewhere on the same day close it', () => {
    const words = observation('t', 'x', { code: { text: 'EPDS Total' }, valueInteger: 12 });
    const form = response('q', 'https://e.example/Questionnaire/epds', questions(EPDS, String));
    expect(read(words, form)).toMatchObject({ reasons: ['EPDS>=10'], selfHarm: 'negative' });
  });

  test('a form without the item is told, and asks for nothing', () => {
    const form = response('q', 'https://e.example/Questionnaire/gad-7', { a: { valueInteger: 2 } });
    expect(read(form)).toMatchObject({
      screens: [],
      unread: [{ reason: 'not_scorable', name: 'GAD-7' }],
      selfHarm: 'not_asked',
      gate: 'none',
    });
  });
});

describe('a form without an entry here is told by its name', () => {
  test.each([
    ['PHQ-8 Total Score', 'PHQ-8'],
    ['Patient Health Questionnaire 4 item', 'PHQ-4'],
    ['Patient Health Questionnaire', 'PHQ'],
    ['C-SSRS screener', 'C-SSRS'],
    ['Hospital Anxiety and Depression Scale', 'HADS'],
  ])('%s', (text, name) => {
    expect(read(observation('t', 'x', { code: { text }, valueInteger: 15 }))).toMatchObject({
      screens: [],
      unread: [{ reason: 'not_scorable', name, taken: TAKEN }],
      selfHarm: 'not_asked',
      gate: 'none',
    });
  });

  test('the two short forms inside a PHQ-4 are scored where their questions are coded', () => {
    const form = response('q', 'https://e.example/Questionnaire/phq-4', {
      '/69725-0': { valueInteger: 2 },
      '/68509-9': { valueInteger: 2 },
      '/44250-9': { valueInteger: 1 },
      '/44255-8': { valueInteger: 0 },
    });
    expect(read(form).screens).toMatchObject([
      { instrument: 'GAD-2', items: [2, 2] },
      { instrument: 'PHQ-2', items: [1, 0] },
    ]);
  });
});

describe('two names that contradict each other: not scored, told', () => {
  const named = (code: string, display: string, valueInteger: number) =>
    observation('t', 'x', {
      code: { coding: [{ system: 'http://loinc.org', code, display }] },
      valueInteger,
    });

  test.each([
    [named('71354-5', 'MDQ positive item count', 12), 'code EPDS, words MDQ'],
    [named('44261-6', 'GAD-7 total', 12), 'code PHQ-9, words GAD-7'],
    [named('55758-7', 'PHQ-9 total score', 5), 'code PHQ-2, words PHQ-9'],
  ])('a code and its words (%#)', (record, detail) => {
    expect(read(record)).toMatchObject({
      screens: [],
      unread: [{ reason: 'not_scorable', detail }],
      gate: 'none',
    });
  });

  test('an address and a title', () => {
    const form = response('q', 'https://e.example/Questionnaire/epds', questions(EPDS, String), {
      _questionnaire: {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/display',
            valueString: 'Mood Disorder Questionnaire',
          },
        ],
      },
    });
    expect(read(form)).toMatchObject({
      screens: [],
      unread: [{ reason: 'not_scorable', detail: 'address EPDS, title MDQ' }],
    });
  });

  test.each([
    ['44261-6', 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]'],
    ['44261-6', 'Depression screening total'],
    ['44261-6', 'PHQ-A total'],
    [
      '89204-2',
      'Patient Health Questionnaire-9: Modified for Teens total score [Reported.PHQ.Teen]',
    ],
    ['70274-6', 'Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]'],
    ['99046-5', 'Edinburgh Postnatal Depression Scale total'],
  ])('%s as "%s" is none', (code, display) => {
    expect(read(named(code, display, 12))).toMatchObject({ screens: [{ total: 12 }], unread: [] });
  });
});

describe('a code system goes by other addresses', () => {
  test.each([
    'urn:oid:2.16.840.1.113883.6.1',
    '2.16.840.1.113883.6.1',
    'https://loinc.org',
    'http://loinc.org/',
    'http://www.loinc.org',
  ])('LOINC as %s', (system) => {
    const total = observation('t', 'x', {
      code: { coding: [{ system, code: '99046-5' }] },
      valueInteger: 14,
    });
    expect(read(total).screens).toMatchObject([{ instrument: 'EPDS', total: 14 }]);
  });

  test.each([
    ['http://snomed.info/sct', '720433000', 'PHQ-9'],
    ['http://snomed.info/sct/900000000000207008', '445455005', 'GAD-7'],
    ['urn:oid:2.16.840.1.113883.6.96', '450320001', 'EPDS'],
  ])('SNOMED CT as %s: %s is the total of the %s', (system, code, instrument) => {
    const total = observation('t', 'x', { code: { coding: [{ system, code }] }, valueInteger: 15 });
    expect(read(total).screens).toMatchObject([{ instrument, total: 15 }]);
  });
});

describe('what is no form stays none', () => {
  test.each<[string, fhir4.Resource]>([
    ['a vital sign', observation('v', '85354-9', { code: { text: 'Blood pressure' } })],
    [
      'a form named in the note of another result',
      observation('v', '8867-4', { valueInteger: 72, note: [{ text: 'PHQ-9 was 14 last year' }] }),
    ],
    ['a form named in its value', observation('n', '34109-9', { valueString: 'EPDS 14 today' })],
    ['an antibody', observation('l', 'x', { code: { text: 'GAD65 antibody' }, valueInteger: 7 })],
    ['a diagnosis', observation('d', 'x', { code: { text: 'Generalized anxiety disorder' } })],
    [
      'another scale of the city',
      observation('h', 'x', { code: { text: 'Edinburgh Handedness Inventory' } }),
    ],
    [
      'answers about food that mention a form',
      response('q', 'https://e.example/Questionnaire/food-insecurity', {
        '1': { valueString: 'filled in with the PHQ-9' },
      }),
    ],
    [
      'the address of a host',
      response('q', 'https://epds.example/Questionnaire/771', { '1': { valueInteger: 3 } }),
    ],
  ])('%s', (_, resource) => {
    expect(read(resource)).toMatchObject({ screens: [], unread: [], gate: 'none' });
  });
});
