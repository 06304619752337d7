/**
 * Why someone prefers to wait, in terms she would recognise (rules/handoff.md#reasons).
 * `sensitive`: never in anything the patient or her family can open.
 */
export const HESITATION_REASONS = [
  { code: 'not_ready', sensitive: false },
  { code: 'talk_with_partner_family', sensitive: false },
  { code: 'time_or_work', sensitive: false },
  { code: 'childcare_or_transport', sensitive: false },
  { code: 'cost_or_insurance', sensitive: false },
  { code: 'privacy_or_stigma', sensitive: false },
  { code: 'worry_about_child_custody', sensitive: true },
  { code: 'prior_bad_experience', sensitive: false },
  { code: 'feels_better_now', sensitive: false },
  { code: 'prefers_own_provider', sensitive: false },
  { code: 'prefers_other_support', sensitive: false },
  { code: 'language_or_culture_fit', sensitive: false },
  { code: 'no_phone_or_internet', sensitive: false },
  { code: 'needs_private_time', sensitive: true },
  { code: 'prefers_not_to_say', sensitive: false },
  { code: 'other', sensitive: false },
] as const;

export type HesitationReason = (typeof HESITATION_REASONS)[number]['code'];

/**
 * Whether a call to her may be planned after that reason: never where she has no phone; once she
 * said that it is safe, where she wanted another moment (someone is with her); else as she was asked
 * before (rules/handoff.md#check-in-day).
 */
export function callAfter(reason: HesitationReason): 'as_agreed' | 'ask_her' | 'never' {
  if (reason === 'no_phone_or_internet') return 'never';
  return reason === 'needs_private_time' ? 'ask_her' : 'as_agreed';
}
