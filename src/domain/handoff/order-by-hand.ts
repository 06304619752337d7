import type { Receiver } from '../place/receiver-key.ts';
import type { Change, HandoffRecord } from './handoff-record.ts';

/** A referral order that somebody made in the EHR itself, outside this app (hazard H12). */
export type OrderByHand = {
  /** `ServiceRequest/12`. */
  readonly reference: string;
  /** When it was made: ISO date or date-time. */
  readonly at: string;
  /** Who made it; null when it does not say. */
  readonly by: string | null;
  /** Where it refers her; null when it names no place. */
  readonly to: Receiver | null;
  /** The EHR's own task for it, `Task/3`; null when there is none. */
  readonly task: string | null;
};

/** What becomes of an order made by hand, for the practice that is about to be called. */
export type OrderChoice = {
  readonly order: OrderByHand;
  /**
   * `use`: it is for this practice, or names none, so no second one is made. `elsewhere`: it names
   * another place, so it stays as it is unless someone says that it is the same.
   */
  readonly is: 'use' | 'elsewhere';
  /** The directory's entry for the place it names; null when it has none. */
  readonly place: Receiver | null;
};

/**
 * The order to think of before another referral to this practice is made, the best match first:
 * one for this practice, one for no practice, one for another. Of equals the newest. Null: none.
 * Pure; the order of the list does not matter.
 */
export function chooseOrder(
  orders: readonly OrderByHand[],
  destination: Receiver | null,
  directory: readonly Receiver[],
): OrderChoice | null {
  const choices = orders.map((order): OrderChoice & { readonly rank: number } => {
    const { to } = order;
    const place = directory.find((one) => isSamePlace(to, one)) ?? null;
    if (to === null) return { order, place, is: 'use', rank: 1 };
    return destination !== null && isSamePlace(to, destination)
      ? { order, place, is: 'use', rank: 0 }
      : { order, place, is: 'elsewhere', rank: 2 };
  });
  const [best] = choices.toSorted(
    (a, b) =>
      a.rank - b.rank ||
      Date.parse(b.order.at) - Date.parse(a.order.at) ||
      (a.order.reference < b.order.reference ? -1 : 1),
  );
  if (best === undefined) return null;
  const { rank: _, ...choice } = best;
  return choice;
}

/** By the directory's reference, or by name where the order names it in words only. */
function isSamePlace(to: Receiver | null, { name, reference }: Receiver): boolean {
  if (to === null) return false;
  if (to.reference !== null && to.reference === reference) return true;
  return plain(to.name) !== '' && plain(to.name) === plain(name);
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The record of the EHR that a record of ours was put on, because someone had made it by hand:
 * a referral's order, a practice's task. Null: the record is our own.
 */
export function madeByHand(record: HandoffRecord): string | null {
  if (record.kind === 'referral') return record.order ?? null;
  return record.kind === 'practice_task' ? (record.task ?? null) : null;
}

/** The orders that a decision lets go of: they stand on, for someone else to cancel or keep. */
export const ordersLet = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap(({ record, write }) =>
    record.kind === 'referral' &&
    record.order !== undefined &&
    (write === 'enter_in_error' || record.state === 'withdrawn')
      ? [record.order]
      : [],
  );
