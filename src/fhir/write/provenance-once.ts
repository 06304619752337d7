import type { FhirClient } from '../client/fhir-client.ts';
import type { FhirFailure } from '../client/fhir-failure.ts';
import { isType } from '../codes/of-type.ts';
import { handoffProvenance } from '../handoff/provenance.ts';

/**
 * Records who wrote these records, once. Provenance has no identifier in R4, so a second try looks
 * for one of the same moment first.
 * @param firstTime nothing of this can have been in the chart before
 * @returns why it could not be recorded; null when it is, or there is nothing to record it of
 */
export async function provenanceOnce(
  client: FhirClient,
  said: Parameters<typeof handoffProvenance>[0],
  firstTime: boolean,
): Promise<FhirFailure | null> {
  const [first] = said.targets;
  if (first === undefined) return null;
  if (!firstTime) {
    const earlier = await client.searchAll(`Provenance?target=${first}`);
    if (!earlier.ok) return earlier.failure;
    const recorded = earlier.value
      .filter(isType('Provenance'))
      .some((one) => Date.parse(one.recorded ?? '') === Date.parse(said.at));
    if (recorded) return null;
  }
  const answer = await client.create(handoffProvenance(said), null);
  return answer.ok ? null : answer.failure;
}
