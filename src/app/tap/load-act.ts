import { inTime } from '../session/in-time.ts';

/** Deciding and sending come after the first card: the sentence is readable sooner. */
export const loadAct = () =>
  inTime(
    Promise.all([
      import('./act.ts'),
      import('./decide-now.ts'),
      import('./renew-visit.ts'),
      import('./put-right.ts'),
      import('../draft/draft.ts'),
    ]).then(([act, now, renew, right, draft]) => ({
      ...act,
      ...now,
      ...renew,
      ...right,
      ...draft,
    })),
  );

/** Fetched ahead; where that fails, the tap itself tries again and says so. */
export const loadActAhead = (): void => void loadAct().catch(() => undefined);
