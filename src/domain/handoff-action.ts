import type { Actor, Place, VisitMedium } from './handoff-record.ts';
import type { HesitationReason } from './hesitation.ts';
import type { Gate } from './safety-gate.ts';

/** What every tap carries: who, when, and how the safety gate stands for this person. */
type Tap = {
  readonly by: Actor;
  /** ISO date-time of the tap; the decision itself has no clock. */
  readonly at: string;
  readonly gate: Gate;
};

/** What a person in the room can do. A tap becomes a value before it becomes a request. */
export type HandoffAction =
  | (Tap & {
      readonly tap: 'agree';
      readonly to: Place;
      readonly phone: string;
      readonly screens: readonly string[];
      /** What was agreed to be shared, as a chart sentence. */
      readonly words: string;
    })
  | (Tap & { readonly tap: 'start_call' })
  | (Tap & {
      readonly tap: 'record_attempt';
      readonly outcome: 'no_answer' | 'voicemail';
    })
  | (Tap & {
      readonly tap: 'record_appointment';
      /** ISO instant. */
      readonly start: string;
      readonly minutes: number;
      readonly medium: VisitMedium;
      readonly visitWith: string;
    })
  | (Tap & {
      readonly tap: 'prefer_to_wait';
      readonly reason: HesitationReason;
      readonly words: string;
      readonly screens: readonly string[];
      readonly to: Place | null;
      readonly checkIn: {
        /** `YYYY-MM-DD` in the practice's zone. */
        readonly due: string;
        readonly how: 'visit' | 'call';
        readonly owner: Actor;
      };
      /** The practice's calendar day of the tap, `YYYY-MM-DD`. */
      readonly today: string;
    });

/** Why a tap was not carried out; each has a sentence with a next step in content/. */
export type Refusal =
  | 'clinician_step_first'
  | 'agree_first'
  | 'call_first'
  | 'already_agreed'
  | 'already_ended'
  | 'when_past'
  | 'who_missing'
  | 'check_in_not_ahead'
  | 'words_missing';
