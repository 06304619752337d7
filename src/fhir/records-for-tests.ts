/** A patient; anything in `more` goes over it. */
export function patient(more: Partial<fhir4.Patient> = {}): fhir4.Patient {
  return {
    resourceType: 'Patient',
    id: '1',
    name: [{ family: 'Samplewell', given: ['Testa', 'May'] }],
    gender: 'female',
    birthDate: '1995-03-01',
    ...more,
  };
}

/** A relative of the infant `Patient/2`, coded in v3-RoleCode. */
export function relative(
  code: string,
  more: Partial<fhir4.RelatedPerson> = {},
): fhir4.RelatedPerson {
  const system = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';
  return {
    resourceType: 'RelatedPerson',
    id: `relative-${code}`,
    patient: { reference: 'Patient/2' },
    relationship: [{ coding: [{ system, code }] }],
    name: [{ family: 'Testudo', given: ['Keisha'] }],
    ...more,
  };
}
