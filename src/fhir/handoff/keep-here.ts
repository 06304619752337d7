import type { Change } from '../../domain/handoff/handoff-record.ts';
import { type HandoffContext, handoffTransaction } from './handoff-transaction.ts';

/**
 * The records of one decision as they would be in a chart, for someone who has none here
 * (rules/chart.md#no-chart-here): held in this window, sent nowhere. The same code as for a chart
 * reads them, so every rule of the handoff holds.
 */
export function keepHere(
  changes: readonly Change[],
  context: HandoffContext,
): readonly fhir4.Resource[] {
  const { entry = [] } = handoffTransaction(changes, context);
  return entry.flatMap(({ resource }, index): readonly fhir4.Resource[] => {
    const change = changes[index];
    if (resource === undefined || change === undefined) return [];
    const version = change.write === 'update' ? Number(change.stored.version) + 1 : 1;
    const id = change.write === 'update' ? resource.id : `window-${change.record.key}`;
    return [{ ...resource, ...(id ? { id } : {}), meta: { versionId: String(version) } }];
  });
}
