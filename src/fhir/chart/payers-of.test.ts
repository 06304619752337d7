import { expect, test } from 'vitest';
import { insuranceOf, payersOf } from './payers-of.ts';

const DAY = '2026-11-23';

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
  const own = { ...cover(more), id: 'own' };
  expect(insuranceOf('Patient/w1', [own, { ...insurer, id: 'c1' }], DAY)).toEqual(['Coverage/c1']);
  expect(payersOf('Patient/w1', [cover(more)], DAY)).toEqual(['Uninsured']);
  expect(payersOf('Patient/w1', [cover(more), insurer], DAY)).toEqual(['Examplecare PPO']);
});

test('a cover that names no payer leaves it unknown', () => {
  expect(payersOf('Patient/w1', [cover({})], DAY)).toEqual([]);
});

test('a referral names her covers in force, first cover first, also without the insurer’s name', () => {
  const payor = [{ reference: 'Organization/payer' }];
  const covers = [
    cover({ id: 'second', order: 2, payor }),
    cover({ id: 'first', order: 1, payor }),
    cover({ id: 'ended', payor, period: { end: '2026-10-31' } }),
    cover({ id: 'cancelled', payor, status: 'cancelled' }),
    cover({ id: 'of-another', payor, beneficiary: { reference: 'Patient/w2' } }),
    cover({ id: 'of-nobody' }),
  ];
  expect(insuranceOf('Patient/w1', covers, DAY)).toEqual(['Coverage/first', 'Coverage/second']);
});
