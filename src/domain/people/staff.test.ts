import { describe, expect, test } from 'vitest';
import { firstNameOf, type Me, peopleToPassTo, type StaffMember } from './staff.ts';

const member = (name: string, code: string): StaffMember => ({
  reference: `PractitionerRole/${name}`,
  practitioner: `Practitioner/${name}`,
  name,
  codes: [code],
  at: null,
});
const STAFF = [
  member('Peter', '208000000X'),
  member('Fred', '159561009'),
  member('Jo', '171M00000X'),
  member('Maya', '22515006'),
];
const me = (...references: readonly string[]): Me => ({ references, codes: [], at: null });

describe('whom it can be passed to', () => {
  test('those who usually do the logistics come first', () => {
    expect(peopleToPassTo(STAFF, me()).map(({ name }) => name)).toEqual([
      'Maya',
      'Jo',
      'Fred',
      'Peter',
    ]);
  });

  test('never oneself, by role or by person', () => {
    const without = (reference: string) => peopleToPassTo(STAFF, me(reference)).length;
    expect(without('PractitionerRole/Maya')).toBe(3);
    expect(without('Practitioner/Maya')).toBe(3);
  });
});

describe('what people at the practice call each other', () => {
  test.each([
    ['Maya Mockworth, MA', 'Maya'],
    ['Dr. Olive Specimen, CNM', 'Olive'],
    ['Jo', 'Jo'],
  ])('%s is %s', (name, first) => expect(firstNameOf(name)).toBe(first));
});
