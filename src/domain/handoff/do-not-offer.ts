import type { Handoff } from './handoff.ts';

/** She asked not to be asked before a day that has not come (rules/handoff.md#asked-to-wait). */
export function doNotOfferNow(handoff: Handoff, today: string | undefined): boolean {
  const checkIn = handoff.checkIn?.record;
  if (checkIn?.doNotOfferUntil === undefined || checkIn.offeredAnyway !== undefined) return false;
  return today === undefined || today < checkIn.doNotOfferUntil;
}
