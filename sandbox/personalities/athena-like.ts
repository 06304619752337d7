import { everyAccess } from '../authorization-server/rules.ts';
import type { ServerRules } from '../fhir-server/rules/rules.ts';
import { scopesFor } from './granted-scopes.ts';
import type { Personality } from './personality.ts';
import { plainWire } from './plain-wire.ts';
import { can, each, UNSAID_OF_SEARCHES, vendorServer } from './vendor-server.ts';

const model = 'api-evangelist/athenahealth data-model/athenahealth-data-model.yml';

const ofPatient = ['_id', 'patient'];

const fhir: ServerRules = {
  ...vendorServer,
  types: {
    QuestionnaireResponse: can('C R', {
      search: '_id _lastUpdated authored encounter patient questionnaire status',
      needs: ofPatient,
    }),
    ServiceRequest: can('R', {
      search:
        '_id encounter patient status authored _lastUpdated performer requester code category',
      needs: ofPatient,
    }),
    Observation: can('R', {
      search: '_id patient date category code encounter _lastUpdated',
      needs: ofPatient,
    }),
    DocumentReference: can('R', {
      search: '_id patient category type date encounter author custodian _lastUpdated',
      needs: ofPatient,
    }),
    Condition: can('R', {
      search: '_id patient encounter _lastUpdated code category',
      needs: ofPatient,
    }),
    Encounter: can('R', {
      search: '_id patient date _lastUpdated location service-provider practitioner',
      needs: ofPatient,
    }),
    // No search by patient is declared.
    Appointment: can('R', { search: '_id', needs: ['_id'] }),
    Coverage: can('R', { search: 'patient _lastUpdated', needs: ['patient'] }),
    RelatedPerson: can('R', { search: '_id patient _lastUpdated active name', needs: ofPatient }),
    Provenance: can('R', { search: 'target', needs: ['target'] }),
    Patient: can('R', {
      search: '_id identifier name birthdate gender family given _lastUpdated',
    }),
    Practitioner: can('R', { search: '_id identifier', needs: ['_id', 'identifier'] }),
    ...each('Organization Location', can('R', { search: '_id', needs: ['_id'] })),
    // On no athenahealth server. The app reads its directory and the staff's roles here.
    ...each('HealthcareService PractitionerRole', can('R')),
    ...each('Binary Media', can('r')),
    ...each(
      'AllergyIntolerance CarePlan CareTeam Device DiagnosticReport FamilyMemberHistory Goal ' +
        'Immunization Medication MedicationDispense MedicationRequest Procedure Questionnaire Specimen',
      can('R'),
    ),
  },
};

/** athenahealth's FHIR R4 API (not its own API, which writes more). */
export const athenaLike: Personality = {
  name: 'athena-like',
  title: 'only answers to a questionnaire can be written',
  facts: [
    {
      about: 'types, interactions, search parameters',
      document: model,
      date: '2026-08-14',
      standing: 'V',
    },
    {
      about: 'no conditional create, no transaction, no concurrency control advertised',
      document: 'rules/ehr.md#servers',
      date: '2026-08-14',
      standing: 'V',
    },
    {
      about: 'SMART capabilities (no permission-online); no refresh_token among the grant types',
      document: 'api-evangelist/athenahealth well-known/athenahealth-smart-configuration.json',
      date: '2026-08-14',
      standing: 'V',
    },
    {
      about: 'error answers are not published',
      document: 'api-evangelist/athenahealth errors/athenahealth-problem-types.yml',
      date: '2026-08-14',
      standing: 'V2',
    },
    {
      about: 'which searches need the patient',
      document: 'ours',
      date: '2026-11-25',
      standing: 'assumed',
    },
  ],
  unknown: [
    UNSAID_OF_SEARCHES,
    'Which questionnaires may be answered, probably its own only (rules/ehr.md#what-ehrs-take): here any.',
    'Answers to what is not offered, and to unknown parameters: here 404, 405, and ignored.',
    'Life of an access token: here an hour. A refresh is not offered, as its grant types say.',
    'HealthcareService and PractitionerRole are not there; they are here because the app reads its ' +
      'directory and the roles of staff there.',
  ],
  fhir,
  authorization: {
    ...everyAccess,
    capabilities: everyAccess.capabilities.filter((name) => name !== 'permission-online'),
    namedScopes: ['launch', 'launch/patient', 'openid', 'fhirUser', 'profile', 'offline_access'],
    dataScopes: scopesFor(fhir),
    refresh: [],
  },
  wire: plainWire,
  app: { scopeVersion: 'v2', access: 'offline_access', quirks: {} },
};
