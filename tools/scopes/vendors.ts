/**
 * What EHR products let an app do: sandbox CapabilityStatements as of the date given
 * (rules/ehr.md#what-ehrs-take; sandbox/personalities has each with its document). A tenant may be
 * narrower. C create, U update (or patch), R read and search, r read by id only; a type that is
 * missing is not offered, or is not known to be.
 */
export type Vendor = {
  /** As in the sandbox's personalities. */
  readonly key: string;
  readonly name: string;
  readonly facts: string;
  readonly can: Readonly<Record<string, string>>;
  /** What lets a token be renewed during a visit; null: nothing does, or nothing is known to. */
  readonly session: 'online_access' | 'offline_access' | null;
  /** The scopes of its issuer file; where both are understood, v2. */
  readonly syntax: 'v1' | 'v2';
  /** Resource types that are readable but cannot be searched as the app does. */
  readonly notSearchable?: readonly string[];
  /** Resource types that it takes, and that mean something else there. */
  readonly notWritable?: readonly string[];
  /** What to know when registering; one line each. */
  readonly notes: readonly string[];
};

/** Read by every server with US Core 6.1.0; HealthcareService is not in it. */
const US_CORE = {
  Patient: 'R',
  Encounter: 'R',
  Condition: 'R',
  Coverage: 'R',
  Organization: 'R',
  Location: 'R',
  Binary: 'R',
  Practitioner: 'R',
  PractitionerRole: 'R',
} as const;

/** Oracle Health and athenahealth have no PractitionerRole. */
const { PractitionerRole: _, ...WITHOUT_ROLES } = US_CORE;

const ALL = {
  ...US_CORE,
  HealthcareService: 'R',
  ServiceRequest: 'CUR',
  Task: 'CUR',
  Communication: 'CUR',
  Observation: 'CUR',
  QuestionnaireResponse: 'CUR',
  DocumentReference: 'CUR',
  Flag: 'CUR',
  Appointment: 'CUR',
  Provenance: 'CR',
  RelatedPerson: 'CUR',
} as const;

export const VENDORS: readonly Vendor[] = [
  {
    key: 'epic-like',
    name: 'Epic',
    facts: 'R4 sandbox of May 2026, fetched 2026-07-24',
    can: {
      ...US_CORE,
      ServiceRequest: 'CUR',
      Task: 'UR',
      Communication: 'CR',
      Observation: 'CUR',
      QuestionnaireResponse: 'CR',
      DocumentReference: 'CUR',
      Flag: 'R',
      Appointment: 'R',
      Provenance: 'R',
      RelatedPerson: 'R',
    },
    session: 'offline_access',
    syntax: 'v2',
    notes: [
      'Register at fhir.epic.com; list every API behind the scopes below. Each site enables the app, and writing, for itself.',
      'No `online_access`. `offline_access` is granted without being named in the answer. Leave it out where policy forbids it: the panel is then opened again after one token’s life, and what was saved stays.',
      'Task: one made in Epic is updated; the app cannot create one. Which uses of ServiceRequest and Communication are let through is the site’s choice: preflight, then one test patient.',
      'Real embedding needs Hyperdrive; its minimum version rises with each release.',
    ],
  },
  {
    key: 'oracle-like',
    name: 'Oracle Health (Millennium)',
    facts: 'public description of 2026-08-14',
    can: {
      ...WITHOUT_ROLES,
      ServiceRequest: 'R',
      Communication: 'CUR',
      Observation: 'CUR',
      QuestionnaireResponse: 'UR',
      DocumentReference: 'CUR',
      Appointment: 'CUR',
      Provenance: 'CR',
      RelatedPerson: 'CUR',
    },
    session: 'online_access',
    syntax: 'v2',
    // Communication by category and recipient, Appointment by patient and date only (F28).
    notSearchable: ['Appointment', 'Communication'],
    // It goes to the inbox of a Practitioner or a Group, and ours are to neither.
    notWritable: ['Communication'],
    notes: [
      'The tenant is part of the FHIR address: one issuer file per tenant. https on port 443 and a public host name.',
      'A new registration takes about 15 minutes to work. Tokens live about 10 minutes.',
      'An Appointment made by the app could not be found again as its own (identifiers are not kept): the booked visit is in the note, and in the schedule once someone books it there.',
      'The referral order is placed by the clinician in PowerChart; the app finds and links it.',
      'PowerChart sizes the frame to its content, and pop-ups lose the session: everything stays in the frame.',
    ],
  },
  {
    key: 'athena-like',
    name: 'athenahealth',
    facts: 'FHIR R4 CapabilityStatement of 2026-08-14',
    can: {
      ...WITHOUT_ROLES,
      ServiceRequest: 'R',
      Observation: 'R',
      QuestionnaireResponse: 'CR',
      DocumentReference: 'R',
      Appointment: 'R',
      Provenance: 'R',
      RelatedPerson: 'R',
    },
    session: null,
    syntax: 'v2',
    // No search by patient is declared.
    notSearchable: ['Appointment'],
    notes: [
      'Nothing of the handoff can be written but, perhaps, a QuestionnaireResponse (likely only for athena’s own forms): plan on the note being pasted.',
      'The frame has no clipboard permission: the note is shown selected, to be copied by hand.',
    ],
  },
  {
    key: 'meditech-like',
    name: 'MEDITECH (Greenfield)',
    facts: 'public description of 2026-08-06',
    can: {
      ...US_CORE,
      ServiceRequest: 'R',
      Communication: 'CR',
      Observation: 'R',
      QuestionnaireResponse: 'CUR',
      DocumentReference: 'R',
      Appointment: 'R',
      Task: 'r',
      Provenance: 'r',
      RelatedPerson: 'R',
    },
    session: 'offline_access',
    syntax: 'v1',
    notes: [
      'The note is filed as a Communication. v1 scopes, until its `.well-known/smart-configuration` lists `permission-v2`.',
    ],
  },
  {
    key: 'veradigm-like',
    name: 'Veradigm',
    facts: 'sandbox of 2026-08-14',
    can: {
      ...US_CORE,
      ServiceRequest: 'CUR',
      Observation: 'CUR',
      QuestionnaireResponse: 'CUR',
      DocumentReference: 'CUR',
      RelatedPerson: 'R',
      Provenance: 'r',
    },
    session: 'offline_access',
    syntax: 'v2',
    notes: [
      'Task, Communication, Flag and Appointment are not among its 31 types: a booked visit is in the note only.',
    ],
  },
  {
    key: 'launcher-like',
    name: 'Public SMART launcher',
    facts: 'launch.smarthealthit.org, v2',
    can: ALL,
    session: 'online_access',
    syntax: 'v2',
    notes: [
      'For a first try only: `npm run trial` (below). Data are shared with everybody and reset at any time: never a real patient.',
      'Its frame, errors and scopes are kinder than any EHR’s: it proves that the app opens, not that it will elsewhere.',
    ],
  },
  {
    key: 'open',
    name: 'Any full FHIR R4 server with SMART App Launch 2',
    facts: 'HAPI, Medplum, Azure, Google and others behind an authorization server',
    can: ALL,
    session: 'online_access',
    syntax: 'v2',
    notes: [
      'The whole record, in one transaction where the server takes one. A server that lets two conditional creates race is repaired afterwards.',
    ],
  },
];
