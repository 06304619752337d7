import { describe, expect, test } from 'vitest';
import { ageText, conceptText, personName, practiceCalendar, valueText } from './words.ts';

// 1 a.m. in Auckland and in UTC; still the day before in New York.
const calendar = practiceCalendar(new Date('2026-11-24T01:00:00Z'), 'America/New_York');

describe('dates are those of the practice', () => {
  test('today is the day on its wall, not the server’s', () => {
    expect(calendar.today.toString()).toBe('2026-11-23');
  });

  test('a moment is told in its own zone', () => {
    expect(calendar.moment('2026-11-23T15:05:00Z')).toBe('Nov 23, 2026, 10:05 AM');
  });

  test('a date without a time stays that date', () => {
    expect(calendar.moment('2026-11-23')).toBe('Nov 23, 2026');
  });

  test('a year or nothing is shown as it is', () => {
    expect(calendar.date('2026')).toBe('2026');
    expect(calendar.date(undefined)).toBe('not recorded');
  });
});

describe('ages as a chart gives them', () => {
  test.each([
    ['2026-11-22', '1 day'],
    ['2026-11-09', '2 weeks'],
    ['2026-10-12', '6 weeks'],
    ['2026-07-23', '4 months'],
    ['1995-11-24', '30 years'],
    [undefined, 'not recorded'],
    ['1995', 'not recorded'],
  ])('born %s: %s', (birthDate, age) => {
    expect(ageText(birthDate, calendar.today)).toBe(age);
  });
});

describe('values as they are stored', () => {
  const observation = (value: Partial<fhir4.Observation>): fhir4.Observation => ({
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'PHQ-9 total' },
    ...value,
  });
  test.each<[string, Partial<fhir4.Observation>]>([
    ['14', { valueQuantity: { value: 14, unit: '{score}' } }],
    ['0', { valueQuantity: { value: 0, code: '{score}' } }],
    ['61 kg', { valueQuantity: { value: 61, unit: 'kg' } }],
    ['7', { valueInteger: 7 }],
    ['“12” (text)', { valueString: '12' }],
    ['Several days', { valueCodeableConcept: { coding: [{ display: 'Several days' }] } }],
    ['no value: Declined', { dataAbsentReason: { text: 'Declined' } }],
    ['2 results', { hasMember: [{}, {}] }],
    ['no value', {}],
  ])('%s', (text, value) => {
    expect(valueText(observation(value))).toBe(text);
  });
});

describe('codes and names in words', () => {
  test('text comes before a display, a display before a code', () => {
    const coding = [{ code: '99046-5', display: 'Total score' }];
    expect(conceptText({ text: 'EPDS total', coding })).toBe('EPDS total');
    expect(conceptText({ coding })).toBe('Total score');
    expect(conceptText({ coding: [{ code: '99046-5' }] })).toBe('99046-5');
  });

  test('the official name is the one on the chart', () => {
    expect(
      personName([
        { use: 'nickname', text: 'Tess' },
        { use: 'official', given: ['Testa'], family: 'Samplewell' },
      ]),
    ).toBe('Testa Samplewell');
    expect(personName([])).toBe('Name not recorded');
  });
});
