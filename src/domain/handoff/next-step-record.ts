import type { Actor } from '../people/actor.ts';
import type { StepOwner } from '../people/step-owner.ts';
import type { Receiver } from '../place/receiver-key.ts';

/** Who calls whom. `own_check_in`: nobody could take her, so the clinic itself checks in. */
export const NEXT_STEP_WAYS = [
  'practice_calls',
  'she_calls',
  'call_together',
  'own_check_in',
] as const;

export type NextStepWay = (typeof NEXT_STEP_WAYS)[number];

/**
 * A dated next step with a named contact: end B (rules/handoff.md#lawful-ends; FHIR: Task
 * `callback`, rules/fhir.md#callback). It is a promise, so someone here makes sure that it
 * happened.
 */
export type NextStepRecord = {
  readonly kind: 'next_step';
  readonly key: string;
  readonly at: string;
  readonly by: Actor;
  readonly way: NextStepWay;
  /** The window of the call, ISO instants; said in the destination's zone. */
  readonly from: string;
  readonly until: string;
  readonly to: Receiver;
  /** Who will call, or whom to ask for: never empty, like the number. */
  readonly contact: string;
  readonly phone: string;
  /** Who makes sure that it happened, and on which day, `YYYY-MM-DD`. */
  readonly owner: StepOwner;
  readonly checkOn: string;
  /** `missed`: it did not happen; `cancelled`: another time or an appointment took its place. */
  readonly state: 'planned' | 'done' | 'missed' | 'cancelled';
};

/** What was sent to the receiving practice, with her agreement (FHIR: DocumentReference). */
export type PacketRecord = {
  readonly kind: 'packet';
  readonly key: string;
  readonly at: string;
  readonly by: Actor;
  readonly to: Receiver;
  readonly text: string;
};

/** Why a referral was withdrawn, when it was not she who preferred to wait. */
export type WithdrawnBecause = 'another_practice';
