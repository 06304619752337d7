import { describe, expect, test } from 'vitest';
import { scoreScreen } from '../../domain/screening/screening-score.ts';
import { readScreens } from './read-screens.ts';
import { observation, response, SUBJECT, TAKEN } from './records-for-tests.ts';

// The PHQ-A asks two yes/no questions about suicide outside the total: "treat yes as positive"
// (rules/screening.md#yes-no-questions). No LOINC code for them is verified: they are known by name
// or configuration.

const PHQ_A = 'https://ehr.example/Questionnaire/phq-a';
const LOW = Object.fromEntries(
  [1, 0, 0, 1, 0, 0, 1, 0, 0].map((valueInteger, index) => [
    `phq-a-${index + 1}`,
    { valueInteger },
  ]),
);
const yes = { valueBoolean: true };
const no = { valueBoolean: false };
const standard = { cutoffs: {}, epds3aCutoff: 6 };

const read = (...resources: readonly fhir4.Resource[]) =>
  readScreens(resources, { subject: SUBJECT });
const scored = (...resources: readonly fhir4.Resource[]) =>
  read(...resources).screens.map((screen) => scoreScreen(screen, standard));

describe('a yes beside the nine items of a PHQ-A', () => {
  test('is positive, although item 9 is 0 and the total is 3 (H3)', () => {
    const form = response('q', PHQ_A, {
      ...LOW,
      'phq-a-suicidal-thoughts': yes,
      'phq-a-suicide-attempt': no,
    });
    expect(read(form).screens).toMatchObject([
      { instrument: 'PHQ-9M', items: [1, 0, 0, 1, 0, 0, 1, 0, 0], yesNoAnswers: [true, false] },
    ]);
    expect(scored(form)).toMatchObject([{ selfHarm: 'positive', itemSum: 3, positive: false }]);
  });

  test('never changes the total', () => {
    const without = scored(response('q', PHQ_A, LOW));
    const withYes = scored(response('q', PHQ_A, { ...LOW, 'phq-a-suicide-attempt': yes }));
    expect({ ...withYes[0], selfHarm: null }).toEqual({ ...without[0], selfHarm: null });
  });

  test('answered no twice leaves item 9 to decide', () => {
    const form = response('q', PHQ_A, { ...LOW, 'suicidal-thoughts': no, 'suicide-attempt': no });
    expect(scored(form)).toMatchObject([{ selfHarm: 'negative', complete: true }]);
  });

  test('left blank is unknown, never negative (H4)', () => {
    const form = response('q', PHQ_A, { ...LOW, 'phq-a-suicidal-thoughts': undefined });
    expect(scored(form)).toMatchObject([{ selfHarm: 'unknown' }]);
  });
});

describe('the question is recognised', () => {
  const byName = (name: string) => response('q', PHQ_A, { ...LOW, [name]: yes });

  test.each([
    'phq-a-suicide-attempt',
    'phqa_suicidal_ideation',
    'phq9m-suicide-1',
    '/phq-a/self-harm',
    'suicidal-thoughts',
    'self_harm',
  ])('by its name in the form: %s', (name) => {
    expect(scored(byName(name))).toMatchObject([{ selfHarm: 'positive' }]);
  });

  test('by the linkId the practice has configured', () => {
    const links = { instrument: 'PHQ-9M', items: { a1: 1 }, yesNo: ['a12'] } as const;
    const form = response('q', 'https://ehr.example/Questionnaire/55', {
      a1: { valueInteger: 2 },
      a12: yes,
    });
    const { screens } = readScreens([form], {
      subject: SUBJECT,
      forms: { linkIds: { 'https://ehr.example/Questionnaire/55': links }, itemCodes: {} },
    });
    expect(screens).toMatchObject([{ yesNoAnswers: [true] }]);
  });

  test('as an Observation of its own, beside the total of the same moment', () => {
    const home = { system: 'https://ehr.example/codes', code: 'phq-a-suicide-attempt' };
    const total = observation('t', '89204-2', { valueInteger: 4 });
    const asked = observation('s', '', {
      code: { coding: [home] },
      valueCodeableConcept: { coding: [{ system: 'http://loinc.org', code: 'LA33-6' }] },
    });
    for (const records of [
      [total, asked],
      [asked, total],
    ]) {
      expect(read(...records).screens).toMatchObject([
        { instrument: 'PHQ-9M', total: 4, items: null, yesNoAnswers: [true], taken: TAKEN },
      ]);
    }
    expect(scored(total, asked)).toMatchObject([{ selfHarm: 'positive', positive: false }]);
  });

  test('alone, without any score: a yes still counts (H3)', () => {
    const asked = observation('s', '', {
      code: { coding: [{ system: 'https://ehr.example/codes', code: 'phq-a-suicide-attempt' }] },
      valueBoolean: true,
    });
    expect(scored(asked)).toMatchObject([{ selfHarm: 'positive', incomplete: true }]);
  });

  test('but an answer that is neither yes nor no is told, and stays unknown', () => {
    const form = response('q', PHQ_A, { ...LOW, 'phq-a-suicide-attempt': { valueInteger: 1 } });
    expect(scored(form)).toMatchObject([{ selfHarm: 'unknown' }]);
    expect(read(form).unread).toMatchObject([{ reason: 'unknown_answer' }]);
  });

  test('not in a form that has none: an EPDS keeps its own item', () => {
    const form = response('q', 'Questionnaire/epds', { '1': { valueInteger: 1 }, suicide: yes });
    expect(read(form).screens).not.toHaveProperty('0.yesNoAnswers');
  });
});
