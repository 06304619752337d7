import { primaryLanguage } from '../language/language.ts';
import type { Destination } from './destination.ts';
import { receiverKey } from './receiver-key.ts';

/** What a destination is measured against. */
export type DestinationNeed = {
  /** BCP-47; null when not recorded. */
  readonly language: string | null;
  /** Payer as the chart words it; null when not recorded. */
  readonly payer: string | null;
  /** A pregnancy or infant loss is on record. */
  readonly loss: boolean;
};

/** `specialty`: bereavement care after a loss, and only then. */
type MatchPoint = 'specialty' | 'language' | 'payer';

/** A destination, what about it fits, and what does not. What is not recorded is in neither. */
export type DestinationMatch = {
  readonly destination: Destination;
  readonly fits: readonly MatchPoint[];
  readonly misses: readonly MatchPoint[];
};

const POINTS: readonly MatchPoint[] = ['specialty', 'language', 'payer'];

/**
 * The destinations an ordinary handoff can go to, best first: the first one is pre-loaded, the
 * others are one tap away. Fewest misses first; then the earliest first visit, because waiting is
 * what loses people (rules/handoff.md#earliest-first); then the practice's own order. The urgent
 * line is not among them (rules/safety.md#urgent: the urgent pathway is a clinician's step).
 * `practiceOrder` holds directory identifiers; `at` is the ISO instant that decides which slots
 * are still ahead.
 */
export function chooseDestinations(
  destinations: readonly Destination[],
  need: DestinationNeed,
  practiceOrder: readonly string[],
  at: string,
): readonly DestinationMatch[] {
  const wait = ({ earliestSlot }: Destination): number =>
    earliestSlot === null || Temporal.Instant.compare(earliestSlot, at) <= 0
      ? Number.MAX_SAFE_INTEGER
      : Temporal.Instant.from(earliestSlot).epochMilliseconds;
  const place = ({ id, reference }: Destination): number => {
    const index = practiceOrder.findIndex((wanted) => wanted === id || wanted === reference);
    return index === -1 ? practiceOrder.length : index;
  };
  return destinations
    .filter(({ specialties }) => !specialties.includes('urgent'))
    .map((destination) => matchOf(destination, need))
    .toSorted(
      (a, b) =>
        a.misses.length - b.misses.length ||
        weight(a) - weight(b) ||
        wait(a.destination) - wait(b.destination) ||
        place(a.destination) - place(b.destination) ||
        a.destination.name.localeCompare(b.destination.name, 'en') ||
        receiverKey(a.destination).localeCompare(receiverKey(b.destination), 'en'),
    );
}

function matchOf(destination: Destination, need: DestinationNeed): DestinationMatch {
  const hers = primaryLanguage(need.language);
  const fit: Readonly<Record<MatchPoint, boolean | null>> = {
    specialty: destination.specialties.includes('loss') === need.loss,
    language:
      hers === null
        ? null
        : destination.languages.some((spoken) => primaryLanguage(spoken) === hers),
    payer:
      need.payer === null
        ? null
        : destination.payers.some((payer) =>
            ['any', normal(need.payer ?? '')].includes(normal(payer)),
          ),
  };
  return {
    destination,
    fits: POINTS.filter((point) => fit[point] === true),
    misses: POINTS.filter((point) => fit[point] === false),
  };
}

/** Between two with as many misses: the wrong specialty is worse than the wrong language or payer. */
function weight({ misses }: DestinationMatch): number {
  return misses.reduce((sum, point) => sum + 2 ** (POINTS.length - POINTS.indexOf(point)), 0);
}

const normal = (payer: string): string => payer.trim().toLowerCase();
