import { describe, expect, test } from 'vitest';
import { toCaregiver } from './launch-caregiver.ts';

const MOTHER = { reference: 'RelatedPerson/nia-mother' };
const ROLE = 'https://ehr.example.org/launch-role';

describe('who the EHR names beside an infant (fhirContext)', () => {
  test.each([
    ['without a role', MOTHER],
    ['as part of the launch', { ...MOTHER, role: 'launch' }],
    ['as caregiver', { ...MOTHER, role: `${ROLE}/caregiver` }],
    ['as mother, in a code', { ...MOTHER, role: `${ROLE}#Mother` }],
  ])('one relative %s is the person', (_how, item) => {
    expect(toCaregiver([{ reference: 'ImagingStudy/9' }, item])).toBe('RelatedPerson/nia-mother');
  });

  test('two relatives are a question for staff, not a choice for the app', () => {
    expect(toCaregiver([MOTHER, { reference: 'RelatedPerson/nia-father' }])).toBeNull();
    expect(toCaregiver([MOTHER, { ...MOTHER, role: 'launch' }])).toBe('RelatedPerson/nia-mother');
  });

  test.each([
    ['nothing', undefined],
    ['text', 'RelatedPerson/1'],
    ['an object', MOTHER],
    ['a list of text', ['RelatedPerson/1']],
    ['another role', [{ ...MOTHER, role: `${ROLE}/emergency-contact` }]],
    ['an address elsewhere', [{ reference: 'https://elsewhere.example/RelatedPerson/1' }]],
    ['a path that leads away', [{ reference: 'RelatedPerson/../Patient/1' }]],
    ['a patient', [{ reference: 'Patient/1' }]],
    ['a role that is no text', [{ ...MOTHER, role: 7 }]],
    ['null inside', [null]],
  ])('%s is left alone', (_what, fhirContext) => {
    expect(toCaregiver(fhirContext)).toBeNull();
  });
});
