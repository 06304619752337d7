import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
  const records = [episode('earlier', '2026-11-09T15:00:00Z', 'check_in')];
  expect(handoffFrom(records, 'new')).toMatchObject({ id: 'earlier', stage: 'check_in' });
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

describe('records that servers date with offsets of their own', () => {
  // 09:30 in New York is half an hour after 14:00 in Greenwich, though "09:30" comes first as text.
  const EARLY = '2026-11-23T14:00:00Z';
  const LATE = '2026-11-23T09:30:00-05:00';

  test('the later referral of two is the one in force', () => {
    const referral = (key: string, at: string): StoredRecord => ({
      record: { kind: 'referral', key, at, by, to: by, state: 'active', screens: [] },
      reference: `ServiceRequest/${key}`,
      version: '1',
      savedAt: at,
      handoffId: 'a',
    });
    const records = [referral('referral-1', EARLY), referral('referral-2', LATE)];
    const open = episode('a', EARLY, 'agreed');
    expect(handoffFrom([open, ...records], 'new').referral?.record.key).toBe('referral-2');
  });

  test('the first open episode is the earliest, not the one whose text sorts first', () => {
    const records = [episode('late', LATE, 'agreed'), episode('early', EARLY, 'agreed')];
    expect(handoffFrom(records, 'new').id).toBe('early');
  });

  test('conversations stand in the order in which they were held, whatever the offsets', () => {
    const offset = fc.constantFrom('+00:00', '-05:00', '+05:30', '+13:00', '-08:00');
    const moment = fc.tuple(fc.integer({ min: 0, max: 72 * 60 }), offset);
    fc.assert(
      fc.property(fc.uniqueArray(moment, { minLength: 2, maxLength: 8 }), (moments) => {
        const offers = moments.map(([minutes, zone], index): StoredRecord => {
          const instant = Temporal.Instant.from('2026-11-22T00:00:00Z').add({ minutes });
          const at = instant.toString({ timeZone: zone });
          return {
            record: {
              kind: 'offer',
              key: `offer-${index}`,
              at,
              by,
              answer: 'agreed',
              reason: null,
              words: '',
            },
            reference: `Communication/${index}`,
            version: '1',
            savedAt: null,
            handoffId: 'a',
          };
        });
        const open = episode('a', EARLY, 'agreed');
        const { offers: held } = handoffFrom([...offers, open], 'new');
        const at = held.map(({ record }) => Temporal.Instant.from(record.at).epochMilliseconds);
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        expect(held.length).toBe(offers.length);
      }),
    );
  });
});
