import { describe, expect, test } from 'vitest';
import { toFhirUser } from './fhir-user.ts';

const ISSUER = 'https://ehr.example.org/fhir';
const idToken = (claims: unknown) =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;

describe('who is signed in', () => {
  test('an id_token with - and _ in it is read, where fhirclient throws', () => {
    const token = idToken({ name: '??>>~~ÿÿ Nuñez', fhirUser: 'Practitioner/3' });
    expect(token).toMatch(/[-_]/);
    expect(toFhirUser(token, ISSUER)).toBe('Practitioner/3');
  });

  test.each([
    ['relative', 'PractitionerRole/7', 'PractitionerRole/7'],
    ['absolute', `${ISSUER}/Practitioner/3`, 'Practitioner/3'],
    ['with its version', `${ISSUER}/Practitioner/3/_history/2`, 'Practitioner/3'],
    ['on another server', 'https://other.example.org/fhir/Practitioner/3', null],
    ['of a tenant with a longer name', `${ISSUER}2/Practitioner/3`, null],
    ['of a server whose name goes on', `${ISSUER}-Practitioner/3`, null],
    ['no kind of person', 'Device/3', null],
    ['a Person, whom no record may name', 'Person/3', null],
    ['a Person of this issuer, with its version', `${ISSUER}/Person/3/_history/1`, null],
    ['a relative, who may be named', 'RelatedPerson/3', 'RelatedPerson/3'],
    ['a path', 'Practitioner/../Patient/1', null],
  ])('fhirUser %s', (_how, fhirUser, reference) => {
    expect(toFhirUser(idToken({ fhirUser }), ISSUER)).toBe(reference);
  });

  test('the older claim "profile" is understood', () => {
    expect(toFhirUser(idToken({ profile: 'Practitioner/3' }), ISSUER)).toBe('Practitioner/3');
  });

  test.each([[undefined], [''], ['opaque'], ['a.b.c'], ['e30.bnVsbA.x'], [7]])(
    'an id_token that says nothing (%j) does not stop the launch',
    (token) => {
      expect(toFhirUser(token, ISSUER)).toBeNull();
    },
  );
});
