/**
 * What tells one receiving practice from another: its entry in the directory, or where it has none
 * its name, which is then all that the chart's records say of it.
 */
export const receiverKey = ({ reference, name }: Receiver): string => reference ?? name.trim();

export const isSameReceiver = (a: Receiver, b: Receiver): boolean =>
  receiverKey(a) === receiverKey(b);

/** Where she is connected: a practice of the directory, or an office she named (no reference). */
export type Receiver = { readonly reference: string | null; readonly name: string };
