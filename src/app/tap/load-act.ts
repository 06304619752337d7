import { inTime } from '../session/in-time.ts';

/** Deciding and sending come after the first card: the sentence is readable sooner. */
export const loadAct = () =>
  inTime(
    Promise.all([
      import('./act.ts'),
      import('./decide-now.ts'),
      import('./renew-visit.ts'),
      import('./repair.ts'),
      import('../draft/draft.ts'),
    ]).then(([act, now, renew, repair, draft]) => ({
      ...act,
      ...now,
      ...renew,
      ...repair,
      ...draft,
    })),
  );

/** Fetched ahead; where that fails, the tap itself tries again and says so. */
export const loadActAhead = (): void => void loadAct().catch(() => undefined);
