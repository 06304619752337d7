import { describe, expect, test } from 'vitest';
import {
  answered,
  app,
  inChart,
  redirectUri,
  sentBack,
  startServer,
  trialApp,
  verifier,
} from './test-app.ts';

const ALONE = {
  client_id: trialApp.id,
  launch: null,
  scope: 'launch/patient openid fhirUser patient/Patient.r',
};
const CHOSEN = { ...ALONE, chosen_patient: 'testa', chosen_user: inChart.user.reference };

describe('an app opened without a chart (SMART 2.2.0, scope launch/patient)', () => {
  test('the person is asked which patient, on a page that leads nowhere else', async () => {
    const { authorize, request } = startServer();
    const response = await authorize(request(ALONE));
    expect(response.status).toBe(200);
    expect(response.headers.get('Location')).toBeNull();
    const page = await response.text();
    expect(page).toContain('Testa “&lt;b&gt;” Samplewell, 31');
    expect(page).toContain('Trial &lt;app&gt;');
    expect(page).toContain('name="state" value="a-state-nobody-guesses"');
    expect(response.headers.get('Content-Security-Policy')).toContain(
      `form-action 'self' ${new URL(redirectUri).origin}`,
    );
  });

  test('the choice is the launch context: that patient, no visit, and a banner of the app’s own', async () => {
    const { send, request, tokens } = startServer();
    const response = await send('/auth/authorize', { method: 'POST', body: request(CHOSEN) });
    expect(sentBack(response).get('state')).toBe('a-state-nobody-guesses');
    const answer = await answered(
      await tokens({
        grant_type: 'authorization_code',
        client_id: trialApp.id,
        code: sentBack(response).get('code') ?? '',
        redirect_uri: redirectUri,
        code_verifier: verifier,
      }),
    );
    expect(answer).toMatchObject({ patient: 'testa', need_patient_banner: true });
    expect(answer).not.toHaveProperty('encounter');
    expect(answer['scope']?.split(' ')).toContain('launch/patient');
  });

  test.each([
    ['a patient who is not here', { ...CHOSEN, chosen_patient: 'nobody' }, 'invalid_request'],
    [
      'a user who is not here',
      { ...CHOSEN, chosen_user: 'Practitioner/nobody' },
      'invalid_request',
    ],
    ['no PKCE', { ...CHOSEN, code_challenge: null }, 'invalid_request'],
    ['another server as aud', { ...CHOSEN, aud: 'https://elsewhere.example' }, 'invalid_request'],
    ['an app not registered for it', { ...ALONE, client_id: app.id }, 'invalid_scope'],
  ])('%s is refused', async (_what, changes, error) => {
    const { authorize, request } = startServer();
    expect(sentBack(await authorize(request(changes))).get('error')).toBe(error);
  });
});
