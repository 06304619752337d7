import type { VisitMedium } from '../../../domain/handoff/handoff-record.ts';
import type { HesitationReason } from '../../../domain/handoff/hesitation.ts';
import type { NextStepWay } from '../../../domain/handoff/next-step-record.ts';
import type { BabyWith } from '../../../domain/handoff/safety-record.ts';
import type { PersonSelfHarm } from '../../../domain/screening/self-harm.ts';
import type { NextStepBecause } from '../../../domain/script/choose-next-step-lines.ts';
import type { SharedItem } from '../consent-items.ts';

// What completes the sentences of en-notes.json. English: the language of the chart.

/** Why there was no time to book; null: the referral was sent instead. */
export const NOT_SCHEDULED: Readonly<Record<Exclude<NextStepBecause, 'closed'>, string | null>> = {
  sent_by_portal: null,
  no_answer: 'no answer',
  no_slot: 'no time was free',
};

export const NOTE_MEDIUM: Readonly<Record<VisitMedium, string>> = {
  video: 'video',
  phone: 'phone',
  in_person: 'in person',
};

/** Completes "Next step: Dana Demoline, (202) 555-0101, …". */
export const NOTE_CALLS: Readonly<Record<NextStepWay, string>> = {
  practice_calls: 'calls patient',
  she_calls: 'is called by patient',
  call_together: 'is called together with patient',
  own_check_in: 'checks in with patient',
};

/** Completes "Baby is with …". */
export const NOTE_BABY: Readonly<Record<BabyWith, string>> = {
  with_her: 'patient',
  family: 'family or a friend',
  staff: 'staff of the clinic',
  not_here: 'someone else, not at this visit',
};

/** The four values stay four in the note too (rules/screening.md#four-values). */
export const NOTE_SELF_HARM: Readonly<Record<PersonSelfHarm, string>> = {
  positive: 'marked, clinician step recorded',
  negative: 'answered, none',
  not_asked: 'not asked on this form',
  unknown: 'left blank or not on file',
  positive_prior_unassessed: 'marked on an earlier form',
  stale: 'not asked recently',
};

/** Her reason as she would recognise it (she can read the note); null: nothing to add to it. */
export const NOTE_REASON: Readonly<Record<HesitationReason, string | null>> = {
  not_ready: 'not ready yet',
  talk_with_partner_family: 'wants to talk it over first',
  time_or_work: 'time or work',
  childcare_or_transport: 'child care or a ride',
  cost_or_insurance: 'a question about cost or insurance',
  privacy_or_stigma: 'a question about privacy',
  worry_about_child_custody: null,
  prior_bad_experience: 'it did not go well before',
  feels_better_now: 'feels better now',
  prefers_own_provider: 'would like to see someone already known',
  prefers_other_support: 'would like another kind of support',
  language_or_culture_fit: 'would like someone who speaks the same language',
  no_phone_or_internet: 'no phone or internet for this now',
  needs_private_time: null,
  prefers_not_to_say: 'prefers not to say',
  other: null,
};

/** What she agreed to have shared, item by item. */
export const NOTE_SHARED: Readonly<Record<SharedItem, string>> = {
  name: 'name',
  birth_date: 'birth date',
  phone: 'phone',
  language: 'language',
  insurance: 'insurance',
  reason: 'reason for referral',
  result: 'screening result',
  safety: 'self-harm item',
};
