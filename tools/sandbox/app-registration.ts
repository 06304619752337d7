import { createHash } from 'node:crypto';
import type { Client } from '../../sandbox/authorization-server/clients.ts';

const clientId = 'warm-handoff-sandbox';

// What the app asks this EHR for (SMART v2 scopes). Task is outside the patient
// compartment of R4, and the practice's directory belongs to no patient: user scopes.
const scopes = [
  'launch',
  'openid',
  'fhirUser',
  'online_access',
  'patient/Patient.r',
  'patient/Encounter.rs',
  'patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|survey',
  'patient/QuestionnaireResponse.rs',
  'patient/RelatedPerson.rs',
  'patient/Coverage.rs',
  'patient/ServiceRequest.crus',
  'patient/Communication.crus',
  'patient/Appointment.crus',
  'patient/Flag.crus',
  'user/Task.crus',
  'user/Provenance.crs',
  'user/HealthcareService.rs',
  'user/Organization.rs',
  'user/Location.rs',
  'user/PractitionerRole.rs',
  'user/Practitioner.r',
];

/** The app as the sandbox EHR's administrator registered it. */
export function registeredApp(appOrigin: string): Client {
  return {
    id: clientId,
    name: 'Connect to care',
    redirectUris: [`${appOrigin}/index.html`, `${appOrigin}/`],
    launchUrl: `${appOrigin}/launch.html`,
    scopes,
  };
}

/**
 * The EHR's file in the app's `ehr/` folder, as the app's installer would add it: named by
 * the SHA-256 of the issuer (lower-case hex, no slash at its end). The build ships none.
 */
export function issuerFile(issuer: string): Readonly<Record<string, unknown>> {
  const name = createHash('sha256').update(issuer).digest('hex');
  return {
    [`ehr/${name}.json`]: {
      clientId,
      scopes: scopes.join(' '),
      practice: 'practice/sample.json',
      quirks: {},
    },
  };
}
