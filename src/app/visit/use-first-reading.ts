import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session/session-context.ts';
import { type Later, readVisit, type VisitInSteps, type VisitRead } from './read-visit.ts';

/** How the reading of the chart stands, and the way to read it again. */
export type Reading = {
  /** What was read last; undefined: nothing yet. */
  readonly read: VisitRead | undefined;
  readonly isReading: boolean;
  /** The app itself failed while it read. */
  readonly isFault: boolean;
  readonly again: () => void;
};

/** The reading that the first card is made of, and what is still to come of it. */
export type FirstReading = Reading & {
  /** Older results, once they are here; null: there are none. */
  readonly older: Promise<Later> | null;
};

type Standing = Omit<FirstReading, 'again'>;

/**
 * The reading that began with the launch. React Query keeps the visit (use-kept-visit.ts) and comes with
 * the cards after the first one: until then this is what was read, and it can be read again.
 */
export function useFirstReading(begun: Promise<VisitInSteps>): FirstReading {
  const session = useSession();
  const [steps, setSteps] = useState(begun);
  const [standing, setStanding] = useState<Standing>({
    read: undefined,
    isReading: true,
    isFault: false,
    older: null,
  });
  useEffect(() => {
    let isLast = true;
    const stands = (change: (before: Standing) => Partial<Standing>): void => {
      if (isLast) setStanding((before) => ({ ...before, ...change(before) }));
    };
    stands(() => ({ isReading: true, isFault: false }));
    steps.then(
      ({ read, later }) => {
        const older = later === null ? null : afterPaint(later);
        stands(() => ({ read, older, isReading: false }));
        void older?.then((add) => stands((before) => ({ read: add(before.read) })));
      },
      () => stands(() => ({ isReading: false, isFault: true })),
    );
    return () => {
      isLast = false;
    };
  }, [steps]);
  const again = useCallback(() => setSteps(readVisit(session)), [session]);
  return { ...standing, again };
}

/** After what was read is on the screen: older results add to it, and say so. */
const afterPaint = (later: () => Promise<Later>): Promise<Later> =>
  new Promise((resolve, reject) => {
    setTimeout(() => later().then(resolve, reject));
  });
