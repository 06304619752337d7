import { describe, expect, test } from 'vitest';
import { endOf, type TokenAnswer, toContext, toTokenAnswer } from './token-answer.ts';

const ISSUER = 'https://ehr.example.org/fhir';
const minimal = { access_token: 'opaque' };

function answer(body: unknown): TokenAnswer {
  const read = toTokenAnswer(body, ISSUER);
  if (!read.ok) throw new Error(read.reason);
  return read.answer;
}

describe('the token endpoint’s answer', () => {
  test('the shortest answer is enough', () => {
    expect(toContext(answer(minimal), 'launch patient/Patient.r')).toEqual({
      encounterId: null,
      caregiver: null,
      needPatientBanner: true,
      styleUrl: null,
      grantedScopes: ['launch', 'patient/Patient.r'],
    });
  });

  test('a scope that is not echoed was granted as requested; one that is echoed wins', () => {
    const granted = answer({ ...minimal, scope: 'launch  patient/Patient.r' });
    expect(toContext(granted, 'launch user/Task.crus').grantedScopes).toEqual([
      'launch',
      'patient/Patient.r',
    ]);
  });

  test.each([
    [false, false],
    ['false', false],
    ['False', false],
    [true, true],
    [undefined, true],
    [null, true],
  ])('F19: need_patient_banner %j', (need_patient_banner, shown) => {
    const { needPatientBanner } = toContext(answer({ ...minimal, need_patient_banner }), '');
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
      toContext(answer({ ...minimal, smart_style_url }), '').styleUrl;
    expect(style('https://ehr.example.org/style.json')).toBe('https://ehr.example.org/style.json');
    expect(style('http://ehr.example.org/style.json')).toBeNull();
    expect(style('javascript:alert(1)')).toBeNull();
    expect(style(7)).toBeNull();
  });

  test.each([
    [null, null],
    ['', null],
    [' ', null],
    [undefined, null],
    ['w1', 'w1'],
    [4711, '4711'],
    [0, '0'],
    ['Patient/w1', 'w1'],
    ['Patient/w1/_history/3', 'w1'],
    [`${ISSUER}/Patient/w1`, 'w1'],
    [`${ISSUER}/Patient/w1/_history/3`, 'w1'],
  ])('patient %j is the person %j', (patient, id) => {
    expect(answer({ ...minimal, patient }).patient).toBe(id);
  });

  test.each([
    [null, null],
    ['', null],
    ['v1', 'v1'],
    [12, '12'],
    ['Encounter/v1', 'v1'],
    [`${ISSUER}/Encounter/v1`, 'v1'],
  ])('encounter %j is the visit %j', (encounter, id) => {
    expect(answer({ ...minimal, encounter }).encounter).toBe(id);
  });

  test.each([[null], [''], [undefined], ['soon'], [{}], [true]])(
    'expires_in %j: when the token ends is not told, and it is no token that has ended',
    (expires_in) => {
      expect(endOf(answer({ ...minimal, expires_in }), 1_000)).toBeNull();
    },
  );

  test.each([
    ['token_type'],
    ['scope'],
    ['refresh_token'],
    ['patient'],
    ['encounter'],
    ['id_token'],
  ])('%s as null or empty is the same as not there', (member) => {
    for (const absent of [null, '']) {
      const read = answer({ ...minimal, [member]: absent });
      expect(toContext(read, 'launch patient/Patient.r')).toEqual(
        toContext(answer(minimal), 'launch patient/Patient.r'),
      );
      expect([read.refresh_token, read.patient]).toEqual([null, null]);
    }
  });

  test('every optional member at once as null', () => {
    const members = [
      'token_type',
      'expires_in',
      'scope',
      'refresh_token',
      'patient',
      'encounter',
      'need_patient_banner',
      'smart_style_url',
      'id_token',
      'fhirContext',
      'intent',
      'tenant',
    ];
    const nulls = Object.fromEntries(members.map((member) => [member, null]));
    expect(toContext(answer({ ...minimal, ...nulls }), 'launch')).toEqual(
      toContext(answer(minimal), 'launch'),
    );
  });

  test('scopes as a list of words are those words', () => {
    const granted = answer({ ...minimal, scope: ['launch', 'patient/Patient.r'] });
    expect(toContext(granted, '').grantedScopes).toEqual(['launch', 'patient/Patient.r']);
  });

  test.each([
    ['nothing', null],
    ['text', 'access_token=1'],
    ['an error', { error: 'invalid_grant' }],
    ['an empty token', { access_token: '' }],
    ['a token we cannot use', { ...minimal, token_type: 'mac' }],
    ['a patient that is a path', { ...minimal, patient: '../Patient' }],
    ['a patient that is two dots', { ...minimal, patient: '..' }],
    ['a patient of another server', { ...minimal, patient: 'https://other.example.org/Patient/1' }],
    ['a patient of a longer-named tenant', { ...minimal, patient: `${ISSUER}2/Patient/1` }],
    ['a patient that is someone’s relative', { ...minimal, patient: 'RelatedPerson/1' }],
    ['a patient with more behind', { ...minimal, patient: 'Patient/1/Observation/2' }],
    ['a patient that is a fraction', { ...minimal, patient: 1.5 }],
    ['a patient that is a list', { ...minimal, patient: ['1'] }],
    ['a visit that is a path', { ...minimal, encounter: 'Encounter/../Patient' }],
  ])('%s is refused', (_what, body) => {
    expect(toTokenAnswer(body, ISSUER)).toMatchObject({ ok: false });
  });

  test('a refusal names the member, never its value', () => {
    const read = toTokenAnswer({ ...minimal, patient: '../secret' }, ISSUER);
    expect(read).toEqual({ ok: false, reason: 'patient is missing or not usable' });
  });
});
