import { everyAccess } from '../authorization-server/rules.ts';
import type { ServerRules } from '../fhir-server/rules/rules.ts';
import { scopesFor } from './granted-scopes.ts';
import type { Personality } from './personality.ts';
import { plainWire } from './plain-wire.ts';
import { can, each, UNSAID_OF_SEARCHES, vendorServer } from './vendor-server.ts';

const statement = 'api-evangelist/epic-systems fhir/epic-fhir-r4-capabilitystatement.json';

// "A request missing a required parameter (such as the patient)": error 4111.
const ofPatient = ['_id', 'patient', 'subject'];

const fhir: ServerRules = {
  ...vendorServer,
  unknownParameters: 'ignored-with-warning',
  types: {
    ServiceRequest: can('C R U', {
      search:
        '_id authored category code encounter identifier patient requester status subject based-on ' +
        'body-site instantiates-canonical intent occurrence performer performer-type priority replaces ' +
        'requisition specimen',
      needs: ofPatient,
    }),
    Task: can('R U', {
      search:
        '_id code encounter focus patient status subject authored-on based-on business-status ' +
        'group-identifier identifier intent modified owner part-of performer period priority requester',
      needs: ofPatient,
    }),
    Communication: can('C R', {
      search:
        '_id based-on category encounter part-of patient subject identifier instantiates-canonical ' +
        'medium received recipient sender sent status',
      needs: ofPatient,
    }),
    Observation: can('C R U', {
      search:
        '_id based-on category code date focus patient subject combo-code combo-data-absent-reason ' +
        'combo-value-concept component-code component-data-absent-reason component-value-concept ' +
        'data-absent-reason derived-from device encounter has-member identifier method part-of ' +
        'performer specimen status value-concept value-date value-string',
      // Error 59108: "either the category or code parameter must be specified".
      needs: ['_id', 'patient category', 'patient code', 'subject category', 'subject code'],
    }),
    QuestionnaireResponse: can('C R', {
      search:
        '_id encounter patient subject author authored based-on identifier part-of questionnaire ' +
        'source status',
      needs: ofPatient,
    }),
    DocumentReference: can('C R U', {
      search:
        '_id author category date encounter patient period status subject type authenticator ' +
        'contenttype custodian description event facility format identifier language related relatesto ' +
        'relation security-label setting',
      needs: [...ofPatient, 'encounter'],
      textsInBinary: true,
    }),
    Condition: can('C R', {
      search:
        '_id abatement-date category clinical-status code encounter onset-date patient recorded-date ' +
        'subject abatement-string asserter body-site evidence evidence-detail identifier onset-info ' +
        'severity stage verification-status',
      needs: ofPatient,
    }),
    Flag: can('R', {
      search: '_id encounter patient subject author date identifier',
      needs: ofPatient,
    }),
    Appointment: can('R', {
      search:
        '_id date identifier patient service-category status actor appointment-type based-on location ' +
        'part-status practitioner reason-code reason-reference service-type slot specialty ' +
        'supporting-info',
      needs: ['_id', 'patient', 'identifier'],
    }),
    Encounter: can('R', {
      search:
        '_id class date identifier patient subject account appointment based-on diagnosis ' +
        'episode-of-care location location-period part-of participant participant-type practitioner ' +
        'reason-code reason-reference service-provider special-arrangement status type',
      needs: [...ofPatient, 'identifier'],
    }),
    Coverage: can('R', {
      search:
        '_id beneficiary patient class-type class-value dependent identifier payor policy-holder ' +
        'status subscriber type',
      needs: ['_id', 'patient', 'beneficiary'],
    }),
    RelatedPerson: can('R', {
      search:
        '_id patient active address address-city address-country address-postalcode address-state ' +
        'address-use birthdate email gender identifier name phone relationship telecom',
      needs: ['_id', 'patient'],
    }),
    Provenance: can('r'),
    Organization: can('R', { search: '_id', needs: ['_id'] }),
    Patient: can('C R', {
      search:
        '_id address address-city address-postalcode address-state birthdate family gender given ' +
        'identifier name telecom active address-country address-use death-date email ' +
        'general-practitioner language link organization phone',
    }),
    // On no real Epic. The app reads its directory of receiving practices here.
    HealthcareService: can('R'),
    ...each('Practitioner PractitionerRole Location', can('R')),
    ...each('AllergyIntolerance', can('C R')),
    ...each('BodyStructure Procedure', can('C R U')),
    ...each('DiagnosticReport', can('R U')),
    ...each('ConceptMap', can('C r')),
    ...each('ValueSet', can('r')),
    ...each(
      'Account AdverseEvent Binary CarePlan CareTeam Claim Consent Contract Device DeviceRequest ' +
        'DeviceUseStatement Endpoint EpisodeOfCare ExplanationOfBenefit FamilyMemberHistory Goal Group ' +
        'ImagingStudy Immunization ImmunizationRecommendation List Measure MeasureReport Media ' +
        'Medication MedicationAdministration MedicationDispense MedicationRequest NutritionOrder ' +
        'Questionnaire RequestGroup ResearchSubject Specimen Substance',
      can('R'),
    ),
  },
};

/** Epic's R4 sandbox of May 2026. A hospital's own Epic may allow less. */
export const epicLike: Personality = {
  name: 'epic-like',
  title: 'referral, message, note, results and answers; tasks only changed, flags only read',
  facts: [
    {
      about: 'types, interactions, search parameters',
      document: statement,
      date: '2026-07-24',
      standing: 'V',
    },
    {
      about:
        'conditionalCreate, conditionalUpdate, updateCreate and readHistory false; no system interaction',
      document: statement,
      date: '2026-07-24',
      standing: 'V',
    },
    {
      about:
        'Observation search needs category or code (59108); required parameters (4111); unknown parameters warned of (4122)',
      document: 'api-evangelist/epic-systems errors/epic-systems-error-codes.yml',
      date: '2026-08-14',
      standing: 'V2',
    },
    {
      about: '405 for an interaction that is not advertised; If-Match with 412 on a stale version',
      document:
        'api-evangelist/epic-systems errors/epic-systems-problem-types.yml, conventions/epic-systems-conventions.yml',
      date: '2026-07-24',
      standing: 'V2',
    },
    {
      about: 'SMART capabilities (no permission-online), grant types',
      document: 'api-evangelist/epic-systems authentication/epic-systems-authentication.yml',
      date: '2026-07-24',
      standing: 'V',
    },
    {
      about: 'offline_access is granted and not named in the scope of the answer',
      document: 'smart-on-fhir/client-js #138 (rules/ehr.md#short-sign-ins)',
      date: null,
      standing: 'V',
    },
    {
      about: 'which searches need the patient, beyond the example of error 4111',
      document: 'ours',
      date: '2026-11-25',
      standing: 'assumed',
    },
  ],
  unknown: [
    UNSAID_OF_SEARCHES,
    'Which uses of create a hospital allows (rules/ehr.md#not-known): here all that are advertised.',
    'Whether identifiers that an app writes are kept: here they are.',
    'The body after a write: here what Prefer asks for.',
    'Life of an access token and whether refresh tokens rotate: here an hour, and they do.',
    'Which headers a page may read: here those of the open EHR.',
    'HealthcareService is on no real Epic; it is here because the app reads its directory there.',
    '_revinclude=Provenance:target brings nothing here: a scope to search Provenance is not granted.',
  ],
  fhir,
  authorization: {
    ...everyAccess,
    capabilities: everyAccess.capabilities.filter((name) => name !== 'permission-online'),
    namedScopes: ['launch', 'launch/patient', 'openid', 'fhirUser', 'profile', 'offline_access'],
    unspokenScopes: ['offline_access'],
    dataScopes: scopesFor(fhir),
    refresh: ['offline'],
  },
  wire: plainWire,
  app: { scopeVersion: 'v2', access: 'offline_access', quirks: {} },
};
