import type { FhirClient } from '../client/fhir-client.ts';
import { referenceTo } from '../codes/reference.ts';
import { recordsFrom } from '../note/read-records.ts';
import { takeBack } from './take-back.ts';
import type { WritePlan } from './write-plan.ts';

/**
 * Of a record that is in the chart twice under one name the first stored one stays; the other is
 * entered in error. A request that came late makes them, on an EHR that heeds no condition: nobody
 * decided twice (rules/fhir.md#read-back).
 * @returns what could not be taken back, `ServiceRequest/12`: someone has to mark it by hand
 */
export function takeBackTwins(
  client: FhirClient,
  resources: readonly fhir4.Resource[],
  plan: Pick<WritePlan, 'of'>,
): Promise<readonly string[]> {
  const { twins } = recordsFrom(resources);
  return takeBack(
    client,
    resources.filter((one) => twins.includes(referenceTo(one))),
    plan.of,
  );
}
