import { expect, test } from 'vitest';
import { episodeKeyOf, handoffIdOf } from './episode-key.ts';

test('two people who start it on the same visit mint the same key', async () => {
  const [one, other] = await Promise.all([
    episodeKeyOf('https://ehr.example/fhir', 'Patient/p01', 'Encounter/v'),
    episodeKeyOf('https://ehr.example/fhir', 'Patient/p01', 'Encounter/v'),
  ]);
  expect(one).toBe(other);
});

test.each([
  ['another EHR', 'https://other.example/fhir', 'Patient/p01', 'Encounter/v'],
  ['another person', 'https://ehr.example/fhir', 'Patient/p02', 'Encounter/v'],
  ['another visit', 'https://ehr.example/fhir', 'Patient/p01', 'Encounter/w'],
])('%s is another episode', async (_, issuer, patient, visit) => {
  const here = await episodeKeyOf('https://ehr.example/fhir', 'Patient/p01', 'Encounter/v');
  expect(await episodeKeyOf(issuer, patient, visit)).not.toBe(here);
});

test('the handoff id is a version 8 UUID derived from the key', async () => {
  const key = await episodeKeyOf('https://ehr.example/fhir', 'Patient/p01', 'Encounter/v');
  expect(handoffIdOf(key)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});
