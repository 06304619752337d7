const patient = { reference: 'Patient/p01' };
const survey = {
  coding: [
    { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' },
  ],
};

/** The smallest valid record of each type an app of this practice may want to write. */
export const sampleRecords: readonly fhir4.FhirResource[] = [
  { resourceType: 'ServiceRequest', status: 'active', intent: 'order', subject: patient },
  { resourceType: 'Task', status: 'requested', intent: 'order', for: patient },
  {
    resourceType: 'Communication',
    status: 'completed',
    subject: patient,
    recipient: [{ reference: 'Practitioner/ob-provider' }],
  },
  {
    resourceType: 'Observation',
    status: 'final',
    category: [survey],
    code: { text: 'A total' },
    subject: patient,
  },
  { resourceType: 'QuestionnaireResponse', status: 'completed', subject: patient },
  {
    resourceType: 'DocumentReference',
    status: 'current',
    subject: patient,
    content: [{ attachment: { contentType: 'text/plain', data: 'Tm90ZQ==' } }],
  },
  { resourceType: 'Flag', status: 'active', code: { text: 'Call' }, subject: patient },
  {
    resourceType: 'Appointment',
    status: 'booked',
    start: '2026-12-04T19:30:00Z',
    end: '2026-12-04T20:00:00Z',
    participant: [{ actor: patient, status: 'accepted' }],
  },
  { resourceType: 'Condition', subject: patient },
  { resourceType: 'RelatedPerson', patient },
  {
    resourceType: 'Provenance',
    target: [patient],
    recorded: '2026-11-23T16:00:00Z',
    agent: [{ who: { reference: 'Practitioner/ob-provider' } }],
  },
];
