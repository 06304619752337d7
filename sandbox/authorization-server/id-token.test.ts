import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { issuer, startServer } from './test-app.ts';

const verified = async (changes: Readonly<Record<string, string>>) => {
  const { launched, send } = startServer();
  const { id_token = '' } = await launched(changes);
  const keys = createLocalJWKSet((await (await send('/auth/jwks')).json()) as JSONWebKeySet);
  return jwtVerify(id_token, keys, {
    issuer,
    audience: 'test-app',
    currentDate: new Date('2026-03-02T15:00:01Z'),
  });
};

describe('who is signed in', () => {
  test('is told in a token signed RS256 with a published key, for this app', async () => {
    const { payload, protectedHeader } = await verified({ scope: 'launch openid fhirUser' });
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({
      sub: 'Practitioner/dr-exempla',
      fhirUser: `${issuer}/Practitioner/dr-exempla`,
      iat: Date.parse('2026-03-02T15:00:00Z') / 1000,
      exp: Date.parse('2026-03-02T16:00:00Z') / 1000,
    });
  });

  test("echoes the app's nonce", async () => {
    const { payload } = await verified({ scope: 'launch openid', nonce: 'n-0S6_WzA2Mj' });
    expect(payload['nonce']).toBe('n-0S6_WzA2Mj');
  });

  test('carries the name, accents and all, only where profile was granted', async () => {
    expect((await verified({ scope: 'launch openid profile' })).payload['name']).toBe(
      'Dr. Exémpla Fixture',
    );
    expect((await verified({ scope: 'launch openid fhirUser' })).payload).not.toHaveProperty(
      'name',
    );
  });

  test('is not told without openid', async () => {
    expect(await startServer().launched({ scope: 'launch patient/*.rs' })).not.toHaveProperty(
      'id_token',
    );
  });

  test('the published key holds nothing private', async () => {
    const answer = await startServer().send('/auth/jwks');
    const { keys } = (await answer.json()) as { keys: readonly object[] };
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });
});
