import type { EpisodeState } from '../../../domain/handoff/handoff-record.ts';
import type { BusinessStatus } from '../record/business-status.ts';
import { EPISODE_CODES } from './episode-codes.ts';

/** Local business statuses and their BSeR / 360X equivalents (rules/fhir.md#statuses). */
export const EPISODE_STATUS: Readonly<Record<EpisodeState, BusinessStatus>> = {
  agreed: {
    code: EPISODE_CODES.agreed,
    display: 'Agreed',
    status: 'in-progress',
    bser: '2.0',
  },
  calling: {
    code: EPISODE_CODES.calling,
    display: 'Contacting receiving practice',
    status: 'in-progress',
    bser: '2.0',
  },
  sent_by_portal: {
    code: EPISODE_CODES.sent_by_portal,
    display: 'Referral sent, awaiting acknowledgement',
    status: 'in-progress',
    bser: '2.0',
  },
  next_step: {
    code: EPISODE_CODES.next_step,
    display: 'Dated next step confirmed',
    status: 'in-progress',
    // A date for a call is no acceptance: nobody there said that they take her.
    bser: '2.0',
  },
  not_offered: {
    code: EPISODE_CODES.not_offered,
    display: 'Not offered yet',
    status: 'in-progress',
    bser: null,
  },
  safety_hold: {
    code: EPISODE_CODES.safety_hold,
    display: 'Clinician step first',
    status: 'in-progress',
    bser: null,
  },
  escalated: {
    code: EPISODE_CODES.escalated,
    display: 'Escalated',
    status: 'completed',
    bser: null,
  },
  appointment: {
    code: EPISODE_CODES.appointment,
    display: 'First appointment confirmed',
    status: 'in-progress',
    bser: '5.1.1',
  },
  check_in: {
    code: EPISODE_CODES.check_in,
    display: 'Check-in planned',
    status: 'on-hold',
    bser: null,
  },
  closed: {
    code: EPISODE_CODES.closed,
    display: 'Closed',
    status: 'completed',
    bser: '7.0',
  },
};
