import type { Actor } from '../domain/handoff-record.ts';
import type { FhirClient } from './fhir-client.ts';

/**
 * The signed-in user as a record names them. Their name is a courtesy: where the EHR does not let
 * the app read it, the reference alone still says who it was.
 */
export async function readUser(client: FhirClient, reference: string | null): Promise<Actor> {
  if (reference === null) return { reference: null, name: 'Signed-in user' };
  const answer = await client.read<fhir4.Practitioner | fhir4.PractitionerRole>(reference);
  const name = answer.ok ? nameOf(answer.value.resource) : undefined;
  return { reference, name: name ?? reference };
}

function nameOf(resource: fhir4.Practitioner | fhir4.PractitionerRole): string | undefined {
  if (resource.resourceType === 'PractitionerRole') return resource.practitioner?.display;
  const [name] = resource.name ?? [];
  if (name?.text !== undefined) return name.text;
  const parts = [...(name?.prefix ?? []), ...(name?.given ?? []), name?.family].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(' ');
}
