import { describe, expect, test } from 'vitest';
import type { Parent, WhoIsIt } from '../../domain/people/parent.ts';
import { isThisChart, namesChild } from './is-this-chart.ts';

const parent: Parent = {
  relative: 'RelatedPerson/1',
  isStated: true,
  person: {
    reference: 'Patient/7',
    role: 'mother',
    given: 'Keisha',
    family: 'Testudo',
    birthDate: null,
    gender: null,
    language: null,
    interpreterNeeded: false,
    phones: [],
  },
  found: [],
  screened: true,
};
const settled: WhoIsIt = { is: 'settled', parent };
const own = { subject: 'Patient/1', child: null, parent: null };
const infants = { subject: 'Patient/7', child: 'Patient/2', parent: settled };

describe('the right chart (H1)', () => {
  test('her own, when it is the one that is open', () => {
    expect(isThisChart('1', own)).toBe(true);
    expect(isThisChart('3', own)).toBe(false);
    expect(isThisChart('1', { ...own, parent: settled })).toBe(false);
  });

  test('the parent’s, when the infant’s is open and the parent is settled', () => {
    expect(isThisChart('2', infants)).toBe(true);
  });

  test('not when another infant’s chart is open by now', () => {
    expect(isThisChart('3', infants)).toBe(false);
  });

  test('never the infant’s own (H10)', () => {
    const person = { ...parent.person, reference: 'Patient/2' };
    const wrong: WhoIsIt = { is: 'settled', parent: { ...parent, person } };
    expect(isThisChart('2', { ...infants, subject: 'Patient/2', parent: wrong })).toBe(false);
  });

  test.each([
    ['another person', { ...infants, subject: 'Patient/8' }],
    ['nobody', { ...infants, subject: '' }],
    ['a relative', { ...infants, subject: 'RelatedPerson/1' }],
    ['someone not settled on', { ...infants, parent: { is: 'ask_chart', parent } as const }],
    ['someone in an unknown launch', { ...infants, parent: null }],
  ])('not %s', (_, decided) => {
    expect(isThisChart('2', decided)).toBe(false);
  });
});

test('a record that names the infant is seen, however deep the name is (H10)', () => {
  const task = { basedOn: [{ reference: 'Patient/2' }] };
  expect(namesChild(task, 'Patient/2')).toBe(true);
  expect(namesChild(task, 'Patient/22')).toBe(false);
  expect(namesChild(task, null)).toBe(false);
});
