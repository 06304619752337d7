import { expect, test } from 'vitest';
import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { changedSince } from './changed-since.ts';

const stored = (kind: string, at: string, more: object = {}, version = '1'): StoredRecord =>
  ({
    record: { kind, key: kind, at, ...more },
    reference: `Task/${kind}`,
    version,
    savedAt: null,
    handoffId: 'h',
  }) as unknown as StoredRecord;

const offer = stored('offer', '2026-11-25T15:00:00Z');
const contact = stored('contact', '2026-11-25T15:05:00Z');
const planned = stored('next_step', '2026-11-25T15:09:00Z', { state: 'planned' });
const kept = stored('next_step', '2026-11-25T15:09:00Z', { state: 'kept' });

test('what is new, in the order it was made', () => {
  expect(changedSince([], [contact, offer])).toEqual(['offer', 'contact']);
});

test('what says something else now, once', () => {
  expect(changedSince([offer, planned], [offer, kept])).toEqual(['next_step']);
});

test('what is gone, having been entered in error', () => {
  expect(changedSince([offer, contact], [offer])).toEqual(['contact']);
});

test('a new version that says the same is no change', () => {
  expect(changedSince([offer], [{ ...offer, version: '2' }])).toEqual([]);
});

test('the handoff’s own record moves with all of them, and is not named', () => {
  const root = stored('episode', '2026-11-25T15:00:00Z', { state: 'in-progress' });
  expect(changedSince([], [root, offer])).toEqual(['offer']);
});
