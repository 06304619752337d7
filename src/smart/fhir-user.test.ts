import { describe, expect, test } from 'vitest';
import { toFhirUser } from './fhir-user.ts';

const ISSUER = 'https://ehr.example.org/fhir';

describe('who is signed in', () => {
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
    expect(toFhirUser({ fhirUser }, ISSUER)).toBe(reference);
  });

  test('the older claim "profile" is understood', () => {
    expect(toFhirUser({ profile: 'Practitioner/3' }, ISSUER)).toBe('Practitioner/3');
  });

  test.each([[{}], [{ fhirUser: 7 }], [{ fhirUser: null }], [{ fhirUser: '' }]])(
    'claims that say nothing (%j) name nobody',
    (claims) => {
      expect(toFhirUser(claims, ISSUER)).toBeNull();
    },
  );
});
