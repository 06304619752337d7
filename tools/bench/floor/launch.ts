import FHIR from 'fhirclient';

// The least a SMART app can do, by the library's own documentation.
FHIR.oauth2.authorize({
  clientId: 'bench-floor',
  scope: 'launch openid fhirUser patient/Patient.rs',
  redirectUri: 'index.html',
  pkceMode: 'required',
  completeInTarget: true,
});
