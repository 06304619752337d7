import type { Change } from '../../domain/handoff/handoff-record.ts';
import { madeByHand } from '../../domain/handoff/order-by-hand.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { FhirFailure, Result } from '../client/fhir-failure.ts';
import { referenceTo } from '../codes/reference.ts';

/**
 * Whether the records that a decision changes are still as they were read, asked before it is
 * committed: somebody may have claimed a task or signed an order in the EHR itself, which moves no
 * handoff. Then nothing is committed, and the person at the screen looks first. The episode is left
 * out: its own `If-Match` is the commit.
 */
export async function stillAsRead(
  client: FhirClient,
  changes: readonly Change[],
  resources: readonly fhir4.Resource[],
): Promise<Result<boolean>> {
  const now = await Promise.all(
    changes.flatMap((change) => {
      const version = versionRead(change, resources);
      return version === null ? [] : isStill(client, version);
    }),
  );
  const failure = now.find((one) => one.failure !== null)?.failure ?? null;
  return failure === null
    ? { ok: true, value: now.every(({ isAsRead }) => isAsRead) }
    : { ok: false, failure };
}

type Version = { readonly reference: string; readonly version: string | undefined };

/** The version that was read of what a change touches; null: it touches nothing that is there. */
function versionRead(change: Change, resources: readonly fhir4.Resource[]): Version | null {
  if (change.record.kind === 'episode') return null;
  if (change.write !== 'create') return change.stored;
  const reference = madeByHand(change.record);
  if (reference === null) return null;
  const read = resources.find((one) => referenceTo(one) === reference);
  return { reference, version: read?.meta?.versionId };
}

async function isStill(
  client: FhirClient,
  { reference, version }: Version,
): Promise<{ readonly isAsRead: boolean; readonly failure: FhirFailure | null }> {
  const now = await client.read(reference);
  if (!now.ok) return { isAsRead: false, failure: now.failure };
  const { resource, versionId } = now.value;
  return { isAsRead: (resource.meta?.versionId ?? versionId) === version, failure: null };
}
