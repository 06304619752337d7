import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../session/session-context.ts';
import { useLate } from '../session/use-late.ts';
import { actedBy } from './acted-by.ts';
import type { Reading } from './use-first-reading.ts';
import { type Visit, visitFrom } from './visit.ts';
import type { VisitProblem } from './visit-data.ts';

export type VisitState =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly problem: VisitProblem; readonly retry: () => void }
  | {
      readonly is: 'shown';
      readonly visit: Visit;
      /** The chart is being read again. */
      readonly reading: boolean;
      readonly readAgain: () => void;
    };

/** The visit in front of us from what was read, with the practice chosen for it. */
export function useVisit(
  { read, isReading, isFault, again }: Reading,
  chosen: string | null,
): VisitState {
  const { actor, clock } = useSession();
  const now = useNow(clock);
  const visit = useMemo(
    () => (read?.ok ? visitFrom(actedBy(read.value, actor), now, chosen) : null),
    [read, now, chosen, actor],
  );
  const isLate = useLate(read === undefined && isReading);
  if (read === undefined) {
    if (isFault && !isReading) return { is: 'failed', problem: { is: 'app_fault' }, retry: again };
    return isLate ? { is: 'failed', problem: { is: 'slow' }, retry: again } : { is: 'loading' };
  }
  if (!read.ok) return { is: 'failed', problem: read.problem, retry: again };
  return visit === null
    ? { is: 'loading' }
    : { is: 'shown', visit, reading: isReading, readAgain: again };
}

const HALF_A_MINUTE = 30_000;

/** The time, renewed often enough for opening hours ("closes in 10 minutes") to stay true. */
function useNow(clock: () => string): string {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), HALF_A_MINUTE);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
