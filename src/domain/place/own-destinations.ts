import type { Destination } from './destination.ts';

/**
 * A receiving practice as the practice file has it. What it does not say is taken from the EHR's
 * directory, where that has the same practice.
 */
export type OwnDestination = Partial<Omit<Destination, 'reference'>> &
  Pick<Destination, 'name' | 'phone'> & { readonly id: string };

/**
 * The directory and the practice's own list as one. The same practice (same identifier, or same
 * name where the directory gives no identifier) is one entry, and what the practice file says of
 * it wins: it is the file that someone keeps current. Without a directory entry it has no
 * reference, and the records name it.
 *
 * @param homeZone IANA zone of hours for which neither gives one
 */
export function mergeDestinations(
  directory: readonly Destination[],
  own: readonly OwnDestination[],
  homeZone: string,
): readonly Destination[] {
  const isSame = (ours: OwnDestination, theirs: Destination): boolean =>
    theirs.id === null ? nameOf(ours) === nameOf(theirs) : theirs.id === ours.id;
  return [
    ...own.map((ours) => ({
      ...unknownPlace(homeZone),
      ...directory.find((theirs) => isSame(ours, theirs)),
      ...ours,
    })),
    ...directory.filter((theirs) => !own.some((ours) => isSame(ours, theirs))),
  ];
}

const nameOf = ({ name }: { readonly name: string }): string => name.trim().toLowerCase();

/** A place of which nothing is known yet; a coordinator is the clinic's own, for any place. */
export const unknownPlace = (timeZone: string): Omit<Destination, 'name' | 'phone'> => ({
  reference: null,
  id: null,
  secondPhone: null,
  contactName: null,
  hours: [],
  closedDays: [],
  timeZone,
  languages: [],
  payers: [],
  specialties: [],
  modes: ['phone', 'coordinator'],
  telehealth: false,
  promise: null,
  earliestSlot: null,
  lastVerified: null,
});
