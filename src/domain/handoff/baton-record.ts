import type { Actor } from '../people/actor.ts';
import type { PassTo } from '../people/step-owner.ts';

/** The baton, passed from one pair of hands to another (FHIR: Task `handoff-logistics`). */
export type BatonRecord = {
  readonly kind: 'baton';
  readonly key: string;
  /** When it was passed, and by whom. */
  readonly at: string;
  readonly by: Actor;
  readonly to: PassTo;
  readonly state: BatonState;
  /** Who claimed it; null until someone did. */
  readonly holder: Actor | null;
  /** ISO date-time of the claim. */
  readonly claimedAt: string | null;
  /** ISO date-time it ended, was returned or was taken back; null while it is open. */
  readonly endedAt: string | null;
  /** ISO date-time until which it should be done. */
  readonly deadline: string;
  /** Why it came back, in a few words. */
  readonly reason: string | null;
};

export type BatonState =
  | 'requested'
  | 'accepted'
  | 'in_progress'
  | 'completed'
  /** Given back by whoever had it, with a reason. */
  | 'returned'
  /** Taken back by whoever passed it. */
  | 'taken_back';

/** Still in somebody's hands, or waiting for them. */
export const isOpenBaton = ({ state }: BatonRecord): boolean =>
  state === 'requested' || state === 'accepted' || state === 'in_progress';

/**
 * The provider's own introduction, face to face, of her to whoever carries on
 * (rules/fhir.md#baton-task).
 */
export type IntroductionRecord = {
  readonly kind: 'introduction';
  readonly key: string;
  readonly at: string;
  readonly by: Actor;
  readonly to: Actor;
};
