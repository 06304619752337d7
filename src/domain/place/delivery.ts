/**
 * How a referral reaches a destination: what this app writes is not what leaves the EHR
 * (docs/decisions/0036-how-a-referral-arrives.md).
 */
export const DELIVERIES = [
  /** The EHR sends the order itself, as soon as it is active. */
  'ehr-routes',
  /** The destination works on the same record, and sees the task made for it. */
  'shared-task',
  /** Staff type or paste it into the destination's own portal. */
  'web-portal',
  /** Staff send it as a secure message. */
  'secure-message',
  'fax',
] as const;

export type Delivery = (typeof DELIVERIES)[number];

/** Somebody here has to do it, and says so: nothing that is saved sends it. */
export const isByHand = (delivery: Delivery): boolean =>
  delivery !== 'ehr-routes' && delivery !== 'shared-task';

/**
 * How a referral would reach this destination; null: nobody stated it, or it takes none this way,
 * and sending is not offered. The address of a portal states the portal.
 */
export function deliveryTo(destination: {
  readonly modes: readonly string[];
  readonly delivery?: Delivery;
  readonly portal?: unknown;
}): Delivery | null {
  if (!destination.modes.includes('portal')) return null;
  return destination.delivery ?? (destination.portal === undefined ? null : 'web-portal');
}
