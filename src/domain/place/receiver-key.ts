import type { Receiver } from '../handoff/handoff-record.ts';

/**
 * What tells one receiving practice from another: its entry in the directory, or where it has none
 * its name, which is then all that the chart's records say of it.
 */
export const receiverKey = ({ reference, name }: Receiver): string => reference ?? name.trim();

export const isSameReceiver = (a: Receiver, b: Receiver): boolean =>
  receiverKey(a) === receiverKey(b);
