import { describe, expect, test } from 'vitest';
import {
  answered,
  confidentialApp,
  inChart,
  origin,
  redirectUri,
  startServer,
  verifier,
} from './test-app.ts';

describe('a code is exchanged', () => {
  test('for a bearer token with the launch context', async () => {
    const { exchange, code } = startServer();
    const response = await exchange(await code());
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'launch openid fhirUser patient/Patient.r user/Task.crus',
      patient: 'testa',
      encounter: 'visit-1',
      need_patient_banner: false,
      smart_style_url: `${origin}/auth/smart-style.json`,
    });
  });

  test('and no cache may keep the answer', async () => {
    const { exchange, code } = startServer();
    const { headers } = await exchange(await code());
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Pragma')).toBe('no-cache');
  });

  test('and the answer names only the scopes that were granted', async () => {
    const { launched } = startServer();
    const { scope } = await launched({ scope: 'launch patient/Patient.cruds user/Flag.c' });
    expect(scope).toBe('launch patient/Patient.rs');
  });

  test('and a launch outside any visit has no encounter', async () => {
    const { exchange, code } = startServer();
    const answer = await answered(await exchange(await code({}, { ...inChart, encounter: null })));
    expect(answer).not.toHaveProperty('encounter');
  });

  test('and what else the chart hands over arrives with it', async () => {
    const { exchange, code } = startServer();
    const context = {
      ...inChart,
      needPatientBanner: true,
      fhirContext: [{ reference: 'RelatedPerson/mother' }],
      scopes: ['launch', 'patient/Patient.rs'],
    };
    expect(await (await exchange(await code({}, context))).json()).toMatchObject({
      need_patient_banner: true,
      fhirContext: [{ reference: 'RelatedPerson/mother' }],
      scope: 'launch patient/Patient.r',
    });
  });

  test('and the token opens the FHIR server with v2 scopes for that patient', async () => {
    const { server, launched } = startServer();
    const { access_token } = await launched({ scope: 'launch patient/Patient.read' });
    expect(server.grantFor(`Bearer ${access_token}`)).toEqual({
      scopes: ['launch', 'patient/Patient.rs'],
      patient: 'testa',
    });
  });

  test('and the token opens nothing once its hour is over', async () => {
    const { server, launched, later } = startServer();
    const { access_token } = await launched();
    later(3599);
    expect(server.grantFor(`Bearer ${access_token}`)).not.toBeNull();
    later(1);
    expect(server.grantFor(`Bearer ${access_token}`)).toBeNull();
  });

  test.each([null, '', 'Bearer', 'Bearer made-up', 'Basic dGVzdDp0ZXN0'])(
    'and "%s" opens nothing',
    async (authorization) => {
      expect(startServer().server.grantFor(authorization)).toBeNull();
    },
  );
});

describe('a code is refused', () => {
  test.each([
    ['another redirect address', { redirect_uri: 'http://127.0.0.1:4020/' }, 'invalid_grant'],
    ['another verifier', { code_verifier: `${verifier}x` }, 'invalid_grant'],
    ['no verifier', { code_verifier: '' }, 'invalid_request'],
    ['no redirect address', { redirect_uri: '' }, 'invalid_request'],
    ['no code', { code: '' }, 'invalid_request'],
    ['a made-up code', { code: 'made-up' }, 'invalid_grant'],
    ['another app', { client_id: 'other-app' }, 'invalid_grant'],
    ['an app nobody registered', { client_id: 'nobody' }, 'invalid_client'],
    ['no grant type', { grant_type: '' }, 'unsupported_grant_type'],
    ['a password', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('with %s', async (_, changes, error) => {
    const { exchange, code } = startServer();
    const response = await exchange(await code(), changes);
    expect(response.status).toBe(error === 'invalid_client' ? 401 : 400);
    expect((await answered(response))['error']).toBe(error);
  });

  test('after a minute', async () => {
    const { exchange, code, later } = startServer();
    const late = await code();
    later(60);
    expect((await answered(await exchange(late)))['error']).toBe('invalid_grant');
  });

  test('the second time, and the tokens of the first time stop working', async () => {
    const { server, exchange, code } = startServer();
    const once = await code();
    const { access_token } = await answered(await exchange(once));
    expect((await answered(await exchange(once)))['error']).toBe('invalid_grant');
    expect(server.grantFor(`Bearer ${access_token}`)).toBeNull();
  });

  test('by another app without ending the session of the app it belongs to', async () => {
    const { server, exchange, code } = startServer();
    const once = await code();
    const { access_token } = await answered(await exchange(once));
    await exchange(once, { client_id: 'other-app' });
    expect(server.grantFor(`Bearer ${access_token}`)).not.toBeNull();
  });

  test('in a JSON body, because RFC 6749 asks for a form', async () => {
    const { send } = startServer();
    const response = await send('/auth/token', { method: 'POST', body: '{}' });
    expect((await answered(response))['error']).toBe('invalid_request');
  });

  test('when a parameter is given twice', async () => {
    const { send } = startServer();
    const body = new URLSearchParams('client_id=test-app&grant_type=a&grant_type=b');
    const response = await send('/auth/token', { method: 'POST', body });
    expect((await answered(response))['error']).toBe('invalid_request');
  });
});

describe('a confidential app', () => {
  const basic = (secret: string) =>
    `Basic ${btoa(`${encodeURIComponent(confidentialApp.id)}:${encodeURIComponent(secret)}`)}`;
  const ask = async (authorization: string | undefined, clientId: string) => {
    const { server, request, authorize, post } = startServer();
    const launch = server.mintLaunch({ ...inChart, client: confidentialApp.id });
    const response = await authorize(request({ client_id: confidentialApp.id, launch }));
    const code = new URL(response.headers.get('Location') ?? '').searchParams.get('code') ?? '';
    const form = {
      grant_type: 'authorization_code',
      client_id: clientId,
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    };
    return post('/auth/token', form, authorization);
  };

  test('proves itself with its secret', async () => {
    expect((await ask(basic('p@ss word'), confidentialApp.id)).status).toBe(200);
  });

  test.each([
    ['with a wrong secret', basic('guess'), confidentialApp.id],
    ['without its secret', undefined, confidentialApp.id],
    ['under another name in the body', basic('p@ss word'), 'test-app'],
    ['with something that is not Basic', 'Bearer abc', confidentialApp.id],
    ['with Basic that is not readable', 'Basic !!!', confidentialApp.id],
  ])('is refused %s, with a challenge', async (_, authorization, clientId) => {
    const response = await ask(authorization, clientId);
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Basic /);
    expect((await answered(response))['error']).toBe('invalid_client');
  });
});
