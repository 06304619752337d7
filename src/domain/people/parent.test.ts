import { describe, expect, test } from 'vitest';
import {
  type ConfirmedFact,
  type FoundChart,
  factsToConfirm,
  type Parent,
  settleParent,
} from './parent.ts';
import type { Person } from './person.ts';

const person: Person = {
  reference: null,
  role: 'mother',
  given: 'Keisha',
  family: 'Testudo',
  birthDate: '2001-10-21',
  gender: 'female',
  language: 'en',
  interpreterNeeded: false,
  phones: ['+1-202-555-0157'],
};
const found: FoundChart = {
  person: { ...person, reference: 'Patient/9' },
  address: '17 Fixture Ln',
};
const parent = (relative: string, more: Partial<Parent> = {}): Parent => ({
  relative,
  isStated: true,
  person,
  found: [],
  screened: false,
  ...more,
});
const linked = { person: { ...person, reference: 'Patient/7' } };

describe('who is being handed off in a child’s chart', () => {
  test('the only parent', () => {
    expect(settleParent([parent('RelatedPerson/1', linked)], null)).toMatchObject({
      is: 'settled',
      parent: { person: { reference: 'Patient/7' } },
    });
  });

  test('of two parents, the one who answered a form', () => {
    const both = [parent('RelatedPerson/1'), parent('RelatedPerson/2', { screened: true })];
    expect(settleParent(both, null)).toMatchObject({ parent: { relative: 'RelatedPerson/2' } });
  });

  test('two parents who both answered, or neither: asked', () => {
    for (const screened of [true, false]) {
      const both = [
        parent('RelatedPerson/1', { screened }),
        parent('RelatedPerson/2', { screened }),
      ];
      expect(settleParent(both, null).is).toBe('ask_who');
    }
  });

  test('no relative on file, or one whose relation is not stated: asked', () => {
    expect(settleParent([], null).is).toBe('ask_who');
    expect(settleParent([parent('RelatedPerson/1', { isStated: false })], null).is).toBe('ask_who');
  });

  test('whoever staff say, also against what the records suggest', () => {
    const both = [parent('RelatedPerson/1'), parent('RelatedPerson/2', { screened: true })];
    const choice = { who: 'RelatedPerson/1', chart: null };
    expect(settleParent(both, choice)).toMatchObject({ parent: { relative: 'RelatedPerson/1' } });
    expect(settleParent(both, { who: null, chart: null }).is).toBe('ask_who');
  });
});

describe('a chart that a search found (H1)', () => {
  const parents = [parent('RelatedPerson/1', { found: [found] })];
  const settled = (...confirmed: readonly ConfirmedFact[]) =>
    settleParent(parents, {
      who: 'RelatedPerson/1',
      chart: { reference: 'Patient/9', confirmed },
    });

  test('is nobody’s until staff confirm it, be it the only one', () => {
    expect(settleParent(parents, null).is).toBe('ask_chart');
  });

  test('is hers after two facts, not after one, nor after one told twice', () => {
    expect(settled('birth_date', 'phone')).toMatchObject({
      is: 'settled',
      parent: { person: { reference: 'Patient/9', role: 'mother' } },
    });
    expect(settled('birth_date').is).toBe('ask_chart');
    expect(settled('phone', 'phone').is).toBe('ask_chart');
  });

  test('another chart than those found is never taken', () => {
    const chart = { reference: 'Patient/8', confirmed: ['phone', 'address'] } as const;
    expect(settleParent(parents, { who: 'RelatedPerson/1', chart }).is).toBe('ask_chart');
  });

  test('none of those found: handed off without a chart', () => {
    expect(settleParent(parents, { who: 'RelatedPerson/1', chart: 'none' })).toMatchObject({
      is: 'settled',
      parent: { person: { reference: null } },
    });
  });

  test('only what is recorded can be compared', () => {
    expect(factsToConfirm(found)).toEqual(['birth_date', 'phone', 'address']);
    expect(factsToConfirm({ person: { ...found.person, phones: [] }, address: null })).toEqual([
      'birth_date',
    ]);
  });
});
