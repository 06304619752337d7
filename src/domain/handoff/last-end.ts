import { inTimeOrder } from '../time/in-time-order.ts';
import type { HandoffRecord, StoredRecord } from './handoff-record.ts';

/**
 * When a handoff of hers last had a lawful end, in whichever handoff: an appointment, a dated next
 * step, a planned check-in or an emergency (rules/handoff.md#lawful-ends); null: none has. ISO.
 */
export function lastEndOf(stored: readonly StoredRecord[]): string | null {
  const ends = stored.filter(({ record }) => isEnd(record)).map(({ record }) => record.at);
  return ends.toSorted(inTimeOrder).at(-1) ?? null;
}

function isEnd(record: HandoffRecord): boolean {
  switch (record.kind) {
    case 'appointment':
      return record.state === 'booked';
    case 'next_step':
      return record.state === 'planned' || record.state === 'done';
    case 'check_in':
      return record.because !== 'safety';
    case 'emergency':
      return record.state === 'marked';
    default:
      return false;
  }
}
