import { useCallback, useEffect, useState } from 'react';
import { useSession, type VisitSession } from '../session/session-context.ts';
import { readVisit, readVisitWithRest } from './read-visit.ts';
import type { Later, VisitInSteps, VisitRead } from './visit-data.ts';

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
  /** What comes behind it, once it is here: the rest of the chart, and older results. */
  readonly toCome: readonly Promise<Later>[];
};

const NOTHING_READ = { read: undefined, isReading: true, isFault: false, toCome: [] } as const;

type Standing = Omit<FirstReading, 'again'> & {
  /** In an infant's launch: the parent it was read for. */
  readonly parent: VisitSession['parent'];
};

/**
 * The reading that began with the launch. React Query keeps the visit (use-kept-visit.ts) and comes with
 * the cards after the first one: until then this is what was read, and it can be read again.
 */
export function useFirstReading(begun: Promise<VisitInSteps>): FirstReading {
  const session = useSession();
  const { parent } = session;
  const [asked, setAsked] = useState({ parent, steps: begun });
  const [standing, setStanding] = useState<Standing>({ parent, ...NOTHING_READ });
  useEffect(() => {
    if (asked.parent !== parent) setAsked({ parent, steps: readVisit(session) });
  }, [asked, parent, session]);
  useEffect(() => {
    let isLast = true;
    const stands = (change: (before: Standing) => Partial<Standing>): void => {
      if (isLast) setStanding((before) => ({ ...before, ...change(before), parent: asked.parent }));
    };
    stands((before) =>
      before.parent === asked.parent ? { isReading: true, isFault: false } : NOTHING_READ,
    );
    asked.steps.then(
      ({ read, rest, older }) => {
        const toCome = [rest, older].flatMap((one) => (one === null ? [] : [afterPaint(one)]));
        stands(() => ({ read, toCome, isReading: false }));
        for (const each of toCome)
          void each.then((add) => stands((before) => ({ read: add(before.read) })));
      },
      () => stands(() => ({ isReading: false, isFault: true })),
    );
    return () => {
      isLast = false;
    };
  }, [asked]);
  const again = useCallback(
    // Nothing that is shown is taken back: a second reading comes with its rest.
    () => setAsked({ parent: session.parent, steps: readVisitWithRest(session) }),
    [session],
  );
  const { parent: readFor, ...read } = standing;
  // Another parent is another reading: of what was read for the one before nothing is shown (H1).
  return { ...(readFor === parent ? read : NOTHING_READ), again };
}

/** After what was read is on the screen: what comes behind adds to it, and says what changed. */
const afterPaint = (later: () => Promise<Later>): Promise<Later> =>
  new Promise((resolve, reject) => {
    setTimeout(() => later().then(resolve, reject));
  });
