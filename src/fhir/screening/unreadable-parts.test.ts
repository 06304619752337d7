import { describe, expect, test } from 'vitest';
import { unreadableParts } from './unreadable-parts.ts';

const observation = (code: fhir4.CodeableConcept | undefined): fhir4.Observation =>
  ({ resourceType: 'Observation', id: 'odd', status: 'final', code }) as fhir4.Observation;

describe('an observation that does not say what was observed', () => {
  test.for([undefined, {}, { coding: [] }, { text: '' }])(
    'is told to the clinic as unreadable, never passed over: %j',
    (code) => {
      expect(unreadableParts(observation(code), null)).toMatchObject({
        record: 'Observation/odd',
        reason: 'unreadable',
        detail: 'Observation.code',
      });
    },
  );

  test.for([
    { text: 'Weight' },
    { coding: [{ code: '29463-7' }] },
    { coding: [{ display: 'Weight' }] },
  ])('is none of ours when it says something else, and nobody is bothered: %j', (code) => {
    expect(unreadableParts(observation(code), null)).toBeNull();
  });

  test('and was entered in error is told to nobody', () => {
    const gone = { ...observation(undefined), status: 'entered-in-error' } as const;
    expect(unreadableParts(gone, null)).toBeNull();
  });
});
