import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Clinic, EHR, openClinic } from './support/clinic.ts';
import { openedFrom, show, visitSession } from './support/open-app.tsx';

// A trial without a menu entry in the EHR: launch.html?iss=… and nothing else. The issuer's file
// must allow it, and the EHR's own page asks which patient (SMART App Launch 2.2.0).

let clinic: Clinic;
beforeEach(() => {
  clinic = openClinic('p01-testa-samplewell');
});
afterEach(() => clinic.close());

const ALONE = `http://127.0.0.1:4020/launch.html?iss=${encodeURIComponent(`${EHR}/fhir`)}`;

/** What a person does on the EHR's page: chooses, and presses the one button. */
async function choose(page: Response, patient: string, user: string): Promise<Response> {
  const shown = document.createElement('div');
  shown.innerHTML = await page.text();
  const form = new URLSearchParams(
    [...shown.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(
      ({ name, value }) => [name, value] as [string, string],
    ),
  );
  for (const [id, value] of [
    ['patient', patient],
    ['user', user],
  ] as const) {
    const field = shown.querySelector<HTMLSelectElement>(`#${id}`);
    expect([...(field?.options ?? [])].map((option) => option.value)).toContain(value);
    form.set(field?.name ?? '', value);
  }
  return fetch(`${EHR}/auth/authorize`, { method: 'POST', body: form, redirect: 'manual' });
}

test('the EHR asks for the patient, and the visit opens with her full name', async () => {
  clinic.allowStandalone();
  const session = await openedFrom(clinic, ALONE, new Map(), (page) =>
    choose(page, 'p01', 'Practitioner/ob-provider'),
  );
  expect(session).toMatchObject({ patientId: 'p01', encounterId: null, needPatientBanner: true });
  expect(session.grantedScopes.join(' ')).toContain('launch/patient');
  const app = show(visitSession(clinic, session));
  await app.shown.findByText('Testa Samplewell');
  await app.shown.findByRole('button', { name: 'Testa agrees' });
  app.close();
});

test('where the issuer’s file does not allow it, nothing is asked of the EHR but how to sign in', async () => {
  await expect(
    openedFrom(clinic, ALONE, new Map(), (page) => choose(page, 'p01', '')),
  ).rejects.toThrow('launch refused: standalone_off');
  expect(clinic.requests.filter((request) => !request.includes('.well-known'))).toEqual([]);
});
