import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ownWordsOf } from '../../content/practice-scripts/practice-scripts.ts';
import { partsOf } from './practice-parts.ts';
import { parsePractice } from './read-practice.ts';

const SAMPLE = JSON.parse(readFileSync('public/practice/sample-no-directory.json', 'utf8'));
const [D1] = SAMPLE.destinations;
const read = (destinations: unknown, holidays: readonly unknown[] = []) =>
  parsePractice({ ...SAMPLE, destinations, holidays }, partsOf);

test('the sample without a directory is accepted whole', () => {
  const checked = parsePractice(SAMPLE, (parts) => partsOf(parts, ownWordsOf));
  expect(checked).toMatchObject({
    ok: true,
    practice: {
      destinations: [{ id: 'D1' }, { id: 'D4' }],
      closedDays: [
        { from: '2026-11-26', to: '2026-11-26' },
        { from: '2026-12-24', to: '2026-12-25' },
      ],
      consent: [{ id: 'EN-CONSENT@2026-1' }, { id: 'ES-CONSENT@2026-1' }],
      ownScripts: { refused: [] },
    },
  });
});

test('a place is read as the clinic means it', () => {
  expect(read([D1])).toMatchObject({
    practice: {
      destinations: [
        {
          phone: '+1-202-555-0101',
          secondPhone: '+1-202-555-0111',
          contactName: 'Dana Demoline',
          hours: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '18:00' }],
          promise: { value: 1, unit: 'business_days' },
          owner: 'Maya',
        },
      ],
    },
  });
});

test('what a place does not say is left to the directory', () => {
  const place = { id: 'D9', name: 'Example Place', phones: ['+1-202-555-0199'] };
  expect(read([place])).toMatchObject({
    practice: {
      destinations: [
        { id: 'D9', name: 'Example Place', phone: '+1-202-555-0199', secondPhone: null },
      ],
    },
  });
});

test('a list of numbers that could not be checked is not called', () => {
  expect(parsePractice(SAMPLE)).toEqual({
    ok: false,
    problems: ['destinations, holidays could not be checked: open the app again'],
  });
});

describe('a mistake is named with its place', () => {
  test.each<[object, string]>([
    [{ phones: [] }, 'destinations.0.phones must have a number'],
    [{ phone: '+1-202-555-0101' }, 'destinations.0.phone is not a setting'],
    [
      { hours: [{ days: ['mo'], opens: '08:00', closes: '17:00' }] },
      'destinations.0.hours.0.days.0 must be one of mon, tue, wed, thu, fri, sat, sun',
    ],
    [
      { hours: [{ days: ['mon'], opens: '8', closes: '17:00' }] },
      'destinations.0.hours.0.opens must be a time from 00:00 to 23:59',
    ],
    [
      { hours: [{ days: ['mon'], opens: '24:00', closes: '17:00' }] },
      'destinations.0.hours.0.opens must be a time from 00:00 to 23:59',
    ],
    [
      { holidays: ['2026-02-30'] },
      'destinations.0.holidays.0 must be a date such as 2026-12-25, or 2026-12-24/2027-01-01',
    ],
    [
      { timeZone: 'Nowhere/Land' },
      'destinations.0.timeZone must be a time zone such as America/New_York',
    ],
    [
      { languages: ['Español'] },
      'destinations.0.languages.0 must be a language code such as en or es',
    ],
    [{ promise: { value: 0, unit: 'hours' } }, 'destinations.0.promise.value must be at least 1'],
    [
      { promise: { value: 1, unit: 'days' } },
      'destinations.0.promise.unit must be hours or business_days',
    ],
    [
      { earliestSlot: '2026-12-01T09:00' },
      'destinations.0.earliestSlot must be a time with its offset: 2026-12-01T09:00:00-05:00',
    ],
    [
      { portal: 'https://[bad' },
      'destinations.0.portal must be an address that begins with https://',
    ],
    [
      { portal: 'javascript:alert(1)' },
      'destinations.0.portal must be an address that begins with https://',
    ],
    [
      { lastVerified: 'last week' },
      'destinations.0.lastVerified must be a date such as 2026-12-25',
    ],
    [{ modes: ['fax'] }, 'destinations.0.modes.0 must be phone, portal or coordinator'],
    [
      { delivery: 'pigeon' },
      'destinations.0.delivery must be one of ehr-routes, shared-task, web-portal, secure-message, fax',
    ],
  ])('%j', (mistake, problem) => {
    expect(read([{ ...D1, ...mistake }])).toEqual({ ok: false, problems: [problem] });
  });

  test('two places under one id or one name', () => {
    expect(read([D1, { ...D1, name: 'Another' }])).toMatchObject({
      problems: ['destinations.1.id is that of another: each needs its own'],
    });
    expect(read([D1, { ...D1, id: 'D2' }])).toMatchObject({
      problems: ['destinations.1.name is that of another: records tell them apart by name'],
    });
  });

  test('a holiday that ends before it begins', () => {
    expect(read([], ['2026-12-26/2026-12-24'])).toMatchObject({
      problems: ['holidays.0 must not end before it begins'],
    });
  });
});
