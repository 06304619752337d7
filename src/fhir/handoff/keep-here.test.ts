import { expect, test } from 'vitest';
import type { Change, EpisodeRecord } from '../../domain/handoff/handoff-record.ts';
import { fromResource } from './from-resource.ts';
import type { HandoffContext } from './handoff-transaction.ts';
import { keepHere } from './keep-here.ts';

const by = { reference: 'PractitionerRole/4', name: 'Dr. Peter Mockwell, MD' };
const at = '2026-11-23T16:00:00Z';
const episode: EpisodeRecord = {
  kind: 'episode',
  key: 'root',
  at,
  by,
  state: 'agreed',
  lastBy: by,
  lastAt: at,
  screens: [],
};
const context = (resources: readonly fhir4.Resource[]): HandoffContext => ({
  handoffId: '3f0c1d0e-7a52-8b0a-8a57-0d6a2f0f9b11',
  episodeKey: 'sha256:0',
  patient: '',
  patientName: 'Keisha Testudo',
  encounter: null,
  stored: [],
  resources,
});
const stored = (resource: fhir4.Resource | undefined) => {
  const read = resource === undefined ? null : fromResource(resource);
  if (read?.is !== 'record') throw new Error('not a record of ours');
  return read.stored;
};

test('what is kept in the window is read like a record of the chart', () => {
  const [kept] = keepHere([{ write: 'create', record: episode }], context([]));
  expect(stored(kept)).toMatchObject({ record: episode, version: '1', savedAt: null });
});

test('a changed record takes the place of the one kept before', () => {
  const first = keepHere([{ write: 'create', record: episode }], context([]));
  const before = stored(first[0]);
  const calling: Change = {
    write: 'update',
    record: { ...episode, state: 'calling' },
    stored: before,
  };
  const [kept] = keepHere([calling], context(first));
  expect(kept?.id).toBe(first[0]?.id);
  expect(stored(kept)).toMatchObject({ record: { state: 'calling' }, version: '2' });
});
