import type { VisitSession } from '../../../src/app/session/session-context.ts';
import { createFhirClient, type FhirClient } from '../../../src/fhir/client/fhir-client.ts';

/** Petra's chart: a visit today, and a screen that asks for a step. Anyone's like it would do. */
export const PETRA = {
  resourceType: 'Patient',
  id: 'w1',
  name: [{ use: 'official', family: 'Wildsample', given: ['Petra'] }],
  gender: 'female',
  birthDate: '1995-04-05',
  telecom: [{ system: 'phone', value: '+1-202-555-0177', use: 'mobile' }],
  communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'en' }] } }],
};
export const VISIT = {
  resourceType: 'Encounter',
  id: 'v1',
  status: 'in-progress',
  class: { code: 'AMB' },
  subject: { reference: 'Patient/w1' },
  period: { start: '2026-11-23T10:30:00-05:00' },
};
export const SCREEN = {
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  category: [
    {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' },
      ],
    },
  ],
  code: { coding: [{ system: 'http://loinc.org', code: '99046-5' }] },
  subject: { reference: 'Patient/w1' },
  effectiveDateTime: '2026-11-23T10:35:00-05:00',
  valueQuantity: { value: 14, unit: '{score}' },
  component: [{ code: { coding: [{ code: 'epds-10' }] }, valueInteger: 0 }],
};
export const PLACE = {
  resourceType: 'HealthcareService',
  id: 'h1',
  active: true,
  name: 'Wild Place',
  telecom: [{ system: 'phone', value: '+1-202-555-0188' }],
  communication: [{ coding: [{ system: 'urn:ietf:bcp:47', code: 'en' }] }],
  availableTime: [{ availableStartTime: '08:00:00', availableEndTime: '17:00:00' }],
};

export type Sent = { readonly resourceType: string; readonly id?: unknown };

/**
 * A client of a server that holds these records, valid or not, and refuses writes.
 * @param storedAs the type it finds a record by, whatever the record says of itself
 */
export function clientOf(
  base: string,
  records: readonly Sent[],
  storedAs: (record: Sent) => string = ({ resourceType }) => resourceType,
): FhirClient {
  const answer = (status: number, body: unknown) => Response.json(body, { status });
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const [, type = '', id, query] =
      /\/([A-Z][A-Za-z]+)(?:\/([^?/]+))?(\?.*)?$/.exec(String(input)) ?? [];
    if (init?.method !== 'GET' || type === '') return answer(404, {});
    const some = records.filter((record) => storedAs(record) === type);
    if (query === undefined) {
      const one = some.find((record) => record.id === id);
      return one === undefined ? answer(404, {}) : answer(200, one);
    }
    const entry = some.map((resource) => ({ resource }));
    return answer(200, { resourceType: 'Bundle', type: 'searchset', entry });
  };
  return createFhirClient({ base, authorization: async () => 'Bearer', fetch });
}

/** The session, in front of such a server. */
export const inFrontOf = (session: VisitSession, records: readonly Sent[]): VisitSession => ({
  ...session,
  patientId: 'w1',
  encounterId: 'v1',
  client: clientOf(session.issuer, records),
});
