import type { Actor } from '../../domain/people/actor.ts';
import type { VisitData } from './visit-data.ts';

/**
 * Where the EHR does not say who is signed in, the records name whoever said so. Their word gives
 * them no role: a gate is opened by a role that the EHR vouches for (docs/decisions/0012).
 */
export const actedBy = <T extends Pick<VisitData, 'user' | 'me'>>(
  data: T,
  actor: Actor | null | undefined,
): T =>
  data.user.reference !== null || !actor
    ? data
    : {
        ...data,
        user: actor,
        me: { ...data.me, references: actor.reference === null ? [] : [actor.reference] },
      };
