import { describe, expect, test } from 'vitest';
import { answered, confidentialApp, issuer, startServer } from './test-app.ts';

const scope = 'launch openid fhirUser online_access patient/Patient.rs';
const proof = `Basic ${btoa(`${encodeURIComponent(confidentialApp.id)}:p%40ss+word`)}`;

const startSession = async () => {
  const started = startServer();
  const held = await started.launched({ scope });
  const ask = (token: string | undefined) =>
    started.post('/auth/introspect', { token: token ?? '' }, proof);
  const revoke = (token: string | undefined, client = 'test-app') =>
    started.post('/auth/revoke', { token: token ?? '', client_id: client });
  return { ...started, held, ask, revoke };
};
const active = async (response: Promise<Response>) =>
  ((await (await response).json()) as { active: boolean }).active;

describe('asking what a token is good for (RFC 7662)', () => {
  test('a good one tells scope, client, times and launch context', async () => {
    const { ask, held } = await startSession();
    expect(await (await ask(held['access_token'])).json()).toEqual({
      active: true,
      scope,
      client_id: 'test-app',
      iss: issuer,
      sub: 'Practitioner/dr-exempla',
      iat: Date.parse('2026-03-02T15:00:00Z') / 1000,
      exp: Date.parse('2026-03-02T16:00:00Z') / 1000,
      token_type: 'Bearer',
      patient: 'testa',
      encounter: 'visit-1',
      fhirUser: `${issuer}/Practitioner/dr-exempla`,
    });
  });

  test('one that is not good tells nothing but that', async () => {
    const { ask, held, later } = await startSession();
    expect(await (await ask('made-up')).json()).toEqual({ active: false });
    later(3600);
    expect(await (await ask(held['access_token'])).json()).toEqual({ active: false });
  });

  test('only an app with a secret may ask', async () => {
    const { post, held } = await startSession();
    const form = { token: held['access_token'] ?? '', client_id: 'test-app' };
    const response = await post('/auth/introspect', form);
    expect(response.status).toBe(401);
    expect((await answered(response))['error']).toBe('invalid_client');
  });
});

describe('giving a token back (RFC 7009)', () => {
  test('an access token stops working and the session can still be refreshed', async () => {
    const { revoke, ask, held } = await startSession();
    expect((await revoke(held['access_token'])).status).toBe(200);
    expect(await active(ask(held['access_token']))).toBe(false);
    expect(await active(ask(held['refresh_token']))).toBe(true);
  });

  test('a refresh token takes its access token with it', async () => {
    const { revoke, ask, held } = await startSession();
    await revoke(held['refresh_token']);
    expect(await active(ask(held['access_token']))).toBe(false);
  });

  test('a token nobody knows is no error', async () => {
    const { revoke } = await startSession();
    expect((await revoke('made-up')).status).toBe(200);
  });

  test("another app's token is refused and goes on working", async () => {
    const { revoke, ask, held } = await startSession();
    expect((await answered(await revoke(held['access_token'], 'other-app')))['error']).toBe(
      'invalid_grant',
    );
    expect(await active(ask(held['access_token']))).toBe(true);
  });

  test('without a token it is an invalid request', async () => {
    const { revoke } = await startSession();
    expect((await answered(await revoke(undefined)))['error']).toBe('invalid_request');
  });

  test('by an app nobody registered it is an invalid client', async () => {
    const { revoke, held } = await startSession();
    expect((await answered(await revoke(held['access_token'], 'nobody')))['error']).toBe(
      'invalid_client',
    );
  });
});
