/** What IT puts into a new issuer file; the same scopes as the public launcher's entry. */
export const ISSUER_FILE_SKELETON = JSON.stringify(
  {
    name: 'Your health system',
    clientId: 'the client id your EHR gave this app',
    scopes: [
      'launch openid fhirUser online_access',
      'patient/Patient.r patient/Encounter.rs patient/Observation.crs',
      'patient/QuestionnaireResponse.rs patient/Condition.rs patient/RelatedPerson.rs patient/Coverage.rs',
      'patient/ServiceRequest.crus patient/Communication.crus patient/Appointment.crus',
      'patient/Flag.crus patient/DocumentReference.crus user/Task.crus user/Provenance.crs user/HealthcareService.rs',
      'user/Organization.rs user/Location.rs user/Binary.r user/PractitionerRole.rs user/Practitioner.r',
    ].join(' '),
    practice: 'practice/your-practice.json',
    quirks: {},
  },
  null,
  2,
);
