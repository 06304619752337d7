import { createHash } from 'node:crypto';
import type { Client } from '../../sandbox/authorization-server/clients.ts';
import { open } from '../../sandbox/personalities/open.ts';
import type { Personality } from '../../sandbox/personalities/personality.ts';
import { scopesForEhr } from './scopes-for-ehr.ts';

/** Ours, in the practice EHR. */
export const OWN_CLIENT_ID = 'warm-handoff-sandbox';

const SURVEY = '?category=http://terminology.hl7.org/CodeSystem/observation-category|survey';
const SIGN_IN = ['launch', 'openid', 'fhirUser', 'online_access'];
// Task and Provenance are outside the patient compartment of R4, and the practice's directory belongs
// to no patient: user scopes.
const EVERYWHERE = [
  'user/Task.crus',
  'user/Provenance.crs',
  'user/PractitionerRole.rs',
  'user/Practitioner.r',
];
const CHART = [
  ...SIGN_IN,
  // For a trial without the chart: launch.html?iss=… and the EHR asks for the patient.
  'launch/patient',
  'patient/Patient.r',
  'patient/Encounter.rs',
  `patient/Observation.crs${SURVEY}`,
  // `c` only for an EHR that takes no note in any other form.
  'patient/QuestionnaireResponse.crs',
  // Whom a sentence fits: a birth in the last year, a loss.
  'patient/Condition.rs',
  'patient/RelatedPerson.rs',
  'patient/Coverage.rs',
  'patient/ServiceRequest.crus',
  'patient/Communication.crus',
  'patient/Appointment.crus',
  'patient/Flag.crus',
  'patient/DocumentReference.crus',
  ...EVERYWHERE,
  'user/HealthcareService.rs',
  'user/Organization.rs',
  'user/Location.rs',
  // The text of a note, where the EHR keeps it apart from the note.
  'user/Binary.r',
];
// A parent handed off from an infant's chart: the token's patient is the infant, so the parent's own
// chart needs user scopes (rules/chart.md#own-chart). Without them nothing about her is written.
const INFANT = [
  ...CHART,
  'user/Patient.rs',
  `user/Observation.crs${SURVEY}`,
  'user/QuestionnaireResponse.crs',
  'user/Condition.rs',
  'user/RelatedPerson.rs',
  'user/Coverage.rs',
  'user/ServiceRequest.crus',
  'user/Communication.crus',
  'user/Appointment.crus',
  'user/Flag.crus',
  'user/DocumentReference.crus',
];
const LIST = [
  ...SIGN_IN,
  ...EVERYWHERE,
  // Which room: one search for the practice's visits of today.
  'user/Encounter.rs',
  'user/Patient.rs',
  `user/Observation.rs${SURVEY}`,
  'user/QuestionnaireResponse.rs',
  'user/Communication.crus',
];

/** The app as the sandbox EHR's administrator registered it. */
export function registeredApp(appOrigin: string, ehr: Personality = open): Client {
  return {
    id: OWN_CLIENT_ID,
    name: 'Connect to care',
    redirectUris: [`${appOrigin}/index.html`, `${appOrigin}/`],
    launchUrl: `${appOrigin}/launch.html`,
    launchUrlFor: {
      infant: `${appOrigin}/launch-infant.html`,
      list: `${appOrigin}/launch-list.html`,
    },
    scopes: scopesForEhr([...new Set([...INFANT, ...LIST])], ehr),
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
      scopes: scopesForEhr(CHART, ehr).join(' '),
      launches: {
        infant: { scopes: scopesForEhr(INFANT, ehr).join(' ') },
        list: { scopes: scopesForEhr(LIST, ehr).join(' ') },
      },
      standalone: true,
      practice: 'practice/sample.json',
      quirks: ehr.app.quirks,
    },
  };
}
