import { describe, expect, test } from 'vitest';
import { assessScreening } from '../../domain/screening/screening.ts';
import { scoreScreen } from '../../domain/screening/screening-score.ts';
import { readScreens } from './read-screens.ts';
import { observation, response, SUBJECT, TAKEN } from './records-for-tests.ts';

// The PC-PTSD-5 asks first whether anything like it ever happened. "No" ends the form with a score
// of 0 (Prins et al. 2016; VA National Center for PTSD); after a "yes" five questions follow, one
// point for each yes. No LOINC code of it is verified: it is known by its name.

const FORM = 'https://ehr.example/Questionnaire/pc-ptsd-5';
const EVENT = 'pc-ptsd-5-event';
const yes = { valueBoolean: true };
const no = { valueBoolean: false };
const local = (code: string) => ({ code: { coding: [{ system: 'urn:ehr', code }] } });

const practice = { timeZone: 'America/New_York', cutoffs: {}, epds3aCutoff: 6 };
const read = (...resources: readonly fhir4.Resource[]) =>
  readScreens(resources, { subject: SUBJECT });
const scored = (...resources: readonly fhir4.Resource[]) =>
  read(...resources).screens.map((screen) => scoreScreen(screen, practice));

type Value = fhir4.QuestionnaireResponseItemAnswer | undefined;
const five = (...values: readonly Value[]) =>
  Object.fromEntries(values.map((value, index) => [`pc-ptsd-5-${index + 1}`, value]));

describe('the five yes/no questions', () => {
  test.each<[string, Value, Value]>([
    ['booleans', yes, no],
    ['LOINC answers', { valueCoding: { code: 'LA33-6' } }, { valueCoding: { code: 'LA32-8' } }],
    ['words', { valueString: 'Yes' }, { valueString: 'no' }],
    ['numbers', { valueInteger: 1 }, { valueInteger: 0 }],
    [
      'SNOMED',
      { valueCoding: { system: 'http://snomed.info/sct', code: '373066001' } },
      { valueCoding: { system: 'http://snomed.info/sct', code: '373067005' } },
    ],
  ])('score one for each yes, as %s', (_, y, n) => {
    const form = response('q', FORM, { [EVENT]: yes, ...five(y, y, n, y, y) });
    expect(read(form)).toMatchObject({
      screens: [{ instrument: 'PC-PTSD-5', items: [1, 1, 0, 1, 1], total: null }],
      unread: [],
    });
    expect(scored(form)).toMatchObject([{ itemSum: 4, complete: true, positive: true }]);
  });

  test('are positive from four on, and self-harm is not asked, never negative (H4)', () => {
    const three = response('q', FORM, { [EVENT]: yes, ...five(yes, yes, yes, no, no) });
    expect(scored(three)).toMatchObject([
      { positive: false, incomplete: false, selfHarm: 'not_asked', cutoff: { value: 4 } },
    ]);
  });

  test('a two is no answer of theirs, and is told', () => {
    const form = response('q', FORM, {
      [EVENT]: yes,
      ...five(yes, { valueInteger: 2 }, no, no, no),
    });
    expect(read(form).screens).toMatchObject([{ items: [1, null, 0, 0, 0] }]);
    expect(read(form).unread).toMatchObject([
      { reason: 'out_of_range', detail: 'PC-PTSD-5 item 2 2' },
    ]);
  });

  test('an answer that is neither yes nor no is a blank, and is told', () => {
    const maybe = { valueString: 'sometimes' };
    const form = response('q', FORM, { [EVENT]: yes, ...five(yes, yes, yes, maybe, no) });
    expect(scored(form)).toMatchObject([{ itemSum: 3, incomplete: true, positive: false }]);
    expect(read(form).unread).toMatchObject([{ reason: 'unknown_answer' }]);
  });

  test('are read from the components of an Observation, or one Observation each', () => {
    const values = [true, true, false, true, true];
    const component = values.map((valueBoolean, index) => ({
      ...local(`pc-ptsd-5-${index + 1}`),
      valueBoolean,
    }));
    const whole = observation('o', 'x', {
      ...local('pc-ptsd-5-total'),
      valueInteger: 4,
      component,
    });
    const each = component.map((one, index) => observation(`o${index}`, 'x', one));
    for (const records of [[whole], each]) {
      expect(read(...records).screens).toMatchObject([
        { instrument: 'PC-PTSD-5', items: [1, 1, 0, 1, 1] },
      ]);
    }
  });

  test('and a total alone is a whole result', () => {
    const total = observation('t', 'x', { ...local('pcptsd5-score'), valueQuantity: { value: 4 } });
    expect(scored(total)).toMatchObject([{ positive: true, incomplete: false, conflict: false }]);
    const six = observation('t', 'x', { ...local('pcptsd5-score'), valueQuantity: { value: 6 } });
    expect(read(six)).toMatchObject({ screens: [], unread: [{ reason: 'out_of_range' }] });
  });
});

describe('the question asked first', () => {
  test.each([EVENT, 'pc-ptsd-5-0', 'pc_ptsd_5_trauma_exposure', 'exposure', '0', 'event'])(
    '"no" to %s ends the form with 0, blanks after it or not',
    (name) => {
      for (const rest of [{}, five(undefined, undefined, undefined, undefined, undefined)]) {
        const form = response('q', FORM, { [name]: no, ...rest });
        expect(read(form)).toMatchObject({
          screens: [{ instrument: 'PC-PTSD-5', total: 0, items: null }],
          unread: [],
        });
        expect(scored(form)).toMatchObject([{ positive: false, incomplete: false }]);
      }
    },
  );

  test('"yes" adds nothing, and blanks after it stay blanks', () => {
    const form = response('q', FORM, { [EVENT]: yes, ...five(yes, yes, yes, undefined, no) });
    expect(scored(form)).toMatchObject([{ itemSum: 3, incomplete: true }]);
  });

  test('"no" before answers that say otherwise changes none of them', () => {
    const form = response('q', FORM, { [EVENT]: no, ...five(yes, yes, yes, yes, no) });
    expect(read(form).screens).toMatchObject([{ total: null, items: [1, 1, 1, 1, 0] }]);
    expect(scored(form)).toMatchObject([{ positive: true }]);
  });

  test('asked twice, a yes stands', () => {
    for (const [first, second] of [
      [yes, no],
      [no, yes],
    ]) {
      const form = response('q', FORM, { [EVENT]: first, exposure: second });
      expect(read(form)).toMatchObject({ screens: [], unread: [{ reason: 'not_scorable' }] });
    }
  });

  test('left blank, with nothing after it, is no result', () => {
    expect(read(response('q', FORM, { [EVENT]: undefined }))).toMatchObject({
      screens: [],
      unread: [{ reason: 'not_scorable', detail: 'PC-PTSD-5 answers' }],
    });
  });

  test('counted as the first of six, the numbers are not guessed at', () => {
    const six = { ...five(yes, yes, yes, yes, no), 'pc-ptsd-5-6': no };
    expect(read(response('q', FORM, six))).toMatchObject({
      screens: [],
      unread: [{ reason: 'not_scorable', detail: 'PC-PTSD-5 numbered from 1 to 6' }],
    });
  });
});

test('the form of four questions is another one, told by its name', () => {
  const four = response('q', 'https://ehr.example/Questionnaire/pc-ptsd', { '1': yes, '2': yes });
  expect(read(four)).toMatchObject({
    screens: [],
    unread: [{ reason: 'not_scorable', detail: 'PC-PTSD' }],
  });
});

test('a form known by its text alone is told by name, and not scored', () => {
  const code = { text: 'Primary Care PTSD Screen for DSM-5 (PC-PTSD-5)' };
  expect(read(observation('t', 'x', { code, valueInteger: 4 }))).toMatchObject({
    screens: [],
    unread: [{ reason: 'not_scorable', detail: 'PC-PTSD-5' }],
  });
});

test('she is listed for it, and the offer that speaks of worry is not for her', () => {
  const form = response('q', FORM, { [EVENT]: yes, ...five(yes, yes, no, yes, yes) });
  const finding = assessScreening({ screens: read(form).screens, at: TAKEN, practice });
  expect(finding).toMatchObject({ selfHarm: 'not_asked', gate: 'open', warnings: [] });
  expect(finding.reasons).toMatchObject([{ code: 'PC-PTSD-5>=4', about: 'trauma' }]);
});
