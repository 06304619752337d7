import type { Change } from '../../domain/handoff/handoff-record.ts';
import type { Seen } from './look.ts';
import type { Receipt } from './receipt.ts';
import { TYPE_OF, type WritePlan } from './write-plan.ts';
import type { Run } from './write-run.ts';

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
