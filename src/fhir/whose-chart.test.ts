import { describe, expect, test } from 'vitest';
import { patient, relative } from './records-for-tests.ts';
import { whoseChart } from './whose-chart.ts';

const DAY = '2026-11-23';
const infant = patient({ id: '2', birthDate: '2026-09-20', name: [{ given: ['Nia'] }] });
const recordOf = (relativeId: string, id: string): fhir4.Patient =>
  patient({ id, link: [{ type: 'seealso', other: { reference: `RelatedPerson/${relativeId}` } }] });

test('in her own chart the person is the mother', () => {
  expect(whoseChart(patient(), [relative('FTH')], DAY)).toMatchObject({
    person: { reference: 'Patient/1', role: 'mother' },
    child: null,
  });
});

describe('in an infant’s chart', () => {
  test('the person is the parent, by the parent’s own chart', () => {
    const resources = [relative('MTH'), recordOf('relative-MTH', '7')];
    expect(whoseChart(infant, resources, DAY)).toMatchObject({
      person: { reference: 'Patient/7', role: 'mother', given: 'Testa' },
      child: { reference: 'Patient/2', given: 'Nia' },
    });
  });

  test('a parent without a chart here has no reference', () => {
    expect(whoseChart(infant, [relative('FTH')], DAY).person).toMatchObject({
      reference: null,
      role: 'father',
    });
  });

  test('of two parents it is the one who was screened', () => {
    const screen: fhir4.QuestionnaireResponse = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      source: { reference: 'RelatedPerson/relative-FTH' },
    };
    const resources = [relative('MTH'), relative('FTH'), screen];
    expect(whoseChart(infant, resources, DAY).person.role).toBe('father');
  });

  test('of two parents who were not screened it is the mother', () => {
    expect(whoseChart(infant, [relative('FTH'), relative('MTH')], DAY).person.role).toBe('mother');
  });

  test('a relative of another child, or no longer active, is nobody here', () => {
    const others = [
      relative('MTH', { patient: { reference: 'Patient/3' } }),
      relative('MTH', { active: false }),
    ];
    expect(whoseChart(infant, others, DAY).person).toMatchObject({ reference: null, given: '' });
  });

  test('the infant is never the person', () => {
    expect(whoseChart(infant, [], DAY).person.reference).toBeNull();
  });
});

test.each([
  ['2025-05-24', true],
  ['2025-05-23', false],
  ['2025-06', true],
  ['2025', false],
])('born %s: an infant’s chart %s', (birthDate, isInfant) => {
  expect(whoseChart(patient({ birthDate }), [], DAY).child !== null).toBe(isInfant);
});
