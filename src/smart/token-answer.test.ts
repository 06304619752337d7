import { describe, expect, test } from 'vitest';
import { endOf, type TokenAnswer, toContext, toTokenAnswer } from './token-answer.ts';

const ISSUER = 'https://ehr.example.org/fhir';
const minimal = { access_token: 'opaque' };

function answer(body: unknown): TokenAnswer {
  const read = toTokenAnswer(body);
  if (!read.ok) throw new Error(read.reason);
  return read.answer;
}

describe('the token endpoint’s answer', () => {
  test('the shortest answer is enough', () => {
    expect(toContext(answer(minimal), ISSUER, 'launch patient/Patient.r')).toEqual({
      encounterId: null,
      user: null,
      caregiver: null,
      needPatientBanner: true,
      styleUrl: null,
      grantedScopes: ['launch', 'patient/Patient.r'],
    });
  });

  test('a scope that is not echoed was granted as requested; one that is echoed wins', () => {
    const granted = answer({ ...minimal, scope: 'launch  patient/Patient.r' });
    expect(toContext(granted, ISSUER, 'launch user/Task.crus').grantedScopes).toEqual([
      'launch',
      'patient/Patient.r',
    ]);
  });

  test.each([
    [false, false],
    ['false', false],
    [true, true],
    [undefined, true],
    [null, true],
  ])('F19: need_patient_banner %j', (need_patient_banner, shown) => {
    const { needPatientBanner } = toContext(
      answer({ ...minimal, need_patient_banner }),
      ISSUER,
      '',
    );
    expect(needPatientBanner).toBe(shown);
  });

  test('its end is counted from the moment it was asked for', () => {
    expect(endOf(answer({ ...minimal, expires_in: 300 }), 1_000)).toBe(301_000);
    expect(endOf(answer({ ...minimal, expires_in: '300' }), 1_000)).toBe(301_000);
  });

  test('F15: an access token that happens to be a JWT is not looked into for its end', () => {
    const jwt = `e30.${Buffer.from('{"exp":1}').toString('base64url')}.x`;
    expect(endOf(answer({ access_token: jwt }), 1_000)).toBeNull();
  });

  test('a style address that is not https is left alone', () => {
    const style = (smart_style_url: unknown) =>
      toContext(answer({ ...minimal, smart_style_url }), ISSUER, '').styleUrl;
    expect(style('https://ehr.example.org/style.json')).toBe('https://ehr.example.org/style.json');
    expect(style('http://ehr.example.org/style.json')).toBeNull();
    expect(style('javascript:alert(1)')).toBeNull();
    expect(style(7)).toBeNull();
  });

  test.each([
    ['nothing', null],
    ['text', 'access_token=1'],
    ['an error', { error: 'invalid_grant' }],
    ['an empty token', { access_token: '' }],
    ['a token we cannot use', { ...minimal, token_type: 'mac' }],
    ['a patient that is a path', { ...minimal, patient: '../Patient' }],
    ['a patient that is two dots', { ...minimal, patient: '..' }],
    ['a time that is not a number', { ...minimal, expires_in: 'soon' }],
  ])('%s is refused', (_what, body) => {
    expect(toTokenAnswer(body)).toMatchObject({ ok: false });
  });

  test('a refusal names the member, never its value', () => {
    const read = toTokenAnswer({ ...minimal, patient: '../secret' });
    expect(read).toEqual({ ok: false, reason: 'patient is missing or not usable' });
  });
});
