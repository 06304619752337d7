import type { Clinic } from './clinic.ts';

/** A record that gets into the chart past the app: late, from a colleague, from another system. */
export function arrives({ ehr }: Clinic, resource: fhir4.FhirResource): void {
  const url = `${resource.resourceType}/${resource.id}`;
  const entry = [{ resource, request: { method: 'PUT' as const, url } }];
  const loaded = ehr.fhir.load({ resourceType: 'Bundle', type: 'transaction', entry });
  if (!loaded.ok) throw new Error(`it was refused: ${JSON.stringify(loaded.outcome)}`);
}
