import { describe, expect, test } from 'vitest';
import { inChart, issuer, redirectUri, sentBack, startServer } from './test-app.ts';

const answerTo = async (changes: Readonly<Record<string, string | null>>) => {
  const { authorize, request } = startServer();
  return sentBack(await authorize(request(changes)));
};
const refusalOf = async (changes: Readonly<Record<string, string | null>>) =>
  (await answerTo(changes)).get('error');

describe('an app asks to be authorized from a chart', () => {
  test('it is sent back with a code and its own state', async () => {
    const { authorize, request } = startServer();
    const response = await authorize(request());
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toMatch(`${redirectUri}?code=`);
    expect(sentBack(response).get('state')).toBe('a-state-nobody-guesses');
  });

  test('each answer says whose it is, as discovery promises (RFC 9207)', async () => {
    expect((await answerTo({})).get('iss')).toBe(issuer);
    expect((await answerTo({ response_type: 'token' })).get('iss')).toBe(issuer);
  });

  test('the request may be posted as well as linked', async () => {
    const { send, request } = startServer();
    const response = await send('/auth/authorize', { method: 'POST', body: request() });
    expect(sentBack(response).get('code')).toBeTruthy();
  });

  test('codes are long enough never to be guessed and differ every time', async () => {
    const { code } = startServer();
    const [first, second] = [await code(), await code()];
    expect(Buffer.from(first, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(first).not.toBe(second);
  });

  test('the answer is kept by no cache and its address by no referrer', async () => {
    const { authorize, request } = startServer();
    const { headers } = await authorize(request());
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  test('F7: no cookie is ever set, so it works in a frame', async () => {
    const { authorize, request } = startServer();
    expect((await authorize(request())).headers.get('Set-Cookie')).toBeNull();
  });
});

describe('an app or an address that is not registered', () => {
  test.each([
    ['an unknown client', { client_id: 'nobody' }],
    ['no client', { client_id: null }],
    ['an unregistered address', { redirect_uri: 'http://127.0.0.1:4020/elsewhere.html' }],
    ['an address that only begins like the registered one', { redirect_uri: `${redirectUri}?x=1` }],
    ['no address', { redirect_uri: null }],
  ])('%s gets a page and is never redirected', async (_, changes) => {
    const { authorize, request } = startServer();
    const response = await authorize(request(changes));
    expect(response.status).toBe(400);
    expect(response.headers.get('Location')).toBeNull();
    expect(await response.text()).toContain('The app was not opened');
  });

  test('two redirect addresses are refused without redirecting to either', async () => {
    const { authorize, request } = startServer();
    const params = request();
    params.append('redirect_uri', 'http://evil.example/');
    expect((await authorize(params)).status).toBe(400);
  });
});

describe('each refusal is the error RFC 6749 names', () => {
  test.each([
    ['the response type is missing', { response_type: null }, 'invalid_request'],
    ['the response type is not code', { response_type: 'token' }, 'unsupported_response_type'],
    ['the state is missing', { state: null }, 'invalid_request'],
    ['the PKCE challenge is missing', { code_challenge: null }, 'invalid_request'],
    ['the PKCE method is plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['the PKCE method is left out', { code_challenge_method: null }, 'invalid_request'],
    ['the PKCE challenge is no SHA-256', { code_challenge: 'short' }, 'invalid_request'],
    ['aud is missing', { aud: null }, 'invalid_request'],
    ['aud is another FHIR server', { aud: 'http://evil.example/fhir' }, 'invalid_request'],
    ['the launch handle is missing', { launch: null }, 'invalid_request'],
    ['the launch handle is made up', { launch: 'made-up' }, 'invalid_request'],
    ['the scope launch is not asked for', { scope: 'patient/*.rs' }, 'invalid_scope'],
    ['a patient picker is asked for', { scope: 'launch/patient patient/*.rs' }, 'invalid_scope'],
    ['nothing is asked for', { scope: null }, 'invalid_scope'],
    ['no data asked for is allowed', { scope: 'launch user/Patient.cruds' }, 'invalid_scope'],
  ])('when %s', async (_, changes, error) => {
    expect(await refusalOf(changes)).toBe(error);
  });

  test('a parameter given twice is an invalid request', async () => {
    const { authorize, request } = startServer();
    const params = request();
    params.append('scope', 'patient/*.cruds');
    expect(sentBack(await authorize(params)).get('error')).toBe('invalid_request');
  });

  test('a refusal carries the state back and no code', async () => {
    const answer = await answerTo({ aud: 'http://evil.example/fhir' });
    expect(answer.get('state')).toBe('a-state-nobody-guesses');
    expect(answer.has('code')).toBe(false);
  });

  test('aud may end in a slash, which names the same server', async () => {
    expect(await refusalOf({ aud: 'http://localhost:4010/fhir/' })).toBeNull();
  });
});

describe('a launch handle', () => {
  test('opens the app once', async () => {
    const { authorize, request } = startServer();
    const params = request();
    expect(sentBack(await authorize(params)).has('code')).toBe(true);
    expect(sentBack(await authorize(params)).get('error')).toBe('invalid_request');
  });

  test('made for one app does not open another', async () => {
    const { authorize, request, server } = startServer();
    const foreign = server.mintLaunch({ ...inChart, client: 'other-app' });
    const answer = sentBack(await authorize(request({ launch: foreign })));
    expect(answer.get('error')).toBe('invalid_request');
  });

  test('presented by another app is not spent by it', async () => {
    const { authorize, request, server } = startServer();
    const launch = server.mintLaunch(inChart);
    await authorize(request({ launch, client_id: 'other-app' }));
    expect(sentBack(await authorize(request({ launch }))).has('code')).toBe(true);
  });

  test('is too old after five minutes', async () => {
    const { authorize, request, later } = startServer();
    const params = request();
    later(300);
    expect(sentBack(await authorize(params)).get('error')).toBe('invalid_request');
  });
});
