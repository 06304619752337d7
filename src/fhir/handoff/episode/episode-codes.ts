import type { EpisodeState } from '../../../domain/handoff/handoff-record.ts';

/** The code of each state in the chart; what it says there comes with the write path. */
export const EPISODE_CODES = {
  agreed: 'agreed',
  calling: 'contacting-practice',
  sent: 'sent-awaiting-ack',
  next_step_confirmed: 'next-step-confirmed',
  safety_hold: 'safety-hold',
  escalated: 'escalated',
  appointment_confirmed: 'appointment-confirmed',
  revisit_planned: 'revisit-planned',
  closed: 'closed',
} as const satisfies Record<EpisodeState, string>;
