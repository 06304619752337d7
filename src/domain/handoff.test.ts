import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handoffFrom } from './handoff.ts';
import type { EpisodeRecord, StoredRecord } from './handoff-record.ts';

const by = { reference: 'PractitionerRole/ob', name: 'Dr. Olive Specimen, CNM' };

const episode = (handoffId: string, at: string, state: EpisodeRecord['state']): StoredRecord => ({
  record: { kind: 'episode', key: 'root', at, by, state, lastBy: by, lastAt: at, screens: [] },
  reference: `Task/${handoffId}`,
  version: '1',
  savedAt: at,
  handoffId,
});

test('an empty chart is a handoff that has not started, under its new identifier', () => {
  expect(handoffFrom([], 'new')).toMatchObject({ id: 'new', stage: 'not_started' });
});

test('an open episode is continued, not started anew', () => {
  const records = [episode('earlier', '2026-11-09T15:00:00Z', 'revisit_planned')];
  expect(handoffFrom(records, 'new')).toMatchObject({ id: 'earlier', stage: 'waiting' });
});

test('a closed episode is not continued', () => {
  const records = [episode('earlier', '2026-11-09T15:00:00Z', 'closed')];
  expect(handoffFrom(records, 'new').id).toBe('new');
});

test('two open episodes resolve to the first, whatever order the server lists them in', () => {
  const records = [
    episode('b', '2026-11-23T15:00:00Z', 'agreed'),
    episode('a', '2026-11-23T15:00:00Z', 'agreed'),
    episode('c', '2026-11-22T15:00:00Z', 'agreed'),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(records, { minLength: 3 }), (shuffled) => {
      expect(handoffFrom(shuffled, 'new').id).toBe('c');
    }),
  );
});
