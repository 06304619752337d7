import { everyAccess } from '../authorization-server/rules.ts';
import type { ServerRules } from '../fhir-server/rules/rules.ts';
import { scopesFor } from './granted-scopes.ts';
import type { Personality } from './personality.ts';
import { plainWire } from './plain-wire.ts';
import { can, each, UNSAID_OF_SEARCHES, vendorServer } from './vendor-server.ts';

const conformance = 'api-evangelist/allscripts conformance/allscripts-conformance.yml';

const fhir: ServerRules = {
  ...vendorServer,
  refusals: { absentType: 404, interaction: 404 },
  types: {
    ...each(
      'ServiceRequest Observation QuestionnaireResponse DocumentReference Condition ' +
        'AllergyIntolerance MedicationRequest Immunization MedicationStatement ' +
        'MedicationAdministration Questionnaire MedicationDispense',
      can('C R U'),
    ),
    // On no Veradigm server. The app reads its directory of receiving practices here.
    HealthcareService: can('R'),
    Provenance: can('r'),
    Binary: can('r'),
    ...each(
      'Device CarePlan DiagnosticReport Goal Procedure Organization Location Encounter RelatedPerson ' +
        'PractitionerRole Group CareTeam Specimen Coverage Patient Medication Practitioner',
      can('R'),
    ),
  },
};

/** Veradigm (Allscripts), a Veradigm Connect sandbox tenant. */
export const veradigmLike: Personality = {
  name: 'veradigm-like',
  title: 'referral, results, answers and note; no task, message, flag or appointment',
  facts: [
    {
      about: 'which of 31 types can be created and updated; the others are read',
      document: conformance,
      date: '2026-08-14',
      standing: 'V2',
    },
    {
      about: 'the 31 types: no Task, Communication, Flag, Appointment',
      document: 'api-evangelist/allscripts data-model/allscripts-data-model.yml',
      date: '2026-08-14',
      standing: 'V2',
    },
    {
      about: '404 for a resource, type or endpoint that does not exist; 403 without scope',
      document: 'api-evangelist/allscripts errors/allscripts-problem-types.yml',
      date: '2026-08-14',
      standing: 'V2',
    },
    {
      about: 'SMART capabilities (no permission-online), scopes, grant types',
      document: 'api-evangelist/allscripts scopes/allscripts-scopes.yml',
      date: '2026-08-14',
      standing: 'V2',
    },
  ],
  unknown: [
    UNSAID_OF_SEARCHES,
    'Search parameters beyond those that lead to the patient: here all of R4.',
    'Provenance is listed without search parameters: here it is read by id only.',
    'If-Match and conditional create: here optional, and not known.',
    'online_access is among its scopes and permission-online is not among its capabilities: here both are as it says.',
    'Life of an access token and whether refresh tokens rotate: here an hour, and they do.',
    'HealthcareService is not there; it is here because the app reads its directory there.',
  ],
  fhir,
  authorization: {
    ...everyAccess,
    capabilities: everyAccess.capabilities.filter((name) => name !== 'permission-online'),
    dataScopes: scopesFor(fhir),
  },
  wire: plainWire,
  app: { scopeVersion: 'v2', access: 'offline_access', quirks: {} },
};
