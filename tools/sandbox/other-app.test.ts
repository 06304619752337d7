import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../run-sandbox.ts';
import { type OtherApp, otherApp } from './app-registration.ts';
import { readStartOptions } from './start-options.ts';

// The practice EHR hosts apps of others: registered with `npm start -- --app`, opened from the chart page
// by SMART EHR launch, and signed in beside ours.

const dist = mkdtempSync(join(tmpdir(), 'dist-'));
const REDIRECT = 'http://127.0.0.1:3999/growth/index.html';
const [growth] = readStartOptions(['--app', `growth-chart,${REDIRECT}`]).apps as [OtherApp];
let sandbox: Sandbox;

beforeAll(async () => {
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>App</title>');
  const stories = ['p01-testa-samplewell'];
  sandbox = await startSandbox({ dist, stories, clients: [otherApp(growth)] });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(dist, { recursive: true });
});

const page = async (path: string) => {
  const answer = await fetch(new URL(path, sandbox.ehrOrigin));
  return { html: await answer.text(), policy: answer.headers.get('Content-Security-Policy') ?? '' };
};

/** What the chart page's own script asks when its button is pressed. */
async function opened(html: string): Promise<URL> {
  const [, patient, encounter, client] =
    /data-patient="(.*?)" data-encounter="(.*?)" data-app="(.*?)"/.exec(html) ?? [];
  const user = 'Practitioner/ob-provider';
  const answer = await fetch(new URL('/chart/launch', sandbox.ehrOrigin), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ client, patient: patient || null, encounter: encounter || null, user }),
  });
  const { launchUrl } = (await answer.json()) as { readonly launchUrl: string };
  return new URL(launchUrl);
}

/** The second app's own sign-in: what any SMART app does with the address it was opened at. */
async function signIn(launch: URL, scope: string) {
  const iss = launch.searchParams.get('iss') ?? '';
  const said = await (await fetch(`${iss}/.well-known/smart-configuration`)).json();
  const verifier = randomBytes(32).toString('base64url');
  const ask = new URL(said.authorization_endpoint);
  ask.search = String(
    new URLSearchParams({
      response_type: 'code',
      client_id: growth.id,
      redirect_uri: REDIRECT,
      launch: launch.searchParams.get('launch') ?? '',
      scope,
      state: 'abc',
      aud: iss,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }),
  );
  const back = new URL((await fetch(ask, { redirect: 'manual' })).headers.get('Location') ?? '');
  const answer = await fetch(said.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: REDIRECT,
      client_id: growth.id,
      code_verifier: verifier,
    }),
  });
  return { iss, back, token: await answer.json() };
}

const read = async (iss: string, path: string, token: string) =>
  (await fetch(`${iss}/${path}`, { headers: { Authorization: `Bearer ${token}` } })).status;

describe('an app of someone else’s', () => {
  test('stands on the chart page and on the waiting list beside ours', async () => {
    for (const path of ['/chart/p01', '/waiting-list']) {
      const { html } = await page(path);
      expect(html).toContain('<nav class="apps" aria-label="Apps">');
      expect(html).toMatch(/aria-current="page">Connect to care</);
      expect(html).toContain('<a href="?app=growth-chart">growth-chart</a>');
    }
  });

  test('opens from the chart in its own frame, at its own launch page', async () => {
    const { html, policy } = await page('/chart/p01?app=growth-chart');
    expect(html).toContain('Open growth-chart');
    expect(policy).toMatch(/frame-src 'self' \S+ http:\/\/127\.0\.0\.1:3999/);
    const launch = await opened(html);
    expect(launch.origin + launch.pathname).toBe('http://127.0.0.1:3999/growth/launch.html');
    expect([...launch.searchParams.keys()]).toEqual(['iss', 'launch']);
  });

  test('signs in for that patient, and reads what it asked for and no more', async () => {
    const launch = await opened((await page('/chart/p01?app=growth-chart')).html);
    const scope = 'launch openid fhirUser patient/Patient.r patient/Observation.rs';
    const { iss, back, token } = await signIn(launch, scope);
    expect(back.origin + back.pathname).toBe(REDIRECT);
    expect(token).toMatchObject({ patient: 'p01', encounter: 'p01-visit', scope });
    expect(await read(iss, 'Patient/p01', token.access_token)).toBe(200);
    expect(await read(iss, 'Observation?patient=p01', token.access_token)).toBe(200);
    expect(await read(iss, 'Task?patient=p01', token.access_token)).toBe(403);
  });

  test('may write, in either version of the scopes', async () => {
    const launch = await opened((await page('/chart/p01?app=growth-chart')).html);
    const { token } = await signIn(launch, 'launch patient/Observation.write user/Task.cruds');
    expect(token.scope).toBe('launch patient/Observation.write user/Task.cruds');
  });

  test('leaves ours as it is: the chart opens ours unless it is chosen', async () => {
    const launch = await opened((await page('/chart/p01')).html);
    expect(launch.origin).toBe(sandbox.appOrigin);
  });
});

test('with our app alone there is nothing to choose', async () => {
  const alone = await startSandbox({ dist, stories: ['p01-testa-samplewell'] });
  const html = await (await fetch(`${alone.ehrOrigin}/chart/p01`)).text();
  await alone.close();
  expect(html).not.toContain('aria-label="Apps"');
});
