import { describe, expect, test } from 'vitest';
import { origin, startServer } from './test-app.ts';

type Configuration = Readonly<Record<string, unknown>>;

const read = async (document: string) => {
  const response = await startServer().send(`/fhir/.well-known/${document}`);
  expect(response.headers.get('Content-Type')).toMatch('application/json');
  return (await response.json()) as Configuration;
};

describe('what the EHR says of itself (SMART 2.2.0, Conformance)', () => {
  test('every key the specification requires for its capabilities is there', async () => {
    expect(Object.keys(await read('smart-configuration'))).toEqual(
      expect.arrayContaining([
        'issuer',
        'jwks_uri',
        'authorization_endpoint',
        'token_endpoint',
        'grant_types_supported',
        'capabilities',
        'code_challenge_methods_supported',
      ]),
    );
  });

  test('PKCE is S256 and never plain', async () => {
    expect((await read('smart-configuration'))['code_challenge_methods_supported']).toEqual([
      'S256',
    ]);
  });

  test('answers to the app say whose they are, and that is promised (RFC 9207)', async () => {
    expect(await read('smart-configuration')).toMatchObject({
      issuer: `${origin}/fhir`,
      authorization_response_iss_parameter_supported: true,
    });
  });

  test('the token and revocation endpoints it names are there', async () => {
    const { send } = startServer();
    const configuration = await read('smart-configuration');
    for (const key of ['token_endpoint', 'revocation_endpoint', 'introspection_endpoint']) {
      const path = String(configuration[key]).slice(origin.length);
      const response = await send(path, { method: 'POST', body: new URLSearchParams() });
      expect([key, response.status]).toEqual([key, 401]);
    }
  });

  test('a standalone launch is promised with a choice of patient, not of visit', async () => {
    const { capabilities } = await read('smart-configuration');
    expect(capabilities).toContain('context-standalone-patient');
    expect(capabilities).not.toContain('context-standalone-encounter');
  });

  test('OpenID discovery says the same and how tokens are signed', async () => {
    expect(await read('openid-configuration')).toMatchObject({
      issuer: `${origin}/fhir`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });

  test('the style has the colours and sizes of SMART style, each readable by a browser', async () => {
    const response = await startServer().send('/auth/smart-style.json');
    const style = (await response.json()) as Readonly<Record<string, string>>;
    expect(Object.keys(style).filter((key) => key.startsWith('color_'))).toHaveLength(6);
    expect(Object.keys(style).filter((key) => key.startsWith('dim_'))).toHaveLength(3);
  });
});
