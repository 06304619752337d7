import { expect, test } from 'vitest';
import { assessScreening } from '../../domain/screening/screening.ts';
import { readScreens } from './read-screens.ts';
import { epdsResponse, observation, response, SUBJECT } from './records-for-tests.ts';

const AT = '2026-11-23T15:00:00Z';
const practice = { timeZone: 'America/New_York', cutoffs: {}, epds3aCutoff: 6 };
const assess = (...resources: readonly fhir4.Resource[]) => {
  const { screens } = readScreens(resources, { subject: SUBJECT });
  return assessScreening({ screens, at: AT, practice });
};

test('answers stored by their place on the form, not their score, conflict with the total (H7)', () => {
  // Scores 1 1 3 2 2 2 1 1 1 0 make 14; their places on a form that counts from the top make 16.
  const places = epdsResponse('items', [2, 1, 0, 1, 2, 1, 2, 2, 2, 3]);
  const finding = assess(places, observation('total', '71354-5', { valueInteger: 14 }));
  expect(finding.warnings.map(({ code }) => code)).toContain('total_differs_from_items');
  expect(finding.findings.some(({ conflict }) => conflict)).toBe(true);
});

test('a place that no scale has is not taken for a score (H7)', () => {
  const counted = response('q', 'http://loinc.org/q/71354-5', {
    'epds-1': { valueInteger: 4 },
    'epds-2': { valueCoding: { system: 'urn:local', code: 'option-3' } },
  });
  const { screens, unread } = readScreens([counted], { subject: SUBJECT });
  expect(screens.flatMap(({ items }) => items ?? []).filter((item) => item !== null)).toEqual([]);
  expect(unread).not.toEqual([]);
});
