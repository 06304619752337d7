import type { Change, HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import type { FhirFailure } from '../client/fhir-failure.ts';
import type { Seen } from './look.ts';
import { TYPE_OF, type WritePlan } from './write-plan.ts';
import type { Run } from './write-run.ts';

/** What the chart says, after a write, about one record of the decision. */
export type Receipt = {
  readonly key: string;
  readonly kind: HandoffRecord['kind'];
  /** FHIR type, as the EHR's own record list names it. */
  readonly resourceType: string;
  /**
   * `ours`: in the chart as it was decided. `another`: someone else's record, or their newer
   * version, stands in its place. `missing`: not there, or still as it was before. `left_out`: this
   * EHR has no place for it, and nothing is lost by that.
   */
  readonly is: 'ours' | 'another' | 'missing' | 'left_out';
  /** A record of its own, a part of the handoff note, or of a note that is not in the chart yet. */
  readonly where: 'record' | 'note' | 'window';
  /** `Task/12` once it is in the chart as decided, else null. */
  readonly reference: string | null;
  /** When the server stored it: ISO date-time. */
  readonly savedAt: string | null;
  /** Why it is not a record of its own, in the server's answer; null: it is, or was never tried. */
  readonly why: FhirFailure | null;
};

/** How the note of a decision stands: in the chart, in this window, or not written. */
export type NoteStands = {
  readonly where: 'note' | 'window';
  readonly is: Receipt['is'];
  /** `DocumentReference/12`. */
  readonly reference: string | null;
  readonly savedAt: string | null;
  /** The records it carries, by key. */
  readonly carries: readonly string[];
};

/** One receipt for each record of a decision: its own record, the note, or no place for it. */
export function receiptsOf(
  changes: readonly Change[],
  run: Run,
  plan: WritePlan,
  read: { readonly seen: readonly Seen[]; readonly note?: NoteStands | null },
): readonly Receipt[] {
  return changes.map(({ record }): Receipt => {
    const { key, kind } = record;
    const item = run.find((one) => one.key === key);
    const found = read.seen.find((one) => one.key === key && one.is === 'found');
    const inNote = read.note?.carries.includes(key) ? read.note : null;
    const base = { key, kind, resourceType: TYPE_OF[kind], why: item?.failure ?? null } as const;
    const savedAt = found?.is === 'found' ? found.savedAt : null;
    if (item?.state === 'confirmed') {
      const { reference } = item;
      return { ...base, is: 'ours', where: 'record', reference, savedAt };
    }
    if (inNote !== null) {
      const { is, where, reference, savedAt: noted } = inNote;
      return { ...base, is, where, reference, savedAt: noted };
    }
    if (plan.wayOf(kind) === 'left_out') {
      return { ...base, is: 'left_out', where: 'record', reference: null, savedAt: null };
    }
    const is = item?.lost ? 'another' : 'missing';
    return { ...base, is, where: 'record', reference: null, savedAt: null };
  });
}
