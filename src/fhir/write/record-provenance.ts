import type { Actor, Change } from '../../domain/handoff-record.ts';
import type { FhirClient } from '../fhir-client.ts';
import type { FhirFailure } from '../fhir-failure.ts';
import { handoffProvenance } from '../handoff/provenance.ts';

/**
 * Records who wrote these records, once. Provenance has no identifier in R4, so a second try looks
 * for one of the same moment first.
 * @param firstTime nothing of this decision can have been in the chart before
 * @returns why it could not be recorded; null when it is
 */
export async function recordProvenance(
  client: FhirClient,
  decision: {
    readonly changes: readonly Change[];
    readonly targets: readonly string[];
    readonly by: Actor;
    readonly at: string;
  },
  firstTime: boolean,
): Promise<FhirFailure | null> {
  const { changes, targets, by, at } = decision;
  const [first] = targets;
  if (first === undefined) return null;
  if (!firstTime) {
    const earlier = await client.searchAll(`Provenance?target=${first}`);
    if (!earlier.ok) return earlier.failure;
    const recorded = earlier.value.some(
      (resource) =>
        resource.resourceType === 'Provenance' &&
        Date.parse((resource as fhir4.Provenance).recorded) === Date.parse(at),
    );
    if (recorded) return null;
  }
  const spoke = changes.map(({ record }) => record).find((record) => record.kind === 'contact');
  const created = changes.some(
    ({ write, record }) => write === 'create' && record.kind === 'episode',
  );
  const undone = changes.find((change) => change.write === 'void');
  const answer = await client.create(
    handoffProvenance({
      targets,
      at,
      by,
      activity: undone ? 'NULLIFY' : created ? 'CREATE' : 'UPDATE',
      ...(undone === undefined ? {} : { reason: undone.because }),
      informant: spoke?.kind === 'contact' && spoke.outcome === 'spoke' ? spoke.spokeWith : null,
    }),
    null,
  );
  return answer.ok ? null : answer.failure;
}
