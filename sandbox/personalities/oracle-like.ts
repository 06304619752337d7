import { everyAccess } from '../authorization-server/rules.ts';
import type { ServerRules } from '../fhir-server/rules/rules.ts';
import { scopesFor } from './granted-scopes.ts';
import type { Personality } from './personality.ts';
import { plainWire } from './plain-wire.ts';
import { can, each, UNSAID_OF_SEARCHES, vendorServer } from './vendor-server.ts';

const statement = 'api-evangelist/cerner conformance/cerner-capability-statement-r4-secure.json';
const docs = 'cerner/fhir.cerner.com content/millennium/r4';

const ofPatient = ['_id', 'patient'];

const fhir: ServerRules = {
  ...vendorServer,
  system: ['batch'],
  ifMatch: 'required',
  staleVersion: 409,
  writeAnswer: 'empty',
  location: 'record',
  types: {
    Communication: can('C R P', {
      search: '_id category received recipient',
      // received and -email-status are required too; R4 has no -email-status.
      needs: ['_id', 'category recipient'],
      references: { recipient: ['Practitioner', 'Group'] },
      drops: ['identifier'],
    }),
    Appointment: can('C R P', {
      search: '_id date patient practitioner location status',
      needs: ['_id', 'patient date', 'practitioner date', 'location date'],
      drops: ['identifier'],
    }),
    DocumentReference: can('C R U', {
      search: '_id patient encounter period type category date _lastUpdated',
      needs: ofPatient,
      drops: ['identifier'],
      textsInBinary: true,
    }),
    Observation: can('C R U', {
      search: '_id patient subject category code date _lastUpdated',
      needs: [...ofPatient, 'subject'],
    }),
    Condition: can('C R U', {
      search: '_id patient encounter subject clinical-status category _lastUpdated',
      needs: [...ofPatient, 'subject'],
    }),
    Provenance: can('C R', { search: '_id target', needs: ['_id', 'target'] }),
    RelatedPerson: can('C R P', {
      search: '_id identifier patient',
      needs: ['_id', 'identifier', 'patient'],
    }),
    QuestionnaireResponse: can('R U', { search: '_id patient', needs: ofPatient }),
    ServiceRequest: can('R', {
      search: '_id patient subject code _lastUpdated',
      needs: [...ofPatient, 'subject'],
    }),
    Encounter: can('C R P', {
      search: '_id patient subject status date identifier account _lastUpdated',
      needs: ['_id', 'patient', 'subject', 'identifier', 'account'],
    }),
    Coverage: can('C R P D', { search: '_id patient', needs: ofPatient }),
    Patient: can('C R P', {
      search: '_id identifier name given family address-postalcode birthdate phone email gender',
      needs: [
        '_id',
        'identifier',
        'name',
        'given',
        'family',
        'address-postalcode',
        'birthdate',
        'phone',
        'email',
      ],
    }),
    Practitioner: can('C R', {
      search: '_id identifier given family name active',
      needs: ['_id', 'identifier', 'name', 'active', 'family'],
    }),
    Organization: can('C R', { search: '_id identifier type name address' }),
    Location: can('R', {
      search:
        '_id identifier address address-city address-state address-postalcode name organization type',
      needs: ['_id', 'type'],
    }),
    // On no real Millennium. The app reads its directory and the staff's roles here.
    ...each('HealthcareService PractitionerRole', can('R')),
    ...each('AllergyIntolerance FamilyMemberHistory Immunization', can('C R U')),
    ...each('MedicationRequest', can('C R P')),
    ...each('DiagnosticReport Procedure', can('C R')),
    ...each('Basic', can('C')),
    ...each('Slot', can('R P')),
    ...each('Binary CapabilityStatement Media OperationDefinition StructureDefinition', can('r')),
    ...each(
      'Account CarePlan CareTeam ChargeItem Consent Device Goal InsurancePlan MedicationAdministration ' +
        'MedicationDispense NutritionOrder Person Questionnaire Schedule Specimen',
      can('R'),
    ),
  },
};

/** Oracle Health (Cerner) Millennium, its code sandbox. */
export const oracleLike: Personality = {
  name: 'oracle-like',
  title: 'message, appointment, note, results, provenance; no task, no flag; empty answers',
  facts: [
    {
      about: 'types, interactions, search parameters, batch only',
      document: statement,
      date: '2026-08-14',
      standing: 'V',
    },
    {
      about: 'which searches need which parameters',
      document: statement,
      date: '2026-08-14',
      standing: 'V',
    },
    {
      about: 'no conditional create or update; PUT does not create; a stale version is a 409',
      document: 'api-evangelist/cerner conventions/cerner-conventions.yml',
      date: '2026-08-14',
      standing: 'V2',
    },
    {
      about:
        'create: 201 with Location, ETag and Content-Length 0; patch: 200 with Content-Length 0',
      document: `${docs}/clinical/request-and-response/communication.md`,
      date: '2020-11-11',
      standing: 'V',
    },
    {
      about: 'without If-Match 412, with a wrong one 409',
      document: `${docs}/base/workflow/appointment.md`,
      date: null,
      standing: 'V',
    },
    {
      about: 'Communication.recipient is a Practitioner or a Group',
      document: `${docs}/clinical/request-and-response/communication.md (recipient:Group, recipient:Practitioner)`,
      date: '2020-11-11',
      standing: 'V',
    },
    {
      about:
        'identifier is not among the fields returned of Communication, Appointment, DocumentReference',
      document: `${docs} communication.md, appointment.md, document-reference.md`,
      date: null,
      standing: 'V',
    },
    {
      about: 'SMART capabilities and scopes: one for each type and what it offers',
      document: 'api-evangelist/cerner well-known/cerner-smart-configuration.json',
      date: '2026-08-14',
      standing: 'V',
    },
    {
      about: 'access tokens of 9.5 to 10 minutes; online and offline access',
      document: 'smart-on-fhir/client-js #60, #61, #171 (rules/ehr.md#short-sign-ins)',
      date: null,
      standing: 'V',
    },
  ],
  unknown: [
    UNSAID_OF_SEARCHES,
    'Other elements that are not on the documented lists (basedOn, partOf, note, reasonCode): the pages ' +
      'say "ignored, or can cause errors". Here they are kept.',
    'The text of a message comes back as a Binary there; here it stays in the record.',
    'What a search does with a parameter it does not know: here it is ignored.',
    'The answer for a type that does not exist: here 404.',
    'Which headers a page may read: here those of the open EHR.',
    'Whether refresh tokens rotate: here they do.',
    'HealthcareService and PractitionerRole are not there; they are here because the app reads its ' +
      'directory and the roles of staff there.',
  ],
  fhir,
  authorization: { ...everyAccess, dataScopes: scopesFor(fhir), tokenSeconds: 570 },
  wire: plainWire,
  app: {
    scopeVersion: 'v2',
    access: 'online_access',
    // Our identifier is not kept on an Appointment: it would never be found again as ours. A
    // Communication goes to the inbox of a Practitioner or a Group, and ours are to neither.
    quirks: { notSearchable: ['Appointment'], notWritable: ['Communication'] },
  },
};
