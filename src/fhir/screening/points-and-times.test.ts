import { describe, expect, test } from 'vitest';
import { readScreens } from './read-screens.ts';
import { observation, SUBJECT } from './records-for-tests.ts';

const total = (more: Partial<fhir4.Observation>) =>
  readScreens([observation('t', '99046-5', more)], { subject: SUBJECT });
const UCUM = 'http://unitsofmeasure.org';

describe('points in other words are points: in UCUM the code decides, without one the unit', () => {
  test.each<[string, fhir4.Quantity]>([
    ['{score} and a German unit', { unit: 'Punkte', system: UCUM, code: '{score}' }],
    ['any annotation', { unit: 'total', system: UCUM, code: '{TotalScore}' }],
    ['1', { unit: 'of 30', system: UCUM, code: '1' }],
    ['a German unit alone', { unit: 'Punkte' }],
    ['a Spanish unit alone', { unit: 'puntos' }],
    ['no unit', {}],
  ])('%s', (_, quantity) => {
    expect(total({ valueQuantity: { value: 14, ...quantity } })).toMatchObject({
      screens: [{ total: 14 }],
      unread: [],
    });
  });

  test.each<[string, fhir4.Quantity]>([
    ['percent', { unit: '%', system: UCUM, code: '%' }],
    ['percent in words', { unit: 'percent' }],
    ['a T-score', { unit: 'score', system: UCUM, code: '{Tscore}' }],
    ['a unit with an annotation', { system: UCUM, code: 'mg{total}' }],
  ])('%s is another scale (H8)', (_, quantity) => {
    expect(total({ valueQuantity: { value: 14, ...quantity } })).toMatchObject({
      screens: [{ total: null }],
      unread: [{ reason: 'wrong_unit' }],
    });
  });
});

describe('the day counts, also where the time is not to be used', () => {
  test.each([
    ['2026-11-23T15:35:00', '2026-11-23'],
    ['2026-11-23 15:35', '2026-11-23'],
    ['2026-11-23T25:00:00-05:00', '2026-11-23'],
    ['2026-11-23T15:35:00-05:00', '2026-11-23T15:35:00-05:00'],
  ])('%s', (effectiveDateTime, taken) => {
    expect(total({ valueInteger: 14, effectiveDateTime })).toMatchObject({
      screens: [{ taken }],
      unread: [],
    });
  });

  test.each(['2026-11', '2026-02-30', 'today'])('%s is no day', (effectiveDateTime) => {
    expect(total({ valueInteger: 14, effectiveDateTime })).toMatchObject({
      screens: [],
      unread: [{ reason: 'no_date', name: 'EPDS', taken: null }],
    });
  });
});
