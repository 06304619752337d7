import type { Abilities } from '../client/abilities.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import { referenceTo } from '../codes/reference.ts';
import { ownIdentifier } from '../handoff/record/record-identity.ts';
import type { RecordResource } from '../handoff/record/record-type.ts';

/**
 * Takes back what was created beside someone else's handoff, or twice. To a server, a conditional
 * create that meets a record is a success (R4 §3.1.0.8.1), so when two people decide differently in
 * the same moment, the second one's other records are written all the same. Nothing is deleted: they
 * are marked as entered in error, and give up the identifier, which a later decision mints again.
 * @returns what could not be taken back, `Task/12`: someone has to mark it by hand
 */
export async function takeBack(
  client: FhirClient,
  created: readonly fhir4.Resource[],
  of: Abilities['of'],
): Promise<readonly string[]> {
  const left = await Promise.all(
    // What somebody made in the EHR is theirs, whatever became of ours.
    created
      .filter((one) => !isTheirs(one as RecordResource))
      .map(async (resource) => {
        const name = referenceTo(resource);
        // A reason to cancel belongs to a cancelled visit (R4 app-4).
        const { identifier: _, cancelationReason: __, ...rest } = resource as fhir4.Appointment;
        const withdrawn = { ...rest, status: 'entered-in-error' } as RecordResource;
        const ability = of(resource.resourceType);
        const version = resource.meta?.versionId ?? '';
        if (ability.update) return (await client.update(withdrawn, version)).ok ? null : name;
        if (!ability.patch) return name;
        const operations = [
          { op: 'replace', path: '/status', value: 'entered-in-error' },
          { op: 'remove', path: '/identifier' },
        ] as const;
        return (await client.patch(withdrawn, operations, version)).ok ? null : name;
      }),
  );
  return left.filter((name) => name !== null);
}

const isTheirs = (resource: RecordResource): boolean => {
  const use = ownIdentifier(resource)?.use;
  return use === 'secondary' || use === 'old';
};
