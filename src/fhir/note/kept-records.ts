import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import { mayBeOurs } from '../codes/is-ours.ts';
import { referenceTo } from '../codes/reference.ts';
import { needsText } from './carrier/needs-text.ts';
import { mayBeNote } from './may-be-note.ts';
import type { Unfinished } from './unfinished.ts';

/** What a chart keeps of handoffs: records of their own, and what notes carry. */
export type KeptRecords = {
  readonly stored: readonly StoredRecord[];
  /** Ours, and saying less than they were written to say: `Task/12`. They may hide a handoff. */
  readonly unreadable: readonly string[];
  /** The resources that are handoff notes: `DocumentReference/12`. */
  readonly notes: readonly string[];
  /** Stored twice under one name, by a server that raced or a request that came late: `Task/12`. */
  readonly twins: readonly string[];
  /** Decisions that are committed, and not yet written whole: whoever opens the chart finishes them. */
  readonly unfinished: readonly Unfinished[];
};

export const NOTHING_KEPT: KeptRecords = {
  ...{ stored: [], unreadable: [], notes: [] },
  ...{ twins: [], unfinished: [] },
};

/**
 * The same resources with the texts of documents in them, wherever the EHR keeps those: fetched, like
 * the part of the app that does it, only for a chart that has one. Without it they stay as they are.
 */
export async function withDocumentTexts(
  client: Pick<FhirClient, 'read'>,
  resources: readonly fhir4.Resource[],
): Promise<readonly fhir4.Resource[]> {
  if (!resources.some(needsText)) return resources;
  const loaded = await import('./carrier/document-texts.ts').catch(() => null);
  return loaded === null ? resources : loaded.withTexts(client, resources);
}

/** The records among these resources. Where there is none, nothing is fetched to read them. */
export async function readKept(resources: readonly fhir4.Resource[]): Promise<KeptRecords> {
  const ours = resources.filter((one) => mayBeOurs(one) || mayBeNote(one));
  if (ours.length === 0) return NOTHING_KEPT;
  try {
    const { readRecords } = await import('./read-records.ts');
    return await readRecords(ours);
  } catch {
    // The part of the app that reads them could not be fetched: a handoff may be under way.
    const unreadable = ours.map(referenceTo);
    return { ...NOTHING_KEPT, unreadable };
  }
}
