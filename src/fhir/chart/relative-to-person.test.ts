import { expect, test } from 'vitest';
import { relative } from '../records-for-tests.ts';
import { isParentCode, relativeToPerson } from './relative-to-person.ts';
import { roleOf } from './role-of-relative.ts';

test.each([
  ['MTH', 'mother'],
  ['NMTH', 'mother'],
  ['GESTM', 'mother'],
  ['FTH', 'father'],
  ['NFTH', 'father'],
  ['ADOPTM', 'adoptive_parent'],
  ['ADOPTF', 'adoptive_parent'],
  ['ADOPTP', 'adoptive_parent'],
  ['STPFTH', 'partner'],
  ['STPPRN', 'parent'],
  ['GUARD', 'parent'],
  ['nonsense', 'parent'],
])('a relative coded %s is the %s', (code, role) => {
  expect(roleOf(relative(code))).toBe(role);
});

test('an adoptive mother who is coded as both is never spoken to about a birth', () => {
  const both = [
    ...(relative('MTH').relationship ?? []),
    ...(relative('ADOPTM').relationship ?? []),
  ];
  expect(roleOf(relative('x', { relationship: both }))).toBe('adoptive_parent');
});

test('a relative without a chart here has no reference to write to', () => {
  expect(relativeToPerson(relative('FTH', { gender: 'male' }), '2026-11-23')).toMatchObject({
    reference: null,
    role: 'father',
    given: 'Keisha',
    gender: 'male',
  });
});

test.each([
  ['MTH', true],
  ['PRN', true],
  ['STPMTH', true],
  ['GRMTH', false],
  ['SIS', false],
  ['toString', false],
])('a relative coded %s may be the one screened: %s', (code, expected) => {
  expect(isParentCode(code)).toBe(expected);
});
