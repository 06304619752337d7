import type { ClosedDays } from './destination.ts';
import type { OwnDestination } from './own-destinations.ts';

/** Where a practice refers to, and when it is closed itself. */
export type PlaceSettings = {
  /** Receiving practices the practice lists itself: its EHR's directory may have none. */
  readonly destinations: readonly OwnDestination[];
  /** Identifiers of destinations in the order the practice prefers; others follow. */
  readonly destinationOrder: readonly string[];
  /** Holidays and other days on which the practice itself is closed. */
  readonly closedDays: readonly ClosedDays[];
};
