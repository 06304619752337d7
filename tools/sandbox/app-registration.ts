import { createHash } from 'node:crypto';
import type { Client } from '../../sandbox/authorization-server/clients.ts';
import { open } from '../../sandbox/personalities/open.ts';
import type { Personality } from '../../sandbox/personalities/personality.ts';
import { scopesForEhr } from './scopes-for-ehr.ts';

/** Ours, in the practice EHR. */
export const OWN_CLIENT_ID = 'warm-handoff-sandbox';

// What the app asks this EHR for (SMART v2 scopes). Task is outside the patient
// compartment of R4, and the practice's directory belongs to no patient: user scopes.
const scopes = [
  'launch',
  // For a trial without the chart: launch.html?iss=… and the EHR asks for the patient.
  'launch/patient',
  'openid',
  'fhirUser',
  'online_access',
  'patient/Patient.r',
  'patient/Encounter.rs',
  // The waiting list says which room: one search for the practice's visits of today.
  'user/Encounter.rs',
  'patient/Observation.crs?category=http://terminology.hl7.org/CodeSystem/observation-category|survey',
  // `c` only for an EHR that takes no note in any other form.
  'patient/QuestionnaireResponse.crs',
  'patient/RelatedPerson.rs',
  'patient/Coverage.rs',
  'patient/ServiceRequest.crus',
  'patient/Communication.crus',
  'patient/Appointment.crus',
  'patient/Flag.crus',
  'patient/DocumentReference.crus',
  'user/Task.crus',
  // A parent handed off from an infant's chart: the token's patient is the infant, so the parent's
  // own chart needs user scopes (rules/chart.md#own-chart). Without them nothing about her is
  // written.
  'user/Patient.rs',
  'user/Observation.crs?category=http://terminology.hl7.org/CodeSystem/observation-category|survey',
  'user/QuestionnaireResponse.crs',
  'user/RelatedPerson.rs',
  'user/Coverage.rs',
  'user/ServiceRequest.crus',
  'user/Communication.crus',
  'user/Appointment.crus',
  'user/Flag.crus',
  'user/DocumentReference.crus',
  'user/Provenance.crs',
  'user/HealthcareService.rs',
  'user/Organization.rs',
  'user/Location.rs',
  // The text of a note, where the EHR keeps it apart from the note.
  'user/Binary.r',
  'user/PractitionerRole.rs',
  'user/Practitioner.r',
];

/** The app as the sandbox EHR's administrator registered it. */
export function registeredApp(appOrigin: string, ehr: Personality = open): Client {
  return {
    id: OWN_CLIENT_ID,
    name: 'Connect to care',
    redirectUris: [`${appOrigin}/index.html`, `${appOrigin}/`],
    launchUrl: `${appOrigin}/launch.html`,
    scopes: scopesForEhr(scopes, ehr),
  };
}

/** An app of someone else's, as `npm start -- --app` registers it. */
export type OtherApp = {
  readonly id: string;
  readonly redirectUri: string;
  readonly launchUrl: string;
};

// It may ask for anything this EHR has: what it is granted is what it asks for and the EHR offers.
const OTHER_APPS_MAY = [
  ...[
    'launch',
    'launch/patient',
    'openid',
    'fhirUser',
    'profile',
    'online_access',
    'offline_access',
  ],
  ...['patient/*.cruds', 'user/*.cruds'],
];

/** A public client with PKCE, as every browser app is. */
export const otherApp = ({ id, redirectUri, launchUrl }: OtherApp): Client => ({
  id,
  name: id,
  redirectUris: [redirectUri],
  launchUrl,
  scopes: OTHER_APPS_MAY,
});

/**
 * The EHR's file in the app's `ehr/` folder, as the app's installer would add it: named by
 * the SHA-256 of the issuer (lower-case hex, no slash at its end). The build ships none.
 */
export function issuerFile(
  issuer: string,
  ehr: Personality = open,
): Readonly<Record<string, unknown>> {
  const name = createHash('sha256').update(issuer).digest('hex');
  return {
    [`ehr/${name}.json`]: {
      clientId: OWN_CLIENT_ID,
      scopes: scopesForEhr(scopes, ehr).join(' '),
      standalone: true,
      practice: 'practice/sample.json',
      quirks: ehr.app.quirks,
    },
  };
}
