import { expect, test } from 'vitest';
import { activeFlagsOf } from './active-flags.ts';

const flag = (id: string, given: Partial<fhir4.Flag> = {}): fhir4.Flag => ({
  resourceType: 'Flag',
  id,
  status: 'active',
  code: { coding: [{ system: 'urn:flags', code: id }] },
  subject: { reference: 'Patient/1' },
  ...given,
});

test('active flags of this person, once each, in one order', () => {
  const flags = [flag('b'), flag('a'), flag('b')];
  expect(activeFlagsOf('Patient/1', flags, '2026-11-23')).toEqual(['urn:flags|a', 'urn:flags|b']);
  expect(activeFlagsOf('Patient/1', flags.toReversed(), '2026-11-23')).toEqual([
    'urn:flags|a',
    'urn:flags|b',
  ]);
});

test('H9: a flag that was ended, entered in error, or is someone else’s says nothing', () => {
  const others = [
    flag('a', { status: 'inactive' }),
    flag('b', { status: 'entered-in-error' }),
    flag('c', { subject: { reference: 'Patient/2' } }),
    flag('d', { code: { text: 'loss' } }),
  ];
  expect(activeFlagsOf('Patient/1', others, '2026-11-23')).toEqual([]);
});

test('a person without a chart here has none', () => {
  expect(activeFlagsOf(null, [flag('a')], '2026-11-23')).toEqual([]);
});

test('a flag that does not say what it is about is none, and the others stand', () => {
  const nameless = {
    resourceType: 'Flag',
    status: 'active',
    subject: { reference: 'Patient/1' },
  } as fhir4.Flag;
  expect(activeFlagsOf('Patient/1', [nameless], '2026-11-23')).toEqual([]);
});
