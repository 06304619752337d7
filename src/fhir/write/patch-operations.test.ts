import { expect, test } from 'vitest';
import { patchOperations } from './patch-operations.ts';

const before = {
  resourceType: 'Appointment',
  id: '1',
  meta: { versionId: '2' },
  status: 'booked',
  comment: 'by video',
} as fhir4.Resource;

test('only what changed is patched, element by element, and never the server’s own', () => {
  const after = {
    resourceType: 'Appointment',
    id: '1',
    meta: { versionId: '1' },
    status: 'cancelled',
    cancelationReason: { text: 'moved' },
  } as fhir4.Resource;
  expect(patchOperations(before, after)).toEqual([
    { op: 'add', path: '/cancelationReason', value: { text: 'moved' } },
    { op: 'remove', path: '/comment' },
    { op: 'replace', path: '/status', value: 'cancelled' },
  ]);
});

test('nothing changed, nothing is patched', () => {
  expect(patchOperations(before, before)).toEqual([]);
});
