import { expect, test } from 'vitest';
import { payersOf } from './payers-of.ts';

const cover = (more: object): fhir4.Coverage =>
  ({
    resourceType: 'Coverage',
    status: 'active',
    beneficiary: { reference: 'Patient/w1' },
    ...more,
  }) as fhir4.Coverage;

const insurer = cover({ payor: [{ display: 'Examplecare PPO' }] });

test.each([
  ['herself, by reference', { payor: [{ reference: 'Patient/w1', display: 'Petra Wildsample' }] }],
  ['a relative', { payor: [{ reference: 'RelatedPerson/r1', display: 'Paul Wildsample' }] }],
  ['somebody of the type of a patient', { payor: [{ type: 'Patient', display: 'Petra' }] }],
  ['“Self-Pay”', { payor: [{ display: 'Self-Pay' }] }],
  [
    'nobody, in a cover of the kind self-pay',
    {
      type: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-selfpay', code: 'pay' }],
      },
    },
  ],
])('whoever is paid for by %s is uninsured, and beside an insurer that says nothing', (_, more) => {
  expect(payersOf('Patient/w1', [cover(more)], '2026-11-23')).toEqual(['Uninsured']);
  expect(payersOf('Patient/w1', [cover(more), insurer], '2026-11-23')).toEqual(['Examplecare PPO']);
});

test('a cover that names no payer leaves it unknown', () => {
  expect(payersOf('Patient/w1', [cover({})], '2026-11-23')).toEqual([]);
});
