import type { Change } from '../../domain/handoff-record.ts';
import type { FhirClient } from '../fhir-client.ts';
import type { Receipt } from './read-back.ts';
import type { RecordResource } from './record-type.ts';

/**
 * Takes back what was created beside someone else's handoff. To a server, a conditional create that
 * meets a record is a success (R4 §3.1.0.8.1), so when two people decide differently in the same
 * moment, the second one's other records are written all the same. Nothing is deleted: they are
 * marked as entered in error, and give up the identifier, which a later decision mints again.
 */
export async function takeBack(
  client: FhirClient,
  changes: readonly Change[],
  answer: fhir4.Bundle,
  receipts: readonly Receipt[],
  resources: readonly fhir4.Resource[],
): Promise<void> {
  const lostTheEpisode = receipts.some(({ kind, is }) => kind === 'episode' && is === 'another');
  if (!lostTheEpisode) return;
  const created = receipts.filter(
    (_, index) =>
      changes[index]?.write === 'create' &&
      answer.entry?.[index]?.response?.status.startsWith('201') === true,
  );
  await Promise.all(
    created.map(async ({ reference }) => {
      const stored = resources.find(
        ({ resourceType, id }) => `${resourceType}/${id}` === reference,
      );
      if (stored === undefined) return;
      const { identifier: _, ...rest } = stored as RecordResource;
      const withdrawn = { ...rest, status: 'entered-in-error' } as RecordResource;
      await client.update(withdrawn, stored.meta?.versionId ?? '');
    }),
  );
}
