/**
 * Why someone prefers to wait, in terms she would recognise (rules/handoff.md#reasons).
 * `solvable`: a matching action can be offered at once. `sensitive`: never in anything
 * the patient or her family can open.
 */
export const HESITATION_REASONS = [
  { code: 'not_ready', solvable: false, sensitive: false },
  { code: 'talk_with_partner_family', solvable: false, sensitive: false },
  { code: 'time_or_work', solvable: false, sensitive: false },
  { code: 'childcare_or_transport', solvable: false, sensitive: false },
  { code: 'cost_or_insurance', solvable: false, sensitive: false },
  { code: 'privacy_or_stigma', solvable: false, sensitive: false },
  { code: 'worry_about_child_custody', solvable: false, sensitive: true },
  { code: 'prior_bad_experience', solvable: false, sensitive: false },
  { code: 'feels_better_now', solvable: false, sensitive: false },
  { code: 'prefers_own_provider', solvable: true, sensitive: false },
  { code: 'prefers_other_support', solvable: true, sensitive: false },
  { code: 'language_or_culture_fit', solvable: true, sensitive: false },
  { code: 'no_phone_or_internet', solvable: true, sensitive: false },
  { code: 'needs_private_time', solvable: false, sensitive: true },
  { code: 'prefers_not_to_say', solvable: false, sensitive: false },
  { code: 'other', solvable: false, sensitive: false },
] as const;

export type HesitationReason = (typeof HESITATION_REASONS)[number]['code'];
