import { describe, expect, test } from 'vitest';
import { answered, startServer } from './test-app.ts';

const online = { scope: 'launch online_access patient/Patient.rs user/Task.crus' };

const startSession = async () => {
  const started = startServer();
  const first = await started.launched(online);
  const refresh = (secret: string | undefined, more: Readonly<Record<string, string>> = {}) =>
    started.tokens({ grant_type: 'refresh_token', refresh_token: secret ?? '', ...more });
  return { ...started, first, refresh };
};

describe('a session that lasts longer than its access token', () => {
  test.each(['online_access', 'offline_access'])('%s brings a refresh token', async (scope) => {
    const { launched } = startServer();
    expect(await launched({ scope: `launch ${scope} patient/*.rs` })).toHaveProperty(
      'refresh_token',
    );
  });

  test('without either scope there is none', async () => {
    expect(await startServer().launched()).not.toHaveProperty('refresh_token');
  });

  test('a refresh gives a new pair, with the launch context', async () => {
    const { first, refresh, server, later } = await startSession();
    later(3600);
    const next = await answered(await refresh(first['refresh_token']));
    expect(server.grantFor(`Bearer ${next['access_token']}`)).not.toBeNull();
    expect(next['refresh_token']).not.toBe(first['refresh_token']);
    expect(next['patient']).toBe('testa');
  });

  test('a refresh token used twice ends the whole family', async () => {
    const { first, refresh, server } = await startSession();
    const next = await answered(await refresh(first['refresh_token']));
    expect((await answered(await refresh(first['refresh_token'])))['error']).toBe('invalid_grant');
    expect(server.grantFor(`Bearer ${next['access_token']}`)).toBeNull();
    expect((await answered(await refresh(next['refresh_token'])))['error']).toBe('invalid_grant');
  });

  test('a refresh may ask for less, for that access token only', async () => {
    const { first, refresh, server } = await startSession();
    const less = await answered(
      await refresh(first['refresh_token'], { scope: 'patient/Patient.r' }),
    );
    expect(server.grantFor(`Bearer ${less['access_token']}`)?.scopes).toEqual([
      'patient/Patient.r',
    ]);
    const again = await answered(await refresh(less['refresh_token']));
    expect(again['scope']).toBe(online.scope);
  });

  test('a refresh that asks for more is an invalid scope and does not use the token up', async () => {
    const { first, refresh } = await startSession();
    const more = await refresh(first['refresh_token'], { scope: 'patient/Patient.cruds' });
    expect((await answered(more))['error']).toBe('invalid_scope');
    expect((await refresh(first['refresh_token'])).status).toBe(200);
  });

  test('online access ends with the working day, offline access does not', async () => {
    const { launched, tokens, later } = startServer();
    const day = await launched({ scope: 'launch online_access patient/*.rs' });
    const month = await launched({ scope: 'launch offline_access patient/*.rs' });
    later(12 * 3600);
    const refresh = (secret = '') => tokens({ grant_type: 'refresh_token', refresh_token: secret });
    expect((await refresh(day['refresh_token'])).status).toBe(400);
    expect((await refresh(month['refresh_token'])).status).toBe(200);
  });

  test('an access token is no refresh token, and the other way round', async () => {
    const { first, refresh, server } = await startSession();
    expect((await answered(await refresh(first['access_token'])))['error']).toBe('invalid_grant');
    expect(server.grantFor(`Bearer ${first['refresh_token']}`)).toBeNull();
  });

  test("another app's refresh token is refused and its session goes on", async () => {
    const { first, refresh } = await startSession();
    const foreign = await refresh(first['refresh_token'], { client_id: 'other-app' });
    expect((await answered(foreign))['error']).toBe('invalid_grant');
    expect((await refresh(first['refresh_token'])).status).toBe(200);
  });
});
