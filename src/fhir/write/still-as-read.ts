import type { Change } from '../../domain/handoff/handoff-record.ts';
import { madeByHand } from '../../domain/handoff/order-by-hand.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { Result } from '../client/fhir-failure.ts';
import { referenceTo } from '../codes/reference.ts';

/**
 * Whether what somebody made in the EHR is still as it was read, asked before a decision that uses
 * it is committed: they may have changed it meanwhile, and then the person at the screen looks first.
 * What this decision has linked already is ours.
 */
export async function stillAsRead(
  client: FhirClient,
  changes: readonly Change[],
  resources: readonly fhir4.Resource[],
): Promise<Result<boolean>> {
  const used = changes.flatMap(({ record, write }) =>
    write === 'create' ? (madeByHand(record) ?? []) : [],
  );
  for (const reference of used) {
    const now = await client.read(reference);
    if (!now.ok) return now;
    const read = resources.find((one) => referenceTo(one) === reference);
    if (read?.meta?.versionId !== now.value.resource.meta?.versionId) {
      return { ok: true, value: false };
    }
  }
  return { ok: true, value: true };
}
