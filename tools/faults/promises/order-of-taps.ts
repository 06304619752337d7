import type { Tapped } from '../ledger/ledger.ts';

/** When somebody was told for the last time what became of a tap; never, where nobody was. */
export const lastWordAt = ({ said, closedAt }: Tapped): number =>
  closedAt ?? said.at(-1)?.at ?? Number.POSITIVE_INFINITY;

/** Whether a tap was over before another began: then no order of theirs is in doubt. */
export const isBefore = (a: Tapped, b: Tapped): boolean => lastWordAt(a) < b.at;

/** What it came to, when the last thing said was said. */
export const wasSaved = ({ said }: Tapped): boolean =>
  said.some(({ saying }) => saying.is === 'saved');

/** When it was first said to be saved. */
export const savedAt = ({ said }: Tapped): number =>
  said.find(({ saying }) => saying.is === 'saved')?.at ?? Number.POSITIVE_INFINITY;
