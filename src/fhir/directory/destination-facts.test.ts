import { describe, expect, test } from 'vitest';
import { UCUM } from '../codes/code-systems.ts';
import { CALLBACK_PROMISE, EARLIEST_SLOT, PROMISE_UNIT } from '../codes/directory-codes.ts';
import { destinationFacts } from './destination-facts.ts';

const NEW_YORK = 'America/New_York';
const service = (given: Partial<fhir4.HealthcareService>): fhir4.HealthcareService => ({
  resourceType: 'HealthcareService',
  ...given,
});
const closedDays = (during: fhir4.Period) =>
  destinationFacts(service({ notAvailable: [{ description: 'closed', during }] }), NEW_YORK)
    .closedDays;
const promise = (valueQuantity: fhir4.Quantity) =>
  destinationFacts(service({ extension: [{ url: CALLBACK_PROMISE, valueQuantity }] }), NEW_YORK)
    .promise;

describe('days it is closed', () => {
  test.each([
    ['a holiday', { start: '2026-12-25', end: '2026-12-25' }, ['2026-12-25', '2026-12-25']],
    ['a month', { start: '2026-12', end: '2026-12' }, ['2026-12-01', '2026-12-31']],
    ['a year', { start: '2027', end: '2027' }, ['2027-01-01', '2027-12-31']],
    [
      'two days from midnight to midnight',
      { start: '2026-12-24T00:00:00-05:00', end: '2026-12-25T23:59:59-05:00' },
      ['2026-12-24', '2026-12-25'],
    ],
    ['one day, named as its end', { end: '2026-12-25' }, ['2026-12-25', '2026-12-25']],
    ['from a day on', { start: '2026-12-25' }, ['2026-12-25', '9999-12-31']],
  ])('%s', (_, during, [from, to]) => {
    expect(closedDays(during)).toEqual([{ from, to }]);
  });

  test.each([
    ['a day that does not exist', { start: '2026-02-30', end: '2026-02-30' }],
    ['an end before its start', { start: '2026-12-25', end: '2026-12-24' }],
    ['no day at all', {}],
  ])('%s closes nothing', (_, during) => {
    expect(closedDays(during)).toEqual([]);
  });
});

describe('hours it is closed', () => {
  test.each([
    [
      'a lunch break closes its hour, not the day',
      { start: '2026-11-23T12:00:00-05:00', end: '2026-11-23T13:00:00-05:00' },
      [{ from: '2026-11-23', to: '2026-11-23', between: { from: '12:00', to: '13:00' } }],
    ],
    [
      'in whatever offset it is written',
      { start: '2026-11-23T17:00:00Z', end: '2026-11-23T18:00:00Z' },
      [{ from: '2026-11-23', to: '2026-11-23', between: { from: '12:00', to: '13:00' } }],
    ],
    [
      'without an offset the time is the destination’s own',
      { start: '2026-11-23T12:00:00', end: '2026-11-23T13:00:00' },
      [{ from: '2026-11-23', to: '2026-11-23', between: { from: '12:00', to: '13:00' } }],
    ],
    [
      'from an afternoon until a morning, with the days between whole',
      { start: '2026-12-24T13:00:00-05:00', end: '2026-12-28T09:00:00-05:00' },
      [
        { from: '2026-12-24', to: '2026-12-24', between: { from: '13:00', to: '24:00' } },
        { from: '2026-12-25', to: '2026-12-27' },
        { from: '2026-12-28', to: '2026-12-28', between: { from: '00:00', to: '09:00' } },
      ],
    ],
    [
      'from an afternoon until midnight',
      { start: '2026-12-24T13:00:00-05:00', end: '2026-12-25T00:00:00-05:00' },
      [{ from: '2026-12-24', to: '2026-12-24', between: { from: '13:00', to: '24:00' } }],
    ],
  ])('%s', (_, during, closed) => {
    expect(closedDays(during)).toEqual(closed);
  });
});

describe('the promise to call back', () => {
  test('keeps its unit', () => {
    expect(promise({ value: 24, system: UCUM, code: 'h' })).toEqual({ value: 24, unit: 'hours' });
    expect(promise({ value: 2, system: PROMISE_UNIT, code: 'business-day' })).toEqual({
      value: 2,
      unit: 'business_days',
    });
  });

  test.each([
    ['in a unit that is not understood', { value: 1, system: UCUM, code: 'd' }],
    ['without a number', { system: UCUM, code: 'h' }],
    ['of nothing', { value: 0, system: UCUM, code: 'h' }],
  ])('%s is none', (_, quantity) => {
    expect(promise(quantity)).toBeNull();
  });
});

test('an earliest slot that names no moment is none', () => {
  const slot = (valueDateTime: string) =>
    destinationFacts(service({ extension: [{ url: EARLIEST_SLOT, valueDateTime }] }), NEW_YORK)
      .earliestSlot;
  expect(slot('2026-12-01')).toBeNull();
  expect(slot('2026-12-01T09:00:00-05:00')).toBe('2026-12-01T14:00:00Z');
});
