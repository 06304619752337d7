import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Session } from '../../src/smart/opened-session.ts';
import { type Clinic, MAYA, openClinicOf } from './support/clinic.ts';
import { openedFrom } from './support/open-app.tsx';

// What a token alone opens, asked of the EHR itself: the app's own care is no part of it.

let clinic: Clinic;
beforeEach(() => {
  clinic = openClinicOf(
    { asInstalled: true },
    'p01-testa-samplewell',
    'p02-amara-mockridge',
    'p07-keisha-testudo',
  );
});
afterEach(() => clinic.close());

const CHART = ['Patient', 'Observation', 'QuestionnaireResponse', 'Condition', 'Coverage'];

/** Whether this session's token gets anything of someone's chart, by id or by search. */
async function reaches(session: Session, patient: string): Promise<readonly string[]> {
  const headers = { Authorization: await session.authorization() };
  const ask = async (path: string): Promise<fhir4.Bundle | null> => {
    const answer = await fetch(`${clinic.ehr.issuer}/${path}`, { headers });
    return answer.ok ? ((await answer.json()) as fhir4.Bundle) : null;
  };
  const asked = CHART.map(async (type) => {
    const by = type === 'Patient' ? '_id' : type === 'Coverage' ? 'beneficiary' : 'patient';
    const found = await ask(`${type}?${by}=${patient}&_count=50`);
    return (found?.entry ?? []).length > 0 ? [type] : [];
  });
  return (await Promise.all(asked)).flat();
}

test('from a chart the token opens that chart and no other', async () => {
  const session = await openedFrom(clinic, clinic.launchUrl('p01', 'p01-visit'));
  expect(await reaches(session, 'p01')).toContain('QuestionnaireResponse');
  expect(await reaches(session, 'p02')).toEqual([]);
  expect(await reaches(session, 'p07-parent')).toEqual([]);
  const beyond = session.grantedScopes.filter((scope) => /^user\//.test(scope));
  // What R4 has in nobody's compartment: whose Tasks they are is not in their scope.
  expect(beyond.map((scope) => /\/(\w+)/.exec(scope)?.[1]).toSorted()).toEqual(
    [
      ...['Binary', 'HealthcareService', 'Location', 'Organization', 'Practitioner'],
      ...['PractitionerRole', 'Provenance', 'Task'],
    ].toSorted(),
  );
});

test('from an infant’s chart the token opens the parent’s too', async () => {
  const session = await openedFrom(clinic, clinic.launchUrl('p07-infant', 'p07-visit'));
  expect(await reaches(session, 'p07-parent')).toContain('Patient');
});

test('the waiting list opens with what it needs, and without what only a handoff needs', async () => {
  const session = await openedFrom(clinic, clinic.launchUrl(null, null, MAYA));
  expect(session.patientId).toBeNull();
  expect(await reaches(session, 'p02')).toContain('Patient');
  expect(await reaches(session, 'p02')).not.toContain('Coverage');
  expect(session.grantedScopes.filter((scope) => /^patient\//.test(scope))).toEqual([]);
});

test('a query does not widen a launch: the page alone decides what is asked for', async () => {
  const address = new URL(clinic.launchUrl('p01', 'p01-visit'));
  address.searchParams.set('launches', 'infant');
  address.searchParams.set('page', '/launch-infant.html');
  address.hash = '/launch-infant.html';
  const session = await openedFrom(clinic, address.href);
  expect(await reaches(session, 'p02')).toEqual([]);
});

test('a file of before, with everything in scopes, asks for it at every address', async () => {
  clinic.close();
  clinic = openClinicOf({}, 'p01-testa-samplewell', 'p02-amara-mockridge');
  for (const page of ['launch.html', 'launch-infant.html', 'launch-list.html']) {
    const address = clinic.launchUrl('p01', 'p01-visit').replace('launch.html', page);
    expect(await reaches(await openedFrom(clinic, address), 'p02')).toContain('Patient');
  }
});
