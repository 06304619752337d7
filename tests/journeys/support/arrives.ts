import type { Clinic } from './clinic.ts';

/** A record that gets into the chart past the app: late, from a colleague, from another system. */
export function arrives({ ehr }: Clinic, resource: fhir4.FhirResource): void {
  const url = `${resource.resourceType}/${resource.id}`;
  const entry = [{ resource, request: { method: 'PUT' as const, url } }];
  const loaded = ehr.fhir.load({ resourceType: 'Bundle', type: 'transaction', entry });
  if (!loaded.ok) throw new Error(`it was refused: ${JSON.stringify(loaded.outcome)}`);
}

/** A self-harm item of October that was marked, and that nobody followed up. */
export const markedEarlier = (patient: string): fhir4.Observation => ({
  resourceType: 'Observation',
  id: 'earlier',
  status: 'final',
  category: [
    {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/observation-category',
          code: 'survey',
        },
      ],
    },
  ],
  code: { coding: [{ system: 'http://loinc.org', code: '44260-8' }] },
  subject: { reference: `Patient/${patient}` },
  effectiveDateTime: '2026-10-05',
  valueInteger: 1,
});
