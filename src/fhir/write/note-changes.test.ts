import { describe, expect, test } from 'vitest';
import type {
  Change,
  EpisodeRecord,
  OfferRecord,
  StoredRecord,
} from '../../domain/handoff/handoff-record.ts';
import type { Ability } from '../client/abilities.ts';
import { mistakenIn, toElsewhere } from '../note/mistaken.ts';
import { contentsAfter, homesOf } from './note-changes.ts';
import { writePlan } from './write-plan.ts';

const by = { reference: 'PractitionerRole/1', name: 'Olive' };
const AT = '2026-11-23T16:00:00Z';

const episode: EpisodeRecord = {
  kind: 'episode',
  key: 'root',
  at: AT,
  by,
  state: 'agreed',
  lastBy: by,
  lastAt: AT,
  screens: [],
};
const offer: OfferRecord = {
  kind: 'offer',
  key: 'offer-1',
  at: AT,
  by,
  answer: 'agreed',
  reason: null,
  words: 'agreed',
};

const stored = (record: EpisodeRecord | OfferRecord, inNote: boolean): StoredRecord => ({
  record,
  reference: inNote ? 'DocumentReference/5' : 'Communication/3',
  version: '1',
  savedAt: null,
  handoffId: 'h',
  ...(inNote ? { inNote } : {}),
});

const ability = (letters: string): Ability => ({
  create: letters.includes('C'),
  read: true,
  update: letters.includes('U'),
  patch: false,
  search: letters.includes('S'),
  createOnce: false,
});

/** Messages can be written and never changed; there are no Tasks. */
const plan = writePlan({
  transaction: false,
  of: (type) => ability({ Communication: 'CS', DocumentReference: 'CUS' }[type] ?? ''),
});

const keys = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ record }) => record.key);

describe('where a change goes', () => {
  test('what has a record here is one; the rest is noted', () => {
    const { own, noted } = homesOf(
      [
        { write: 'create', record: episode },
        { write: 'create', record: offer },
      ],
      plan,
    );
    expect([keys(own), keys(noted)]).toEqual([['offer-1'], ['root']]);
  });

  test('what a note carries moves on in the note', () => {
    const moved: Change = { write: 'update', record: episode, stored: stored(episode, true) };
    expect(keys(homesOf([moved], plan).noted)).toEqual(['root']);
  });

  test('a record that nobody can mark as an error is marked in the note', () => {
    const gone: Change = {
      write: 'enter_in_error',
      record: offer,
      stored: stored(offer, false),
      because: 'tapped by mistake',
    };
    const { own, noted } = homesOf([gone], plan);
    expect([keys(own), keys(noted)]).toEqual([[], ['offer-1']]);
    const { mistaken, records } = contentsAfter([], noted, []);
    expect(records).toEqual([]);
    expect(mistaken).toEqual([
      { kind: 'offer', reference: 'Communication/3', because: 'tapped by mistake' },
    ]);
  });
});

describe('the next version of the note', () => {
  test('carries what it carried, moved on', () => {
    const closed: EpisodeRecord = { ...episode, state: 'calling' };
    const moved: Change = { write: 'update', record: closed, stored: stored(episode, true) };
    const { records } = contentsAfter([stored(episode, true), stored(offer, true)], [moved], []);
    expect(records).toEqual([closed, offer]);
  });

  test('loses what was taken back, and says that it was', () => {
    const held = stored(episode, true);
    const gone: Change = {
      write: 'enter_in_error',
      record: episode,
      stored: held,
      because: 'by mistake',
    };
    expect(contentsAfter([held], [gone], [])).toEqual({
      records: [],
      mistaken: [{ kind: 'episode', reference: null, because: 'by mistake' }],
    });
  });

  test('names a mistake so that it is read back', () => {
    const mistaken = [
      { kind: 'offer', reference: 'Communication/3', because: 'a, b: c' },
      { kind: 'episode', reference: null, because: 'by mistake' },
    ] as const;
    expect(mistakenIn(mistaken.map(toElsewhere))).toEqual(mistaken);
    expect(mistakenIn([{ kind: 'referral', reference: 'ServiceRequest/1' }])).toEqual([]);
  });
});
