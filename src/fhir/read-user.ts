import type { Actor } from '../domain/handoff-record.ts';
import type { FhirClient } from './fhir-client.ts';
import type { FhirFailure } from './fhir-failure.ts';

/**
 * The signed-in user as a record names them. Their name is a courtesy: where it cannot be read,
 * the reference alone still says who it was, and `failure` why there is no name.
 */
export async function readUser(
  client: FhirClient,
  reference: string | null,
): Promise<{ readonly user: Actor; readonly failure: FhirFailure | null }> {
  if (reference === null) return { user: { reference, name: 'Signed-in user' }, failure: null };
  const answer = await client.read<fhir4.Practitioner | fhir4.PractitionerRole>(reference);
  const name = answer.ok ? nameOf(answer.value.resource) : undefined;
  return {
    user: { reference, name: name ?? reference },
    failure: answer.ok ? null : answer.failure,
  };
}

function nameOf(resource: fhir4.Practitioner | fhir4.PractitionerRole): string | undefined {
  if (resource.resourceType === 'PractitionerRole') return resource.practitioner?.display;
  const [name] = resource.name ?? [];
  if (name?.text !== undefined) return name.text;
  const parts = [...(name?.prefix ?? []), ...(name?.given ?? []), name?.family].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(' ');
}
