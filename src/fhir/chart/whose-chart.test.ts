import { expect, test } from 'vitest';
import { patient } from '../records-for-tests.ts';
import { whoseChart } from './whose-chart.ts';

const DAY = '2026-11-23';

test('in her own chart the person is the mother', () => {
  expect(whoseChart(patient(), DAY, DAY)).toMatchObject({
    person: { reference: 'Patient/1', role: 'mother' },
    child: null,
    parent: null,
  });
});

test('the infant is never the person (H10)', () => {
  const infant = patient({ id: '2', birthDate: '2026-09-20', name: [{ given: ['Nia'] }] });
  expect(whoseChart(infant, DAY, DAY)).toMatchObject({
    person: { reference: null, given: '' },
    child: { reference: 'Patient/2', given: 'Nia' },
  });
});

test.each([
  ['2025-05-23', true],
  ['2014-11-24', true],
  ['2014-11-23', false],
  ['2014-12', true],
  ['2014', false],
])('born %s: a child’s chart %s', (birthDate, isInfant) => {
  expect(whoseChart(patient({ birthDate }), DAY, DAY).child !== null).toBe(isInfant);
});
