import type { Consent, SafeContact } from '../handoff/agreement.ts';
import type { Change, StoredRecord, VisitMedium } from '../handoff/handoff-record.ts';
import type { HesitationReason } from '../handoff/hesitation.ts';
import type { NextStepWay } from '../handoff/next-step-record.ts';
import type { OrderByHand } from '../handoff/order-by-hand.ts';
import type { AssessmentTool, BabyWith, SafetyDisposition } from '../handoff/safety-record.ts';
import type { Actor } from '../people/actor.ts';
import type { Me } from '../people/staff.ts';
import type { PassTo, StepOwner } from '../people/step-owner.ts';
import type { Delivery } from '../place/delivery.ts';
import type { OpenLine } from '../place/destination.ts';
import type { Receiver } from '../place/receiver-key.ts';
import type { Gate, GateRole } from '../safety/safety-gate.ts';

/** What every tap carries: who, when, and how the safety gate stands for this person. */
type Tap = {
  /**
   * Names this decision and no other: what it creates is called by it, so that a name which was
   * given once, to a record entered in error or by whoever lost a race, is never given again.
   */
  readonly id?: string;
  readonly by: Actor;
  /** Every name a record may call the tapping user by; absent: `by` alone. */
  readonly me?: Me;
  /** A note beside her number stands against a call: none is planned before she was asked (H16). */
  readonly numberNoted?: boolean;
  /** Her last yes is of an earlier day: she is asked again before anyone is called. */
  readonly agreedEarlier?: boolean;
  /** ISO date-time of the tap; the decision itself has no clock. */
  readonly at: string;
  readonly gate: Gate;
  /** `clinician`: a role on the practice's own list; only they open a closed gate. */
  readonly role: GateRole;
};

/** What a person in the room can do. A tap becomes a value before it becomes a request. */
export type HandoffAction =
  | (Tap & {
      readonly tap: 'agree';
      readonly to: Receiver;
      readonly phone: string;
      readonly screens: readonly string[];
      /** What was agreed to be shared, as a chart sentence. */
      readonly words: string;
      /** The practice's calendar day of the tap, `YYYY-MM-DD`; needed where she asked to wait. */
      readonly today?: string;
      readonly consent?: Consent;
      readonly contact?: SafeContact;
      /** An order made in the EHR that is used instead of a second one; absent or null: none. */
      readonly order?: OrderByHand | null;
      /** Who carries on from here; absent: whoever asked her. */
      readonly pass?: PassTo;
      /** As `ReferralRecord.care`. */
      readonly care?: 'team';
    })
  /** Her yes of an earlier visit, asked for again at this one. */
  | (Tap & {
      readonly tap: 'agree_again';
      readonly words: string;
      readonly consent?: Consent;
      readonly contact?: SafeContact;
    })
  | (Tap & { readonly tap: 'pass_baton'; readonly to: PassTo })
  | (Tap & { readonly tap: 'claim_baton' })
  /** `reason`: needed from whoever has it, not from whoever passed it. */
  | (Tap & { readonly tap: 'take_back_baton'; readonly reason: string | null })
  | (Tap & { readonly tap: 'record_introduction'; readonly to: Actor })
  /** An item that is not on file was asked aloud. */
  | (Tap & {
      readonly tap: 'answer_item';
      readonly answer: 'positive' | 'negative';
      /** The chart record on which it was left open. */
      readonly about: string | null;
    })
  | (Tap & {
      readonly tap: 'record_assessment';
      readonly disposition: SafetyDisposition;
      readonly tool: AssessmentTool;
      /** The chart record it answers. */
      readonly about: string | null;
      /** Who is in contact again, in 1 to 3 days; it cannot be saved without. */
      readonly followUp: FollowUp | null;
      /** The practice's calendar day of the tap, `YYYY-MM-DD`. */
      readonly today: string;
    })
  | (Tap & {
      readonly tap: 'mark_emergency';
      readonly baby?: BabyWith;
      readonly followUp: FollowUp;
      readonly today: string;
    })
  | (Tap & { readonly tap: 'correct_emergency'; readonly reason: string })
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
      readonly tap: 'not_today';
      readonly reason: HesitationReason;
      readonly secondReason?: HesitationReason;
      readonly words: string;
      readonly screens: readonly string[];
      readonly to: Receiver | null;
      readonly checkIn: {
        /** `YYYY-MM-DD` in the practice's zone. */
        readonly due: string;
        readonly how: 'visit' | 'call';
        readonly owner: StepOwner;
        /** She asked not to be asked before this day. */
        readonly doNotOfferUntil?: string;
      };
      /** She said that a call to her then is safe (hazard H16). */
      readonly safeCall?: boolean;
      /** The practice's calendar day of the tap, `YYYY-MM-DD`. */
      readonly today: string;
    })
  | (Tap & {
      readonly tap: 'record_next_step';
      readonly way: NextStepWay;
      /** ISO instants. */
      readonly from: string;
      readonly until: string;
      readonly contact: string;
      readonly phone: string;
      readonly owner: StepOwner;
      /** `YYYY-MM-DD`: on that day the owner makes sure that it happened. */
      readonly checkOn: string;
      /** When the practice can be reached, in its own zone. */
      readonly line: OpenLine;
      /** She said that this time is safe for a call to her (hazard H16). */
      readonly safeTime?: boolean;
    })
  | (Tap & { readonly tap: 'report_next_step'; readonly happened: boolean })
  | (Tap & {
      readonly tap: 'take_another_practice';
      readonly to: Receiver;
      readonly phone: string;
      readonly words: string;
      /** As with `agree`; the order this handoff rests on goes with her where it names no place. */
      readonly order?: OrderByHand | null;
      /** As `ReferralRecord.care`. */
      readonly care?: 'team';
    })
  | (Tap & {
      readonly tap: 'send_by_portal';
      /** What is sent: the intake packet as text. */
      readonly packet: string;
      /** How it gets there; null: it takes none this way. */
      readonly delivery: Delivery | null;
      /** Somebody says that they sent it, where nothing that is saved sends it. */
      readonly saidSent?: true;
      /** Her agreement, when it is given with the same tap; null: it is in the chart already. */
      readonly agreement: Agreement | null;
    })
  | (Tap & {
      readonly tap: 'move_appointment';
      readonly start: string;
      readonly minutes: number;
      readonly medium: VisitMedium;
      readonly visitWith: string;
    })
  | (Tap & { readonly tap: 'offer_anyway'; readonly because: string })
  | (Tap & {
      readonly tap: 'undo';
      /** The decision to take back, and its records as the server stored them. */
      readonly made: readonly Change[];
      readonly stored: readonly StoredRecord[];
      readonly because: string;
    })
  | (Tap & {
      readonly tap: 'correct';
      readonly mistake: 'recorded_by_mistake' | 'wrong_patient';
      /** Every record of this handoff. */
      readonly stored: readonly StoredRecord[];
      readonly because: string;
    });

/** What an agreement says, apart from who recorded it and when. */
export type Agreement = Omit<Extract<HandoffAction, { tap: 'agree' }>, keyof Tap | 'tap'>;

/** Who is in contact with her after an urgent step, and on which day, `YYYY-MM-DD`. */
export type FollowUp = { readonly due: string; readonly owner: StepOwner };

/** Why a tap was not carried out; each has a sentence with a next step in content/. */
export type Refusal =
  | 'clinician_step_first'
  | 'clinician_only'
  | 'not_from_here'
  | 'follow_up_within_72_hours'
  | 'someone_else_has_it'
  | 'not_passed_to_you'
  | 'nothing_to_claim'
  | 'contact_not_safe'
  | 'reason_missing'
  | 'do_not_offer'
  | 'try_first'
  | 'contact_missing'
  | 'phone_missing'
  | 'when_missing'
  | 'closed_then'
  | 'check_date_missing'
  | 'within_a_week'
  | 'portal_not_offered'
  | 'not_sent_yet'
  | 'nothing_to_undo'
  | 'agree_first'
  | 'agree_again_first'
  | 'call_first'
  | 'already_agreed'
  | 'already_ended'
  | 'when_past'
  | 'who_missing'
  | 'check_in_not_ahead'
  | 'words_missing';
