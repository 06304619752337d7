import type { EpisodeState } from '../../../domain/handoff/handoff-record.ts';

/** The code of each state in the chart; what it says there comes with the write path. */
export const EPISODE_CODES = {
  agreed: 'agreed',
  calling: 'contacting-practice',
  sent_by_portal: 'sent-awaiting-ack',
  next_step: 'next-step-confirmed',
  not_offered: 'not-offered-yet',
  safety_hold: 'safety-hold',
  escalated: 'escalated',
  appointment: 'appointment-confirmed',
  check_in: 'revisit-planned',
  closed: 'closed',
} as const satisfies Record<EpisodeState, string>;
