import { expect, test } from 'vitest';
import { handoffFrom } from './handoff.ts';
import type { EpisodeRecord, StoredRecord } from './handoff-record.ts';
import { isOpenHandoff } from './open-handoff.ts';

const by = { reference: 'PractitionerRole/ob', name: 'Dr. Olive Specimen, CNM' };
const zone = 'America/New_York';

const begun = (at: string, state: EpisodeRecord['state'] = 'agreed') => {
  const record = {
    kind: 'episode',
    key: 'root',
    at,
    by,
    state,
    lastBy: by,
    lastAt: at,
    screens: [],
  };
  const stored = { record, reference: 'Task/1', version: '1', savedAt: at, handoffId: 'h' };
  return handoffFrom([stored as StoredRecord<EpisodeRecord>], 'new');
};

// 21:00 in the practice, already the next day by UTC.
const BEGAN = '2026-01-10T02:00:00Z';

test.each([
  ['the day after', '2026-01-10', true],
  ['eleven months later', '2026-12-09', true],
  ['on the day twelve months later, in the practice’s zone', '2027-01-09', true],
  ['the day after that', '2027-01-10', false],
])('an open referral without an outcome stays listed: %s (H13, H20)', (_, today, listed) => {
  expect(isOpenHandoff(begun(BEGAN), { born: null, today, zone })).toBe(listed);
});

test('where the birth is known, the twelve months count from it', () => {
  const at = (born: string | null) =>
    isOpenHandoff(begun(BEGAN), { born, today: '2026-12-20', zone });
  expect(at('2025-12-20')).toBe(true);
  expect(at('2025-12-19')).toBe(false);
  expect(at(null)).toBe(true);
  // A year or a month alone is not a day to count from.
  expect(at('2025')).toBe(true);
});

test('born on the 29th of February counts to the 28th', () => {
  const on = (today: string) =>
    isOpenHandoff(begun('2028-03-02T15:00:00Z'), { born: '2028-02-29', today, zone });
  expect([on('2029-02-28'), on('2029-03-01')]).toEqual([true, false]);
});

test('one that was closed, or never begun, is not open', () => {
  const how = { born: null, today: '2026-01-10', zone };
  expect(isOpenHandoff(begun(BEGAN, 'closed'), how)).toBe(false);
  expect(isOpenHandoff(begun(BEGAN, 'escalated'), how)).toBe(false);
  expect(isOpenHandoff(handoffFrom([], 'new'), how)).toBe(false);
});
