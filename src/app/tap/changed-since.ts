import type { HandoffRecord, StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { asText, inTimeOrder } from '../../domain/time/in-time-order.ts';

/**
 * What someone else changed between two readings of one chart: the kinds of the records that are
 * new, say something else, or are gone, in the order they were made. The handoff's own record
 * (`episode`) moves with every one of them and is left out.
 */
export function changedSince(
  before: readonly StoredRecord[],
  now: readonly StoredRecord[],
): readonly HandoffRecord['kind'][] {
  const said = new Set(before.map(asSaid));
  const says = new Set(now.map(asSaid));
  const changed = [
    ...now.filter((stored) => !said.has(asSaid(stored))),
    ...before.filter((stored) => !says.has(asSaid(stored))),
  ].toSorted(
    (a, b) => inTimeOrder(a.record.at, b.record.at) || asText(a.record.kind, b.record.kind),
  );
  return [...new Set(changed.map(({ record }) => record.kind))].filter(
    (kind) => kind !== 'episode',
  );
}

const asSaid = ({ handoffId, record }: StoredRecord): string => JSON.stringify([handoffId, record]);
