import { everyAccess } from '../authorization-server/rules.ts';
import type { ServerRules } from '../fhir-server/rules/rules.ts';
import { scopesFor } from './granted-scopes.ts';
import type { Personality } from './personality.ts';
import { plainWire } from './plain-wire.ts';
import { can, each, UNSAID_OF_SEARCHES, vendorServer } from './vendor-server.ts';

const statement =
  'api-evangelist/meditech conformance/meditech-greenfield-capabilitystatement.json';

const fhir: ServerRules = {
  ...vendorServer,
  types: {
    Communication: can('C R', {
      search: '_id part-of patient recipient sender sent subject',
    }),
    QuestionnaireResponse: can('C R U', {
      search: '_id authored patient questionnaire status',
    }),
    ServiceRequest: can('R', {
      search: '_id authored category code encounter patient status',
    }),
    // Read by its id, never found by a search.
    Task: can('r'),
    Provenance: can('r'),
    Observation: can('R', { search: '_id patient category code date' }),
    DocumentReference: can('R', { search: '_id patient type period' }),
    Condition: can('R', {
      search: '_id patient category clinical-status code onset-date recorded-date',
    }),
    Appointment: can('R', { search: '_id date location patient practitioner status' }),
    Coverage: can('R', { search: '_id patient' }),
    RelatedPerson: can('R', { search: '_id patient name' }),
    Organization: can('R', { search: '_id name address' }),
    Patient: can('R', { search: '_id identifier name birthdate gender family email phone' }),
    Practitioner: can('R', { search: '_id family given name identifier active' }),
    PractitionerRole: can('R', { search: '_id specialty practitioner' }),
    ...each('Encounter Location', can('R')),
    // On no MEDITECH server. The app reads its directory of receiving practices here.
    HealthcareService: can('R'),
    ...each('Binary', can('r')),
    ...each(
      'AllergyIntolerance CarePlan CareTeam Device DiagnosticReport Goal Group Immunization Media ' +
        'Medication MedicationDispense MedicationRequest Procedure Specimen ValueSet',
      can('R'),
    ),
  },
};

/** MEDITECH's Greenfield workspace, US Core STU6. */
export const meditechLike: Personality = {
  name: 'meditech-like',
  title: 'only messages and answers to a questionnaire can be written',
  facts: [
    {
      about: 'types, interactions, search parameters',
      document: statement,
      date: '2026-08-06',
      standing: 'V',
    },
    {
      about: 'the write surface is Communication and QuestionnaireResponse',
      document: 'api-evangelist/meditech conformance/meditech-greenfield-conformance.yml',
      date: '2026-08-06',
      standing: 'V',
    },
    {
      about: 'Task can be read by id and not searched; Flag is absent',
      document: statement,
      date: '2026-08-06',
      standing: 'V',
    },
    {
      about: 'grant types with refresh_token, S256, default scope patient/*.read (v1 syntax)',
      document: 'api-evangelist/meditech authentication/meditech-greenfield-oauth.yml',
      date: '2026-08-06',
      standing: 'V',
    },
    {
      about: 'scopes in v1 only, and no online_access',
      document: 'ours',
      date: '2026-11-25',
      standing: 'assumed',
    },
  ],
  unknown: [
    UNSAID_OF_SEARCHES,
    'Its SMART capabilities are not in what we read: here those of SMART without v2 scopes and online access.',
    'If-Match and conditional create: here optional, and not known.',
    'Answers to what is not offered, and to unknown parameters: here 404, 405, and ignored.',
    'Communication follows the Argonaut messaging profile; which messages it takes is not known: here any.',
    'HealthcareService is not there; it is here because the app reads its directory there.',
  ],
  fhir,
  authorization: {
    ...everyAccess,
    capabilities: everyAccess.capabilities.filter(
      (name) => name !== 'permission-online' && name !== 'permission-v2',
    ),
    namedScopes: ['launch', 'launch/patient', 'openid', 'fhirUser', 'profile', 'offline_access'],
    dataScopes: scopesFor(fhir),
    refresh: ['offline'],
  },
  wire: plainWire,
  app: { scopeVersion: 'v1', access: 'offline_access', quirks: {} },
};
