import type { Actor } from '../people/actor.ts';
import type { StepOwner } from '../people/step-owner.ts';
import type { Delivery } from '../place/delivery.ts';
import type { Receiver } from '../place/receiver-key.ts';
import type { Consent, SafeContact } from './agreement.ts';
import type { BatonRecord, IntroductionRecord } from './baton-record.ts';
import type { HesitationReason } from './hesitation.ts';
import type { NextStepRecord, PacketRecord, WithdrawnBecause } from './next-step-record.ts';
import type { AssessmentRecord, EmergencyRecord, ItemAskedRecord } from './safety-record.ts';

/** How the first visit takes place. */
export type VisitMedium = 'video' | 'phone' | 'in_person';

/**
 * Where the whole handoff stands. One root record per handoff carries it, so that a second person
 * or another workstation continues the same one (rules/fhir.md#the-chart-is-the-store).
 */
export type EpisodeState =
  | 'agreed'
  | 'calling'
  /** The referral was sent by portal: an attempt, not an end (hazard H13). */
  | 'sent_by_portal'
  | 'appointment'
  | 'next_step'
  | 'check_in'
  /** Emergency or urgent pathway (rules/safety.md#urgent). */
  | 'escalated'
  /** A clinician's step is recorded, nothing was offered before it, and the offer comes next. */
  | 'not_offered'
  /** What 0.1.0 wrote for the same: read, and not written any more. */
  | 'safety_hold'
  | 'closed';

type Signed = {
  /** Unique within the handoff, minted when the decision is made: `root`, `offer-1`, `referral-1`. */
  readonly key: string;
  /** When it happened: ISO date-time. */
  readonly at: string;
  readonly by: Actor;
};

/** The episode: one per screening visit that led to a handoff (FHIR: the root Task). */
export type EpisodeRecord = Signed & {
  readonly kind: 'episode';
  readonly state: EpisodeState;
  /** Who last moved it on, and when. */
  readonly lastBy: Actor;
  readonly lastAt: string;
  /** The decision that last moved it, by its name; absent: made before decisions had names. */
  readonly decision?: string;
  /** Chart records of the screens it answers, for example `Observation/12`. */
  readonly screens: readonly string[];
  /** How she may be reached later; absent: not asked, so nothing is safe (hazard H16). */
  readonly contact?: SafeContact;
};

/** The conversation in which the handoff was offered, with what she said (FHIR: Communication). */
export type OfferRecord = Signed & {
  readonly kind: 'offer';
  readonly answer: 'agreed' | 'not_today';
  /** Why she wants to wait; null when she agreed. */
  readonly reason: HesitationReason | null;
  /** A second reason, if she gave one. */
  readonly secondReason?: HesitationReason;
  /** What is written in the chart: a sentence she would recognise as hers. */
  readonly words: string;
  /** What she was asked before anything was shared, with `agreed`. */
  readonly consent?: Consent;
};

/** The authorisation to refer to one destination (FHIR: ServiceRequest). */
export type ReferralRecord = Signed & {
  readonly kind: 'referral';
  readonly to: Receiver;
  readonly state: 'active' | 'withdrawn';
  /** Absent on a withdrawn one: she prefers to wait. */
  readonly because?: WithdrawnBecause;
  readonly screens: readonly string[];
  /** Somebody had made the order in the EHR, `ServiceRequest/12`: ours from the agreement on. */
  readonly order?: string;
  /** She is referred to a team with a prescriber; absent: to a counselor. */
  readonly care?: 'team';
};

/** The receiving practice's side of the referral (FHIR: Task `fulfill`). */
export type PracticeTaskRecord = Signed & {
  readonly kind: 'practice_task';
  readonly to: Receiver;
  readonly state: 'requested' | 'next_step' | 'appointment' | 'withdrawn';
  /** Absent on a withdrawn one: she prefers to wait. */
  readonly because?: WithdrawnBecause;
  /** Its intake line, kept with the referral in case the directory cannot be read. */
  readonly phone: string;
  /** ISO instant of the confirmed first visit. */
  readonly appointmentAt: string | null;
  /** The EHR had a task of its own for that order, `Task/3`: it is used, no second one is made. */
  readonly task?: string;
  /** The dated next step (ISO instant) and whom to ask for; absent until there is one. */
  readonly nextStep?: { readonly at: string; readonly contact: string };
};

/** A call to the receiving practice: she spoke with them, or it was only an attempt (hazard H13). */
export type ContactRecord = Signed & {
  readonly kind: 'contact';
  /** Only `spoke` is contact. */
  readonly outcome: 'spoke' | 'no_answer' | 'voicemail' | 'sent_by_portal';
  readonly to: Receiver;
  /** Name of the practice; of a person only where somebody said who it was. */
  readonly spokeWith: string;
  /** How it went, with `sent_by_portal`; absent in what earlier versions wrote. */
  readonly delivery?: Delivery;
};

/** The confirmed first visit (FHIR: Appointment). */
export type AppointmentRecord = Signed & {
  readonly kind: 'appointment';
  /** ISO instants. */
  readonly start: string;
  readonly end: string;
  readonly medium: VisitMedium;
  readonly to: Receiver;
  /** Who she will see, if it was said; otherwise the practice's own name. */
  readonly visitWith: string;
  /** `cancelled`: it moved to another time. */
  readonly state: 'booked' | 'cancelled';
};

/** A dated check-in with an owner, after "not today" (FHIR: Task `revisit-handoff-offer`). */
export type CheckInRecord = Signed & {
  readonly kind: 'check_in';
  /** Calendar day `YYYY-MM-DD` in the practice's zone. */
  readonly due: string;
  readonly how: 'visit' | 'call';
  readonly owner: StepOwner;
  readonly state: 'planned' | 'done';
  /** Where she would be connected, so that the next visit opens on it. */
  readonly to: Receiver | null;
  /** `safety`: the contact that must follow an urgent step; absent: she prefers to wait. */
  readonly because?: 'safety';
  /** She asked not to be asked before this day, `YYYY-MM-DD`; absent: she did not. */
  readonly doNotOfferUntil?: string;
  /** Why a clinician offers again before that day; only with `doNotOfferUntil`. */
  readonly offeredAnyway?: string;
};

/** The neutral follow-up flag on the chart, where the EHR keeps one (FHIR: Flag). */
export type FlagRecord = Signed & {
  readonly kind: 'flag';
  readonly state: 'active' | 'ended';
  /** ISO date-time the follow-up was done; null while active. */
  readonly endedAt: string | null;
};

/** Everything a handoff leaves in the chart. */
export type HandoffRecord =
  | EpisodeRecord
  | BatonRecord
  | IntroductionRecord
  | OfferRecord
  | ReferralRecord
  | PracticeTaskRecord
  | ContactRecord
  | AppointmentRecord
  | CheckInRecord
  | AssessmentRecord
  | ItemAskedRecord
  | EmergencyRecord
  | NextStepRecord
  | PacketRecord
  | FlagRecord;

/** A record as the chart holds it: needed to change it without overwriting someone else. */
export type StoredRecord<R extends HandoffRecord = HandoffRecord> = {
  readonly record: R;
  /** `Task/12`. */
  readonly reference: string;
  /** Version the record was read at; an update names it (`If-Match`). */
  readonly version: string;
  /** When the server stored this version (ISO); null when it does not say. */
  readonly savedAt: string | null;
  /** The handoff it belongs to. */
  readonly handoffId: string;
  /** It is an entry of the handoff note, which is what `reference` and `version` name. */
  readonly inNote?: true;
};

/** One record to write: a new one, a new state of one the chart holds, or one entered in error. */
export type Change =
  | { readonly write: 'create'; readonly record: HandoffRecord }
  | { readonly write: 'update'; readonly record: HandoffRecord; readonly stored: StoredRecord }
  | {
      readonly write: 'enter_in_error';
      readonly record: HandoffRecord;
      readonly stored: StoredRecord;
      /** Why it is entered in error, as the chart says it. */
      readonly because: string;
    };
