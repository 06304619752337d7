// One resource of each type the app writes, without an error: what the deliberate mistakes spoil.
// Written by hand from rules/fhir.md#record-kinds, so that a mistake in src/fhir cannot excuse
// itself.

const LOCAL = 'https://warmhandoff.example/fhir/CodeSystem';
const SID = 'https://warmhandoff.example/fhir/sid';
const AT = '2026-11-23T15:00:00Z';

const own = (system: string, code: string, display: string): fhir4.CodeableConcept => ({
  coding: [{ system: `${LOCAL}/${system}`, code, display }],
});
const identifier = (key: string): fhir4.Identifier[] => [
  { system: `${SID}/record`, value: `a0000000-0000-8000-8000-000000000001:${key}` },
];
const mother = { reference: 'Patient/p01' };
const provider = { reference: 'PractitionerRole/ob-provider' };

const serviceRequest: fhir4.ServiceRequest = {
  resourceType: 'ServiceRequest',
  meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-servicerequest'] },
  identifier: identifier('referral-1'),
  status: 'active',
  intent: 'order',
  category: [{ coding: [{ system: 'http://snomed.info/sct', code: '386053000' }] }],
  priority: 'urgent',
  code: { coding: [{ system: 'http://snomed.info/sct', code: '306226009' }] },
  subject: mother,
  authoredOn: AT,
  requester: provider,
};

const task: fhir4.Task = {
  resourceType: 'Task',
  identifier: identifier('practice-task-1'),
  status: 'requested',
  businessStatus: own('handoff-business-status', 'agreed', 'Agreed'),
  intent: 'order',
  code: own('handoff-task', 'warm-handoff', 'Warm handoff episode'),
  for: mother,
  authoredOn: AT,
  requester: provider,
};

const communication: fhir4.Communication = {
  resourceType: 'Communication',
  identifier: identifier('offer-1'),
  status: 'completed',
  category: [own('handoff-communication', 'handoff-offer', 'Handoff offer conversation')],
  subject: mother,
  sent: AT,
  payload: [{ contentString: 'Offered an introduction; she prefers to talk it over first.' }],
};

const appointment: fhir4.Appointment = {
  resourceType: 'Appointment',
  identifier: identifier('appointment-1'),
  status: 'booked',
  start: '2026-12-04T19:30:00Z',
  end: '2026-12-04T20:15:00Z',
  participant: [{ actor: mother, status: 'accepted' }],
};

const flag: fhir4.Flag = {
  resourceType: 'Flag',
  identifier: identifier('flag-1'),
  status: 'active',
  code: own('handoff-flag', 'support-followup-due', 'Support follow-up due'),
  subject: mother,
};

const provenance: fhir4.Provenance = {
  resourceType: 'Provenance',
  target: [{ reference: 'Task/1' }],
  recorded: AT,
  activity: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'CREATE' }],
  },
  agent: [{ who: provider }],
};

const document: fhir4.DocumentReference = {
  resourceType: 'DocumentReference',
  identifier: identifier('packet-1'),
  status: 'current',
  type: { coding: [{ system: 'http://loinc.org', code: '57133-1' }] },
  category: [
    {
      coding: [
        {
          system: 'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category',
          code: 'clinical-note',
        },
      ],
    },
  ],
  subject: mother,
  content: [{ attachment: { contentType: 'text/plain', data: 'V2FybSBoYW5kb2Zm' } }],
};

const form: fhir4.QuestionnaireResponse = {
  resourceType: 'QuestionnaireResponse',
  identifier: { system: `${SID}/record`, value: 'a0000000-0000-8000-8000-000000000001:note-1' },
  questionnaire: 'https://warmhandoff.example/fhir/Questionnaire/handoff-note',
  status: 'completed',
  subject: mother,
  authored: AT,
  item: [{ linkId: 'handoff-note', text: 'Handoff note', answer: [{ valueString: 'A note.' }] }],
};

const observation: fhir4.Observation = {
  resourceType: 'Observation',
  identifier: identifier('paper-1'),
  status: 'final',
  category: [
    {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' },
      ],
    },
  ],
  code: { coding: [{ system: 'http://loinc.org', code: '99046-5' }] },
  subject: mother,
  effectiveDateTime: AT,
  performer: [provider],
  valueQuantity: { value: 14, system: 'http://unitsofmeasure.org', code: '{score}' },
};

export const sound = {
  serviceRequest,
  task,
  communication,
  appointment,
  flag,
  provenance,
  document,
  form,
  observation,
};
