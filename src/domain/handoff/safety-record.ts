import type { Actor } from '../people/actor.ts';

/**
 * What the clinician decided (rules/fhir.md#safety-task). Only the first lets the handoff go on.
 */
export const SAFETY_DISPOSITIONS = [
  'safe-to-continue',
  'same-day-psychiatric-evaluation',
  'emergency-transfer',
  'crisis-team-onsite',
] as const;
export type SafetyDisposition = (typeof SAFETY_DISPOSITIONS)[number];

/**
 * What the clinician assessed with: a label they choose, never a result
 * (rules/safety.md#what-is-recorded). `elsewhere`: it was done before, in another place.
 */
export const ASSESSMENT_TOOLS = ['C-SSRS', 'ASQ', 'own', 'elsewhere'] as const;
export type AssessmentTool = (typeof ASSESSMENT_TOOLS)[number];

type Signed = { readonly key: string; readonly at: string; readonly by: Actor };

/** That an assessment was done, by whom, with what, and what follows (FHIR: Task). Never a score. */
export type AssessmentRecord = Signed & {
  readonly kind: 'assessment';
  readonly disposition: SafetyDisposition;
  readonly tool: AssessmentTool;
  /** The chart record it answers, for example `Observation/12`; null where there is none. */
  readonly about: string | null;
};

/** An item nobody knew the answer to was asked aloud (FHIR: Communication). */
export type ItemAskedRecord = Signed & {
  readonly kind: 'item_asked';
  readonly answer: 'positive' | 'negative';
  /** The chart record on which it was left open, for example `Observation/12`. */
  readonly about: string | null;
};

/** Who is with the baby while she is helped; `not_here`: no baby came along. */
export const BABY_WITH = ['with_her', 'family', 'staff', 'not_here'] as const;
export type BabyWith = (typeof BABY_WITH)[number];

/** A clinician marked an emergency, and perhaps corrected that with a reason (FHIR: Task). */
export type EmergencyRecord = Signed & {
  readonly kind: 'emergency';
  readonly state: 'marked' | 'corrected';
  /** Why it was not one; null while marked. */
  readonly reason: string | null;
  /** Who is with the baby; absent: nobody said. */
  readonly baby?: BabyWith;
  readonly lastBy: Actor;
  readonly lastAt: string;
};
